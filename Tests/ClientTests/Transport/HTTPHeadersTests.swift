import Foundation
import HelpCrunch
import Testing

@Suite("HTTP headers")
struct HTTPHeadersTests {
  @Test("keep their order and find names whatever their case")
  func fields() {
    var headers: HTTPHeaders = ["Accept": "a", "X-One": "1", "accept": "b"]
    #expect(headers["ACCEPT"] == "a")
    #expect(headers.values(of: "Accept") == ["a", "b"])
    headers["x-one"] = "2"
    headers.append("X-One", "3")
    #expect(headers.fields.map(\.name) == ["Accept", "x-one", "accept", "X-One"])
    headers["ACCEPT"] = "c"
    #expect(headers.fields.map(\.value) == ["c", "2", "3"])
    headers["X-ONE"] = nil
    #expect(headers.fields.map(\.name) == ["ACCEPT"])
    headers["New"] = "n"
    headers["accept"] = nil
    #expect(headers.fields.map(\.value) == ["n"])
    #expect(headers["Accept"] == nil)
  }
}

import Foundation
import HelpCrunch
import Testing

/// What requests, answers and errors show of themselves, wherever they are printed.
@Suite("Descriptions of requests and answers")
struct TransportDescriptionTests {
  private static let request = HTTPRequest(
    method: "POST", url: .at("https://user:s3cret@example.com:8443/v1/chats?key=s3cret#s3cret"),
    headers: ["Authorization": "Bearer s3cret", "Cookie": "s3cret"], body: Array("s3cret".utf8))
  private static let response = HTTPResponse(
    status: 200, headers: ["Set-Cookie": "s3cret"], body: Array("s3cret".utf8))

  @Test(
    "never show a secret",
    arguments: [
      String(describing: request), String(reflecting: request), dumped(request),
      String(describing: response), String(reflecting: response), dumped(response),
      String(describing: [request]), String(describing: Optional(request.headers)),
      String(describing: request.headers.fields), String(reflecting: request.headers.fields),
      dumped(request.headers), dumped(request.headers.fields),
    ])
  func noSecrets(_ text: String) {
    #expect(!text.contains("s3cret"))
    #expect(!text.contains("115"), "the body's bytes are shown")
    #expect(text.contains("Authorization") || text.contains("Set-Cookie"))
  }

  @Test("say enough to find the call")
  func useful() {
    #expect(
      "\(Self.request)"
        == "POST https://example.com:8443/v1/chats [Authorization, Cookie], 6 bytes")
    #expect("\(Self.response)" == "200 [Set-Cookie], 6 bytes")
    #expect(
      "\(HTTPTransportError.invalidHeader("X\r\nY"))"
        == #"the header "X\r\nY" cannot be sent"#)
  }

  private static func dumped(_ value: some Any) -> String {
    var text = ""
    dump(value, to: &text)
    return text
  }
}

import Foundation
import HostileValues
import Testing

@testable import ClientRuntime

/// What a caller passes on from somebody else stays a value: encoded, or refused.
@Suite struct HostileValueTests {
  @Test(arguments: HostileValues.all) func inAPath(_ value: String) throws {
    var call = APICall("shops.get", "GET", "/shops/{shop}/items/{id}")
    call.path("shop", value)
    call.path("id", 7)
    guard !["", ".", ".."].contains(value) else {
      #expect(call.problem?.contains("shop") == true)
      return
    }
    #expect(call.problem == nil)
    let url = try #require(URL(string: "https://api.shop.example/v1" + call.path))
    #expect(url.host == "api.shop.example")
    #expect(url.query == nil && url.fragment == nil)
    let segments = call.path.split(separator: "/", omittingEmptySubsequences: false)
    #expect(segments.count == 5 && segments[4] == "7")
    #expect(Self.decoded(segments[2]).elementsEqual(value.unicodeScalars))
    #expect(!segments.contains("..") && !segments.contains("."))
  }

  /// Parts of one segment, and what stands in it already, make no way up together.
  @Test(arguments: [
    ("/a/{x}{y}/b", ".", "."), ("/a/.{x}/{y}", ".", "z"), ("/a/{x}./{y}", ".", "z"),
    ("/a/{x}{y}", "", "."), ("/a/{x}{y}", ".", ""),
  ])
  func besideOthersInASegment(_ template: String, _ x: String, _ y: String) {
    var call = APICall("a.get", "GET", template)
    call.path("x", x)
    call.path("y", y)
    #expect(call.problem != nil)
  }

  @Test func dotsInASegmentAreFine() {
    var call = APICall("a.get", "GET", "/a/{x}.json/{y}")
    call.path("x", "..")
    #expect(call.problem == nil)
    call = APICall("a.get", "GET", "/a/v{x}.json/{y}")
    call.path("x", ".5")
    call.path("y", "...")
    #expect(call.problem == nil)
  }

  @Test(arguments: HostileValues.all) func inAQuery(_ value: String) throws {
    var call = APICall("shops.get", "GET", "/shops")
    call.query("q", value)
    call.query(value, "v")
    #expect(call.problem == nil)
    #expect(call.query.utf8.count(where: { $0 == UInt8(ascii: "&") }) == 1)
    #expect(call.query.utf8.count(where: { $0 == UInt8(ascii: "=") }) == 2)
    #expect(call.query.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "#") })
    let pairs = call.query.dropFirst().split(separator: "&").map {
      $0.split(separator: "=", omittingEmptySubsequences: false)
    }
    #expect(Self.decoded(pairs[0][1]).elementsEqual(value.unicodeScalars))
    #expect(Self.decoded(pairs[1][0]).elementsEqual(value.unicodeScalars))
  }

  @Test(arguments: HostileValues.all) func inAHeader(_ value: String) {
    var call = APICall("shops.get", "GET", "/shops")
    HeaderParameter.add("X-Trace", value, to: &call)
    if value.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) {
      #expect(call.problem == nil)
      #expect(call.headers["X-Trace"] == (value.isEmpty ? nil : value))
    } else {
      #expect(call.problem == "the header X-Trace takes printable ASCII only")
    }
  }

  @Test(arguments: HostileValues.all) func inABody(_ value: String) throws {
    let bytes = JSONValue.object(["a": .string(value), value: .string("b")]).jsonBytes()
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: String])
    #expect(object.count == 2)
    #expect(object["a"]?.unicodeScalars.elementsEqual(value.unicodeScalars) == true)
  }

  private static func decoded(_ text: Substring) -> String.UnicodeScalarView {
    (String(text).removingPercentEncoding ?? "?").unicodeScalars
  }
}

import Foundation
import HostileValues
import Testing

@testable import ClientRuntime

/// What somebody else puts into a call arrives as it was, or nothing is sent.
@Suite("Hostile values over the wire", .timeLimit(.minutes(3)))
struct HostileCallTests {
  @Test("arrive as they are in path, query and body, or are refused")
  func pathQueryAndBody() async throws {
    let server = try LoopbackServer { _ in .json(200, "{}") }
    let connection = Self.connection(to: server)
    let usual = try await Self.headerNames(connection, server)
    var arrived = 0
    for value in HostileValues.all {
      let before = server.requests.count
      var call = Self.call(value)
      call.body = JSONValue.object(["a": .string(value), value: .string("b")]).jsonBytes()
      guard !["", ".", ".."].contains(value) else {
        try await Self.expectRefusal(of: call, by: connection)
        #expect(server.requests.count == before)
        continue
      }
      _ = try await connection.response(call)
      #expect(server.requests.count == before + 1)
      let request = try #require(server.requests.last)
      try Self.expectOneLine(request, usual, value)
      let segments = request.path.split(separator: "/", omittingEmptySubsequences: false)
      #expect(segments.count == 5 && segments[1] == "v1" && segments[2] == "shops")
      #expect(Self.isEqual(segments[3], value) && segments[4] == "items", "\(value.prefix(80))")
      let pairs = (request.query ?? "").split(separator: "&").map {
        $0.split(separator: "=", omittingEmptySubsequences: false)
      }
      #expect(pairs.count == 2 && pairs.allSatisfy { $0.count == 2 })
      #expect(Self.isEqual(pairs[0][1], value) && Self.isEqual(pairs[1][0], value))
      let body = try #require(
        try JSONSerialization.jsonObject(with: Data(request.body)) as? [String: String])
      #expect(body["a"]?.unicodeScalars.elementsEqual(value.unicodeScalars) == true)
      #expect(body.keys.contains { $0.unicodeScalars.elementsEqual(value.unicodeScalars) })
      arrived += 1
    }
    #expect(arrived == HostileValues.all.count - 3)
  }

  @Test("arrive as they are in a header, or are refused")
  func header() async throws {
    let server = try LoopbackServer { _ in .json(200, "{}") }
    let connection = Self.connection(to: server)
    let usual = try await Self.headerNames(connection, server)
    for value in HostileValues.all where value.utf8.count < 60_000 {
      let before = server.requests.count
      var call = Self.call("x")
      HeaderParameter.add("X-Trace", value, to: &call)
      guard value.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) else {
        try await Self.expectRefusal(of: call, by: connection)
        #expect(server.requests.count == before)
        continue
      }
      _ = try await connection.response(call)
      let request = try #require(server.requests.last)
      try Self.expectOneLine(request, usual, value)
      #expect(request.headers("X-Trace") == (value.isEmpty ? [] : [value]))
    }
  }

  // MARK: Helpers

  private static func connection(to server: LoopbackServer) -> APIConnection {
    APIConnection(
      server: server.url.absoluteString + "/v1", authorization: nil, errors: ErrorFormat(),
      configuration: ClientConfiguration(retries: .once, rateLimit: nil))
  }

  private static func call(_ value: String) -> APICall {
    var call = APICall("items.add", "POST", "/shops/{shop}/items")
    call.path("shop", value)
    call.query("q", value)
    call.query(value, "v")
    return call
  }

  /// The headers that every request has.
  private static func headerNames(
    _ connection: APIConnection, _ server: LoopbackServer
  ) async throws -> Set<String> {
    var call = call("x")
    call.body = [UInt8]("{}".utf8)
    _ = try await connection.response(call)
    let request = try #require(server.requests.last)
    return Set(request.headerLines.map(name)).union(["x-trace"])
  }

  private static func name(_ line: String) -> String {
    line.prefix { $0 != ":" }.lowercased()
  }

  /// The request has one line, and no header that the value has brought.
  private static func expectOneLine(
    _ request: RecordedRequest, _ usual: Set<String>, _ value: String
  ) throws {
    let end = try #require(request.head.firstIndex(of: 0x0D))
    let line = String(decoding: request.head[..<end], as: UTF8.self)
    #expect(line == "POST \(request.target) HTTP/1.1", "\(value.prefix(80))")
    #expect(request.head[..<end].allSatisfy { 0x20...0x7E ~= $0 })
    let lines = request.head.split(separator: 0x0A).count
    #expect(lines == request.headerLines.count + 2)
    #expect(usual.isSuperset(of: request.headerLines.map(name)), "\(request.headerLines)")
  }

  private static func expectRefusal(
    of call: APICall, by connection: APIConnection
  ) async throws {
    await #expect(throws: APIError.self) { _ = try await connection.response(call) }
  }

  private static func isEqual(_ encoded: Substring, _ value: String) -> Bool {
    String(encoded).removingPercentEncoding?.unicodeScalars.elementsEqual(value.unicodeScalars)
      == true
  }
}

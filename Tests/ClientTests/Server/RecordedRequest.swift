/// One request, byte for byte as the server read it.
struct RecordedRequest: Sendable {
  /// The method of the request line.
  var method: String
  /// The target of the request line as it was sent: path and query, still percent-encoded.
  var target: String
  /// The header lines in their order, without their line ends.
  var headerLines: [String]
  /// The body, put together if it came in chunks.
  var body: [UInt8]
  /// Everything up to and with the empty line, as it was sent.
  var head: [UInt8]
  /// Which of the server's connections brought it, from 0.
  var connection: Int

  /// The path, without the query.
  var path: String { String(target.prefix { $0 != "?" }) }

  /// What stands behind the `?`, still percent-encoded; `nil` without one.
  var query: String? {
    target.firstIndex(of: "?").map { String(target[target.index(after: $0)...]) }
  }

  /// The body as text.
  var text: String { String(decoding: body, as: UTF8.self) }

  /// The value of the first header of that name, whatever its case.
  func header(_ name: String) -> String? { headers(name).first }

  /// The values of all headers of that name, whatever its case.
  func headers(_ name: String) -> [String] {
    headerLines.compactMap { line in
      guard let colon = line.firstIndex(of: ":"),
        line[..<colon].lowercased() == name.lowercased()
      else { return nil }
      return String(line[line.index(after: colon)...].drop { $0 == " " })
    }
  }
}

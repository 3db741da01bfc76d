/// One answer, as it came in.
nonisolated public struct HTTPResponse: Sendable {
  /// The status code, such as 200.
  public var status: Int
  /// The header fields.
  public var headers: HTTPHeaders
  /// The body, decompressed.
  public var body: [UInt8]

  /// Puts an answer together.
  public init(status: Int, headers: HTTPHeaders = [:], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

// An answer can hold tokens and personal data: like a request, it shows names and sizes alone.
nonisolated extension HTTPResponse: CustomStringConvertible, CustomDebugStringConvertible {
  /// Status, header names and the size of the body.
  public var description: String { "\(status) \(headers), \(body.count) bytes" }

  /// The same as ``description``.
  public var debugDescription: String { description }
}

nonisolated extension HTTPResponse: CustomReflectable {
  /// What `dump` and debuggers show: no more than ``description``.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: ["status": status, "headers": headers, "bodyBytes": body.count],
      displayStyle: .struct
    )
  }
}

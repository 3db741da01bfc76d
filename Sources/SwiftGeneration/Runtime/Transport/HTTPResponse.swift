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
    (self.status, self.headers, self.body) = (status, headers, body)
  }
}

// An answer can hold tokens and personal data: like a request, it shows names and sizes alone.
nonisolated extension HTTPResponse: DescribedAlone {
  /// Status, header names and the size of the body.
  public var description: String { "\(status) \(headers), \(body.count) bytes" }
}

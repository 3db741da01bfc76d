public import Foundation

/// One request, as it goes out.
nonisolated public struct HTTPRequest: Sendable {
  /// The method as it stands in the request line, such as `GET`.
  public var method: String
  /// The whole address, percent-encoded: a transport sends its path and query as they are.
  public var url: URL
  /// The header fields, credentials among them.
  public var headers: HTTPHeaders
  /// The body, or `nil` for a request without one.
  public var body: [UInt8]?
  /// The time for the whole call, from the first byte out to the last byte in.
  public var timeout: Duration
  /// The largest body, after decompression, that may come back.
  public var maximumResponseBytes: Int
  /// The name of the route that is called, such as `chats.get`; it is not sent.
  public var route: String
  /// Whether the request may reach the server twice without harm. A transport that repeats
  /// requests by itself must not repeat another one.
  public var isSafeToRepeat: Bool

  /// Puts a request together.
  public init(
    method: String, url: URL, headers: HTTPHeaders = [:], body: [UInt8]? = nil,
    timeout: Duration = .seconds(60), maximumResponseBytes: Int = 16_777_216, route: String = "",
    isSafeToRepeat: Bool = true,
  ) {
    (self.method, self.url, self.headers, self.body) = (method, url, headers, body)
    (self.timeout, self.maximumResponseBytes) = (timeout, maximumResponseBytes)
    (self.route, self.isSafeToRepeat) = (route, isSafeToRepeat)
  }
}

// What a request shows of itself ends up in logs. Header values, the query and the body can hold
// keys and personal data, so that only names and sizes are shown.
nonisolated extension HTTPRequest: DescribedAlone {
  /// Method, address without its query, header names and the size of the body.
  public var description: String {
    var parts = URLComponents(url: url, resolvingAgainstBaseURL: true) ?? URLComponents()
    (parts.user, parts.password, parts.query, parts.fragment) = (nil, nil, nil, nil)
    let size = body.map { ", \($0.count) bytes" } ?? ""
    return "\(method) \(parts.string ?? "?") \(headers)\(size)"
  }
}

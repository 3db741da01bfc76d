/// What carries one request to the server and brings its answer back.
///
/// The client needs nothing else from the network, so that any HTTP library fits behind this one
/// method, and a test can answer without one. Retries, limits and errors of the API itself are
/// the client's work: a transport gives every status back as it came, 3xx, 4xx and 5xx too.
nonisolated public protocol HTTPTransport: Sendable {
  /// Sends the request once, without following redirects.
  ///
  /// Ends within ``HTTPRequest/timeout``, and at once when the calling task is cancelled.
  ///
  /// - Throws: preferably ``HTTPTransportError``; any other error counts as a failed connection.
  func send(_ request: HTTPRequest) async throws -> HTTPResponse
}

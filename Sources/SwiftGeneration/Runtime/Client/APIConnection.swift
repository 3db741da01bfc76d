import Foundation

/// Sends calls: the one way from a client's methods to the server.
///
/// A class, so that whatever holds it is copied cheaply, and compiles to little.
nonisolated final class APIConnection: Sendable {
  /// The base address, without a slash at the end.
  let server: String
  /// How a request proves who sends it, where the API wants that.
  let authorization: Authorization?
  let errors: ErrorFormat
  let limiter: RateLimiter?
  let configuration: ClientConfiguration
  /// Headers of the caller, on every request.
  let headers: HTTPHeaders
  let recorder: ResponseRecorder?

  /// A header that holds a key, with a word in front of it.
  nonisolated struct Authorization: Sendable {
    var header = "Authorization"
    var scheme = "Bearer "
    let keys: KeyStore
  }

  init(
    server: String, authorization: Authorization?, errors: ErrorFormat,
    configuration: ClientConfiguration, headers: HTTPHeaders = [:],
  ) {
    (self.server, self.authorization, self.errors) = (server, authorization, errors)
    (self.configuration, self.headers, recorder) = (configuration, headers, nil)
    limiter = configuration.rateLimit.map { RateLimiter($0, clock: configuration.clock) }
  }

  /// The same connection, to the same limits and with the same key, for other calls.
  init(
    _ other: APIConnection, timeout: Duration?, retries: RetryPolicy?, headers: HTTPHeaders,
    recorder: ResponseRecorder?,
  ) {
    (server, authorization, errors) = (other.server, other.authorization, other.errors)
    (limiter, self.recorder) = (other.limiter, recorder ?? other.recorder)
    var configuration = other.configuration
    configuration.timeout = timeout ?? configuration.timeout
    configuration.retries = retries ?? configuration.retries
    self.configuration = configuration
    var all = other.headers
    for field in headers.fields { all[field.name] = field.value }
    self.headers = all
  }

  /// Makes a call: as many attempts as it takes, and no more than it may.
  @inline(never) func answer(_ call: APICall) async throws(APIError) -> APIAnswer {
    if Task.isCancelled { throw APIError(.cancelled, route: call.description) }
    let url = URL(string: server + call.path + call.query)
    guard call.problem == nil, let url else {
      let problem = call.problem ?? "the address is not a URL"
      throw APIError(.invalidRequest(problem), route: call.description)
    }
    return try await APIExchange(connection: self, call: call, url: url).answer()
  }

  /// Makes a call and gives the answer as it came.
  @discardableResult
  func response(_ call: APICall) async throws(APIError) -> HTTPResponse {
    let answer = try await answer(call)
    answer.exchange.finished(answer.response)
    return answer.response
  }
}

// Whatever shows a client shows its connection, and that holds the key.
nonisolated extension APIConnection: DescribedAlone {
  var description: String { "APIConnection(\(server))" }
}

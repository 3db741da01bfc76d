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
    configuration: ClientConfiguration,
  ) {
    (self.server, self.authorization) = (server, authorization)
    (self.errors, self.configuration) = (errors, configuration)
    let clock = configuration.clock
    limiter = configuration.rateLimit.map { RateLimiter($0, clock: clock) }
    (headers, recorder) = ([:], nil)
  }

  /// The same connection, to the same limits and with the same key, for other calls.
  init(
    _ other: APIConnection, timeout: Duration?, retries: RetryPolicy?, headers: HTTPHeaders,
    recorder: ResponseRecorder?,
  ) {
    (server, authorization, errors) = (other.server, other.authorization, other.errors)
    limiter = other.limiter
    var configuration = other.configuration
    configuration.timeout = timeout ?? configuration.timeout
    configuration.retries = retries ?? configuration.retries
    self.configuration = configuration
    var all = other.headers
    for field in headers.fields { all[field.name] = field.value }
    self.headers = all
    self.recorder = recorder ?? other.recorder
  }

  /// Makes a call: as many attempts as it takes, and no more than it may.
  ///
  /// - Parameter read: reads an answer that is a success; it belongs to the attempt.
  func perform<Value>(
    _ call: APICall,
    _ read: APIExchange.Reading<Value>,
  ) async throws(APIError) -> Value {
    if Task.isCancelled { throw APIError(.cancelled, route: call.description) }
    if let problem = call.problem {
      throw APIError(.invalidRequest(problem), route: call.description)
    }
    guard let url = URL(string: server + call.path + call.query) else {
      throw APIError(.invalidRequest("the address is not a URL"), route: call.description)
    }
    let exchange = APIExchange(connection: self, call: call, url: url)
    return try await exchange.result(read)
  }
}

// Whatever shows a client shows its connection, and that holds the key.
nonisolated extension APIConnection: DescribedAlone {
  var description: String { "APIConnection(\(server))" }
}

import Foundation

/// One call while it is made: its attempts, its deadline and its key.
nonisolated final class APIExchange {
  let connection: APIConnection
  let call: APICall
  let url: URL
  private let id = UUID()
  private(set) var number = 0
  /// The keys that were sent, the last one last; none of them is ever shown.
  private(set) var keys: [String] = []
  private var hasNewKey = false
  private var deadline: Duration?
  private var last: APIError?
  /// Whether the key stands in the answer that is a success, once somebody asked.
  private var holdsKey: Bool?
  /// When the last attempt began.
  private var start = Duration.zero

  private var configuration: ClientConfiguration { connection.configuration }
  private var clock: ClientClock { configuration.clock }

  init(connection: APIConnection, call: APICall, url: URL) {
    (self.connection, self.call, self.url) = (connection, call, url)
  }

  /// Makes as many attempts as it takes, and no more than it may.
  ///
  /// - Returns: The answer of the last one. Whoever reads it tells how that attempt ended.
  func answer() async throws(APIError) -> APIAnswer {
    while true {
      // Before its turn, so that nobody waits for a key who has passed the limit.
      _ = try await key()
      let time = try await timeForAttempt()
      number += 1
      tell(.started(attempt))
      start = clock.now()
      var response: HTTPResponse?
      var failure: APIError
      do throws(APIError) {
        let answer = try await answer(in: time)
        response = answer
        connection.recorder?.append(answer)
        try check(answer)
        return APIAnswer(exchange: self, response: answer)
      } catch { failure = error }
      let pause = await pause(after: &failure, response)
      finished(response, failure, pause)
      guard let pause else { throw failure }
      last = failure
      do { try await clock.sleep(pause) } catch { throw self.failure(.cancelled) }
    }
  }

  /// The key to send, where the API wants one.
  ///
  /// - Parameter response: the answer that asked for another key than the last one.
  private func key(after response: HTTPResponse? = nil) async throws(APIError) -> String? {
    do {
      return try await connection.authorization?.keys.key(
        insteadOf: response == nil ? nil : keys.last, within: timeForOne)
    } catch { throw failure(error, response, as: APIError.Kind.credentials) }
  }

  /// Waits until the limit lets an attempt pass.
  ///
  /// - Returns: The time for it. Before the first attempt, none counts towards the deadline.
  private func timeForAttempt() async throws(APIError) -> Duration {
    do {
      try await connection.limiter?.wait(atMost: timeLeft)
    } catch is CancellationError {
      throw failure(.cancelled)
    } catch { throw last ?? failure(error) }
    if number == 0 { deadline = configuration.retries.deadline.map { clock.now() + $0 } }
    guard timeForOne > .zero else { throw last ?? failure(.timedOut) }
    return timeForOne
  }

  /// The time that one attempt may take, or the wait for a key.
  private var timeForOne: Duration { min(configuration.timeout, timeLeft ?? configuration.timeout) }

  private var timeLeft: Duration? { deadline.map { $0 - clock.now() } }

  // MARK: - One attempt

  /// Sends the request once.
  private func answer(in time: Duration) async throws(APIError) -> HTTPResponse {
    let start = clock.now()
    let headers = try await headers()
    let request = HTTPRequest(
      method: call.method, url: url, headers: headers, body: call.body,
      timeout: time - (clock.now() - start),
      maximumResponseBytes: configuration.maximumResponseBytes, route: call.route,
      isSafeToRepeat: call.isSafeToRepeat)
    do {
      return try await configuration.transport.send(request)
    } catch { throw failure(error) }
  }

  /// The headers of the request. The key comes last, so that nothing sees or replaces it.
  private func headers() async throws(APIError) -> HTTPHeaders {
    var headers: HTTPHeaders = ["Accept": "application/json"]
    if call.body != nil { headers["Content-Type"] = "application/json" }
    for field in call.headers.fields + connection.headers.fields {
      headers[field.name] = field.value
    }
    do {
      try await configuration.prepare?(attempt, &headers)
    } catch { throw failure(error, as: APIError.Kind.invalidRequest) }
    if let authorization = connection.authorization, let key = try await key() {
      if keys.last != key { keys.append(key) }
      headers[authorization.header] = authorization.scheme + key
    }
    return headers
  }

  /// Throws every answer that is no success.
  private func check(_ response: HTTPResponse) throws(APIError) {
    guard (200..<300).contains(response.status) else {
      throw failure(.status(response.status), response)
    }
    let envelope = connection.errors.envelope
    if let envelope, (try? JSON.parse(response.body)).map(envelope.refuses) == true {
      throw failure(.rejected, response)
    }
  }

  /// Ends an attempt whose answer could not be read. Another one would not be read either.
  @inline(never) func unreadable(_ answer: HTTPResponse, _ error: JSONError) -> APIError {
    let failure = failure(.decoding(safe(error, in: answer)), answer)
    finished(answer, failure)
    return failure
  }

  /// Whom to tell of elements that are left out, where the configuration wants that.
  @inline(never) func skip(in answer: HTTPResponse) -> ((JSONError) -> Void)? {
    guard configuration.badElements == .skip else { return nil }
    return { error in self.tell(.skipped(self.attempt, self.safe(error, in: answer))) }
  }

  /// The error as it may be told, where an answer may hold the key.
  private func safe(_ error: JSONError, in answer: HTTPResponse) -> JSONError {
    if holdsKey == nil { holdsKey = Redaction(keys).isNeeded(in: answer.body) }
    return holdsKey == true ? error.withoutTexts : error.byItself
  }

  // MARK: - Between attempts

  /// How long to wait before another attempt; `nil` where there is none to be made.
  private func pause(after failure: inout APIError, _ response: HTTPResponse?) async -> Duration? {
    if failure.status == 401, !hasNewKey, connection.authorization?.keys.isRenewable == true {
      hasNewKey = true
      do throws(APIError) {
        return try await key(after: response) == keys.last ? nil : .zero
      } catch { failure = error }
    }
    let policy = configuration.retries
    guard number < policy.attempts, isWorthRepeating(failure) else { return nil }
    let isObeyed = failure.status == 429 || failure.status == 503
    let pause =
      (isObeyed ? failure.retryAfter : nil)
      ?? policy.pause(after: number, random: configuration.random())
    return timeLeft.map { pause < $0 } ?? true ? pause : nil
  }

  private func isWorthRepeating(_ failure: APIError) -> Bool {
    switch failure.kind {
    case .status(429): true
    case .status(let status): call.isSafeToRepeat && [408, 500, 502, 503, 504].contains(status)
    case .transport: call.isSafeToRepeat
    default: false
    }
  }

  // MARK: - What others hear

  private var attempt: CallAttempt {
    CallAttempt(
      call: id, route: call.route, number: number, method: call.method,
      address: connection.server + call.path)
  }

  private func tell(_ event: @autoclosure () -> CallEvent) { configuration.observe?(event()) }

  @inline(never) func finished(
    _ response: HTTPResponse?, _ error: APIError? = nil, _ pause: Duration? = nil,
  ) {
    tell(
      .finished(
        attempt,
        CallOutcome(
          status: response?.status ?? error?.status, duration: clock.now() - start,
          bytes: response?.body.count ?? 0, error: error, pause: pause)))
  }
}

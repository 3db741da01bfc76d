import Foundation

/// One call while it is made: its attempts, its deadline and its key.
nonisolated final class APIExchange {
  /// Reads an answer that is a success, and tells of elements that it leaves out.
  typealias Reading<Value> = (HTTPResponse, (JSONError) -> Void) throws(JSONError) -> Value

  let connection: APIConnection
  let call: APICall
  let url: URL
  private let id = UUID()
  private(set) var number = 0
  /// The keys that were sent, one for each attempt; none of them is ever shown.
  private(set) var keys: [String] = []
  private var hasNewKey = false
  private var deadline: Duration?
  private var last: APIError?

  private var configuration: ClientConfiguration { connection.configuration }
  private var clock: ClientClock { configuration.clock }

  init(connection: APIConnection, call: APICall, url: URL) {
    self.connection = connection
    self.call = call
    self.url = url
  }

  /// Makes as many attempts as it takes, and no more than it may.
  func result<Value>(_ read: Reading<Value>) async throws(APIError) -> Value {
    while true {
      try await waitForKey()
      let time = try await timeForAttempt()
      number += 1
      tell(.started(attempt))
      let start = clock.now()
      var response: HTTPResponse?
      var failure: APIError
      do throws(APIError) {
        let answer = try await answer(in: time)
        response = answer
        connection.recorder?.append(answer)
        let value = try value(of: answer, read)
        tell(.finished(attempt, outcome(answer, since: start)))
        return value
      } catch {
        failure = error
      }
      let pause = await pause(after: &failure, response)
      tell(.finished(attempt, outcome(response, since: start, failure, pause)))
      guard let pause else { throw failure }
      last = failure
      do { try await clock.sleep(pause) } catch { throw self.failure(.cancelled) }
    }
  }

  /// Waits for the first key, so that nobody does who has passed the limit.
  private func waitForKey() async throws(APIError) {
    guard let keys = connection.authorization?.keys, keys.isEmpty else { return }
    do {
      _ = try await keys.key(within: timeLeft ?? configuration.timeout)
    } catch {
      throw keyFailure(error)
    }
  }

  /// Waits until the limit lets an attempt pass.
  ///
  /// - Returns: The time that is left for it. Before the first attempt, no time counts.
  private func timeForAttempt() async throws(APIError) -> Duration {
    do {
      try await connection.limiter?.wait(atMost: timeLeft)
    } catch {
      throw (error is CancellationError ? nil : last) ?? failure(error)
    }
    if number == 0 { deadline = configuration.retries.deadline.map { clock.now() + $0 } }
    let time = min(configuration.timeout, timeLeft ?? configuration.timeout)
    guard time > .zero else { throw last ?? failure(.timedOut) }
    return time
  }

  private var timeLeft: Duration? { deadline.map { $0 - clock.now() } }

  // MARK: - One attempt

  /// Sends the request once.
  private func answer(in time: Duration) async throws(APIError) -> HTTPResponse {
    do {
      let start = clock.now()
      let headers = try await headers(in: time)
      let request = HTTPRequest(
        method: call.method, url: url, headers: headers, body: call.body,
        timeout: time - (clock.now() - start),
        maximumResponseBytes: configuration.maximumResponseBytes, route: call.route,
        isSafeToRepeat: call.isSafeToRepeat)
      return try await configuration.transport.send(request)
    } catch {
      throw failure(error)
    }
  }

  /// The headers of the request. The key comes last, so that nothing sees or replaces it.
  private func headers(in time: Duration) async throws(APIError) -> HTTPHeaders {
    var headers: HTTPHeaders = ["Accept": "application/json"]
    if call.body != nil { headers["Content-Type"] = "application/json" }
    for field in call.headers.fields { headers.append(field.name, field.value) }
    for field in connection.headers.fields { headers[field.name] = field.value }
    do {
      try await configuration.prepare?(attempt, &headers)
    } catch is CancellationError {
      throw failure(.cancelled)
    } catch {
      throw failure(.invalidRequest(Redaction(keys)("\(error)")))
    }
    if let authorization = connection.authorization {
      do {
        let key = try await authorization.keys.key(within: time)
        keys.append(key)
        headers[authorization.header] = authorization.scheme + key
      } catch {
        throw keyFailure(error)
      }
    }
    return headers
  }

  /// Reads an answer; every one that is no success is thrown.
  private func value<Value>(
    of response: HTTPResponse, _ read: Reading<Value>,
  ) throws(APIError) -> Value {
    guard (200..<300).contains(response.status) else {
      throw failure(.status(response.status), response)
    }
    let envelope = connection.errors.envelope
    if let envelope, (try? JSON.parse(response.body)).map(envelope.refuses) == true {
      throw failure(.rejected, response)
    }
    lazy var holdsKey = Redaction(keys).isNeeded(in: response.body)
    do throws(JSONError) {
      return try read(response) { error in
        tell(.skipped(attempt, holdsKey ? error.withoutTexts : error.byItself))
      }
    } catch {
      throw failure(.decoding(holdsKey ? error.withoutTexts : error.byItself), response)
    }
  }

  // MARK: - Between attempts

  /// How long to wait before another attempt; `nil` where there is none to be made.
  private func pause(after failure: inout APIError, _ response: HTTPResponse?) async -> Duration? {
    if failure.status == 401, !hasNewKey, let store = connection.authorization?.keys,
      store.isRenewable
    {
      hasNewKey = true
      do {
        let key = try await store.key(insteadOf: keys.last, within: timeLeft)
        return key == keys.last ? nil : .zero
      } catch {
        failure = keyFailure(error, response)
      }
    }
    let policy = configuration.retries
    guard number < policy.attempts, isWorthRepeating(failure) else { return nil }
    let isObeyed = failure.status == 429 || failure.status == 503
    let pause =
      (isObeyed ? failure.retryAfter : nil)
      ?? policy.pause(after: number, random: configuration.random())
    return pause < timeLeft ?? (pause + .seconds(1)) ? pause : nil
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

  private func tell(_ event: @autoclosure () -> CallEvent) {
    configuration.observe?(event())
  }

  private func outcome(
    _ response: HTTPResponse?, since start: Duration, _ error: APIError? = nil,
    _ pause: Duration? = nil,
  ) -> CallOutcome {
    CallOutcome(
      status: response?.status ?? error?.status, duration: clock.now() - start,
      bytes: response?.body.count ?? 0, error: error, pause: pause)
  }
}

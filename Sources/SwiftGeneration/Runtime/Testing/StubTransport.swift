import Foundation

/// Answers calls without a network, for tests and previews, and remembers them.
///
/// Several answers for one route are given in turn; the last one is given from then on. An answer
/// takes the place of an example.
nonisolated public final class StubTransport: HTTPTransport, @unchecked Sendable {
  /// What happens to a call.
  nonisolated private struct Answer: Sendable {
    let route: String
    let result: Result<HTTPResponse, HTTPTransportError>
    let delay: Duration
  }

  private let clock: ClientClock
  private let lock = NSLock()
  // Read and written under the lock alone.
  private var answers: [Answer] = []
  /// For routes without an answer of their own.
  private var examples: [Answer] = []
  private var recorded: [HTTPRequest] = []

  /// A stub that has no answers yet.
  ///
  /// - Parameter clock: The time by which delays are made.
  public init(clock: ClientClock = .system) { self.clock = clock }

  /// All requests in their order.
  public var requests: [HTTPRequest] { lock.withLock { recorded } }

  /// The requests of a route in their order.
  public func requests<Value>(to route: StubRoute<Value>) -> [HTTPRequest] {
    requests.filter { $0.route == route.name }
  }

  /// Answers a route with a value.
  @inline(never) public func answer<Value>(
    _ route: StubRoute<Value>, with value: Value, after delay: Duration = .zero,
  ) {
    add(.success(Self.response(value.jsonBytes(), at: route.place)), route.name, delay)
  }

  /// Answers a route with this status and body.
  public func answer<Value>(
    _ route: StubRoute<Value>, status: Int, headers: HTTPHeaders = [:], body: String = "",
    after delay: Duration = .zero,
  ) {
    let response = HTTPResponse(status: status, headers: headers, body: Array(body.utf8))
    add(.success(response), route.name, delay)
  }

  /// Breaks the connection under a route.
  public func fail<Value>(
    _ route: StubRoute<Value>, with error: HTTPTransportError, after delay: Duration = .zero,
  ) {
    add(.failure(error), route.name, delay)
  }

  // Not generic, nor is what follows: every type of an answer would have it compiled anew.

  @inline(never) private func add(
    _ result: Result<HTTPResponse, HTTPTransportError>, _ route: String, _ delay: Duration,
  ) {
    lock.withLock { answers.append(Answer(route: route, result: result, delay: delay)) }
  }

  @inline(never) private static func response(
    _ value: [UInt8], at place: [String],
  ) -> HTTPResponse {
    var writer = JSONWriter()
    for name in place {
      writer.beginObject()
      writer.key(name)
    }
    return HTTPResponse(
      status: 200, body: writer.bytes + value + place.map { _ in UInt8(ascii: "}") })
  }

  /// Lets any other answer take the place of those given so far.
  func keepAsExamples() { lock.withLock { (examples, answers) = (answers, []) } }

  /// Gives the answer for the route of the request.
  ///
  /// - Throws: ``HTTPTransportError``, among them one for a route without an answer.
  public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
    let answer = lock.withLock { () -> Answer? in
      recorded.append(request)
      let known = answers.indices.filter { answers[$0].route == request.route }
      guard let next = known.first else { return examples.first { $0.route == request.route } }
      return known.count > 1 ? answers.remove(at: next) : answers[next]
    }
    guard let answer else {
      throw HTTPTransportError.connection(
        "the stub has no answer for \(request.route); give it one with answer")
    }
    if answer.delay > .zero {
      try await clock.sleep(min(answer.delay, request.timeout))
      if answer.delay > request.timeout { throw HTTPTransportError.timedOut }
    }
    return try answer.result.get()
  }
}

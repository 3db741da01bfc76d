import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// One call of a ``URLSessionTransport``: what has arrived, and who is waiting for it.
///
/// The answer, the deadline, the size limit and a cancellation all end in ``finish(_:)``; the
/// first one wins, and the caller goes on exactly once.
nonisolated final class URLSessionExchange: @unchecked Sendable {
  private let request: HTTPRequest
  private let cancellations: DispatchQueue
  private let lock = NSLock()
  // All below is read and written under the lock alone.
  private var isFinished = false
  private var continuation: CheckedContinuation<HTTPResponse, any Error>?
  private var task: URLSessionDataTask?
  private var deadline: (any DispatchSourceTimer)?
  private var response: HTTPURLResponse?
  private var body: [UInt8] = []

  /// - Parameter cancellations: a queue for the calls of `cancel()`, on which nobody waits.
  init(for request: HTTPRequest, cancellations: DispatchQueue) {
    self.request = request
    self.cancellations = cancellations
  }

  /// Takes the caller in. False if the call was cancelled meanwhile and the caller has gone on.
  func begin(_ continuation: CheckedContinuation<HTTPResponse, any Error>) -> Bool {
    let isOpen = lock.withLock {
      if !isFinished { self.continuation = continuation }
      return !isFinished
    }
    if !isOpen { continuation.resume(throwing: HTTPTransportError.cancelled) }
    return isOpen
  }

  /// Starts the task and the clock.
  func run(_ task: URLSessionDataTask, endingAfter timeout: Duration, on queue: DispatchQueue) {
    // A timer of our own, for Linux ignores `timeoutIntervalForResource`. It is a source, which
    // gives its memory back when cancelled; delayed blocks and sleeping tasks keep theirs.
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(deadline: .now() + timeout.secondsUpToAYear)
    timer.setEventHandler { self.finish(.failure(.timedOut)) }
    timer.activate()
    let isOpen = lock.withLock {
      if !isFinished { (self.task, deadline) = (task, timer) }
      return !isFinished
    }
    if isOpen {
      task.resume()
    } else {
      timer.cancel()
      cancellations.async { task.cancel() }
    }
  }

  /// Takes the head of the answer, and ends the call if it announces a body beyond the limit.
  func receive(_ response: HTTPURLResponse) {
    lock.withLock {
      if !isFinished { self.response = response }
    }
    // The answer to HEAD announces the body that GET would have.
    if request.method != "HEAD", response.expectedContentLength > request.maximumResponseBytes {
      finish(.failure(.responseTooLarge(limit: request.maximumResponseBytes)))
    }
  }

  /// Takes a piece of the body, and ends the call if that goes beyond the limit.
  func receive(_ data: Data) {
    let fits = lock.withLock {
      guard !isFinished else { return true }
      guard data.count <= request.maximumResponseBytes - body.count else { return false }
      body.append(contentsOf: data)
      return true
    }
    if !fits { finish(.failure(.responseTooLarge(limit: request.maximumResponseBytes))) }
  }

  /// Gives the caller what has arrived, as a whole answer.
  func complete() {
    let (response, body) = lock.withLock { (self.response, self.body) }
    guard let response else { return finish(.failure(.connection("no HTTP response"))) }
    finish(.success(HTTPResponse(response, body: body)))
  }

  /// Lets the caller go on, unless it has already, and ends the task, unless it has ended.
  func finish(_ outcome: Result<HTTPResponse, HTTPTransportError>) {
    let (continuation, task, deadline) = lock.withLock {
      defer {
        (self.continuation, self.task, self.deadline) = (nil, nil, nil)
        (response, body) = (nil, [])
        isFinished = true
      }
      return (self.continuation, self.task, self.deadline)
    }
    // The caller first, then the task, and that from another queue: `cancel()` waits for a queue
    // of the session, which may itself be waiting for the thread that we are on (#5412).
    continuation?.resume(with: outcome)
    deadline?.cancel()
    if let task, case .failure = outcome { cancellations.async { task.cancel() } }
  }
}

nonisolated extension HTTPResponse {
  fileprivate init(_ response: HTTPURLResponse, body: [UInt8]) {
    self.init(status: response.statusCode, body: body)
    // The order on the wire is lost; the order of names is at least the same each time.
    let fields = response.allHeaderFields.map { ("\($0.key)", "\($0.value)") }
    for (name, value) in fields.sorted(by: { $0.0 < $1.0 }) { headers.append(name, value) }
  }
}

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
  private let commands: DispatchQueue
  private let lock = NSLock()
  // Read and written under the lock alone.
  private var isFinished = false
  private var continuation: CheckedContinuation<HTTPResponse, any Error>?
  private var deadline: (any DispatchSourceTimer)?
  private var body: [UInt8] = []
  // Read and written on the command queue alone.
  private var task: URLSessionDataTask?

  /// - Parameter commands: the serial queue on which tasks are started and cancelled.
  init(for request: HTTPRequest, commands: DispatchQueue) {
    self.request = request
    self.commands = commands
  }

  /// Takes the caller in and starts the clock, on a queue that nothing else holds up.
  func begin(
    _ continuation: CheckedContinuation<HTTPResponse, any Error>, on queue: DispatchQueue
  ) {
    // A timer of our own, for Linux ignores `timeoutIntervalForResource`. It is a source, which
    // gives its memory back when cancelled; delayed blocks and sleeping tasks keep theirs.
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(deadline: .now() + request.timeoutInSeconds)
    timer.setEventHandler { self.finish(.failure(.timedOut)) }
    let isOpen = lock.withLock {
      if !isFinished { (self.continuation, deadline) = (continuation, timer) }
      return !isFinished
    }
    timer.activate()
    guard !isOpen else { return }
    timer.cancel()
    continuation.resume(throwing: HTTPTransportError.cancelled)
  }

  /// Starts the task, unless the call has ended before it began. On the command queue.
  func start(_ makeTask: () -> URLSessionDataTask) {
    guard !lock.withLock({ isFinished }) else { return }
    task = makeTask()
    task?.resume()
  }

  /// Ends the call if the head of its answer announces a body beyond the limit.
  func check(_ response: URLResponse) {
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
      // As raw bytes, for a debug build would take `Data` byte by byte.
      data.withUnsafeBytes { body.append(contentsOf: $0) }
      return true
    }
    if !fits { finish(.failure(.responseTooLarge(limit: request.maximumResponseBytes))) }
  }

  /// Gives the caller what has arrived, as a whole answer.
  func complete(_ response: URLResponse?) {
    guard let response = response as? HTTPURLResponse else {
      return finish(.failure(.connection("no HTTP response")))
    }
    finish(.success(HTTPResponse(response, body: lock.withLock { body })))
  }

  /// Lets the caller go on and ends the task, unless that was done before.
  func finish(_ outcome: Result<HTTPResponse, HTTPTransportError>) {
    let (continuation, deadline) = lock.withLock {
      defer {
        (self.continuation, self.deadline, body) = (nil, nil, [])
        isFinished = true
      }
      return (self.continuation, self.deadline)
    }
    // The caller first, and the task from another queue: on Linux, `cancel()` waits for a queue
    // of the session, which may itself be waiting for the thread that we are on (#5412).
    continuation?.resume(with: outcome)
    deadline?.cancel()
    if case .failure = outcome { commands.async { self.task?.cancel() } }
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

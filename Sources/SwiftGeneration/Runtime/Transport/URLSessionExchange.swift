import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// One call of a ``URLSessionTransport``: what has arrived, and who is waiting for it.
///
/// The answer, both deadlines, the size limit and a cancellation all end in ``answer``, where the
/// first one counts.
nonisolated final class URLSessionExchange: @unchecked Sendable {
  let answer = PendingValue<HTTPResponse>()
  private let request: HTTPRequest
  private let connectTimeout: Duration
  private let started = ContinuousClock.now
  private let timer: any DispatchSourceTimer
  private let lock = NSLock()
  // Read and written under the lock alone.
  private var body: [UInt8] = []
  private var hasHead = false
  // Read and written on the transport's command queue alone.
  private var task: URLSessionDataTask?

  /// Starts the clock, on a queue that nothing else holds up.
  init(for request: HTTPRequest, connectTimeout: Duration, deadlines: DispatchQueue) {
    self.request = request
    self.connectTimeout = connectTimeout
    // A timer of our own, for Linux ignores `timeoutIntervalForResource`. It is a source, which
    // gives its memory back when cancelled; delayed blocks and sleeping tasks keep theirs.
    timer = DispatchSource.makeTimerSource(queue: deadlines)
    timer.setEventHandler { [weak self] in self?.meetDeadline() }
    timer.schedule(deadline: .now() + min(request.timeout, connectTimeout).inSeconds)
    timer.activate()
  }

  deinit { timer.cancel() }

  private func meetDeadline() {
    let left = request.timeout - (ContinuousClock.now - started)
    if left <= .zero {
      answer.resolve(.failure(HTTPTransportError.timedOut))
    } else if lock.withLock({ hasHead }) {
      timer.schedule(deadline: .now() + left.inSeconds)
    } else {
      fail(.connection("no answer began within \(connectTimeout)"))
    }
  }

  /// Starts the task, unless the call has ended before it began. On the command queue.
  func start(_ makeTask: () -> URLSessionDataTask) {
    guard !answer.isResolved else { return }
    task = makeTask()
    task?.resume()
  }

  /// Ends the task. On the command queue.
  func stop() { task?.cancel() }

  /// Ends the call if the head of its answer announces a body beyond the limit.
  func receive(_ head: URLResponse) {
    lock.withLock { hasHead = true }
    // The answer to HEAD announces the body that GET would have.
    if request.method != "HEAD", head.expectedContentLength > request.maximumResponseBytes {
      fail(.responseTooLarge(limit: request.maximumResponseBytes))
    }
  }

  /// Takes a piece of the body, and ends the call if that goes beyond the limit.
  func receive(_ data: Data) {
    let fits = lock.withLock {
      guard data.count <= request.maximumResponseBytes - body.count else { return false }
      // As raw bytes, for a debug build would take `Data` byte by byte.
      data.withUnsafeBytes { body.append(contentsOf: $0) }
      return true
    }
    if !fits { fail(.responseTooLarge(limit: request.maximumResponseBytes)) }
  }

  /// Gives the caller what has arrived, as a whole answer.
  func complete(_ response: URLResponse?) {
    guard let response = response as? HTTPURLResponse else {
      return fail(.connection("no HTTP response"))
    }
    var answer = HTTPResponse(status: response.statusCode, body: lock.withLock { body })
    // The order on the wire is lost; the order of names is at least the same each time.
    let fields = response.allHeaderFields.map { ("\($0.key)", "\($0.value)") }
    for (name, value) in fields.sorted(by: { $0.0 < $1.0 }) { answer.headers.append(name, value) }
    self.answer.resolve(.success(answer))
  }

  /// Lets the caller go on with this error.
  func fail(_ error: HTTPTransportError) { answer.resolve(.failure(error)) }
}

nonisolated extension Duration {
  /// The time as a timer takes it; on Linux, one of centuries would trap.
  fileprivate var inSeconds: Double {
    min(max(self, .zero), .seconds(31_536_000)) / .seconds(1)
  }
}

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
  private let connectTimeout: Duration?
  private let started = DispatchTime.now()
  private let lock = NSLock()
  // Read and written under the lock alone.
  private var body: [UInt8] = []
  private var hasHead = false
  /// What carries the call; read and written on the transport's command queue alone.
  var task: URLSessionDataTask?

  init(for request: HTTPRequest, connectTimeout: Duration?) {
    (self.request, self.connectTimeout) = (request, connectTimeout)
  }

  /// When the call will have taken too long. If it has by now, it ends, and this is `nil`.
  func deadline(after now: DispatchTime) -> DispatchTime? {
    let beginning = lock.withLock { hasHead ? nil : connectTimeout }
    let time = min(request.timeout, beginning ?? request.timeout)
    // On Linux, a time of centuries would trap.
    let deadline = started + min(max(time, .zero), .seconds(31_536_000)) / .seconds(1)
    if now < deadline { return deadline }
    fail(time < request.timeout ? .connection("no answer began within \(time)") : .timedOut)
    return nil
  }

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
      let fits = data.count <= request.maximumResponseBytes - body.count
      // As raw bytes, for a debug build would take `Data` byte by byte.
      if fits { data.withUnsafeBytes { body.append(contentsOf: $0) } }
      return fits
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
    let fields = response.allHeaderFields
    for name in fields.keys.map({ "\($0)" }).sorted() {
      answer.headers.append(name, "\(fields[name] ?? "")")
    }
    self.answer.resolve(.success(answer))
  }

  /// Lets the caller go on with this error.
  func fail(_ error: HTTPTransportError) { answer.resolve(.failure(error)) }
}

import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Sends requests with `URLSession`; the transport that a client uses unless it is given another.
///
/// It keeps no cookies, no cache and no credentials, follows no redirect, and holds every call to
/// its own timeout and size limit. Numbers such as #5412 in its comments are issues of
/// swift-corelibs-foundation, whose `URLSession` it has to survive on Linux.
nonisolated public final class URLSessionTransport: HTTPTransport {
  private let configuration = URLSessionConfiguration.ephemeral
  private let connectTimeout: Duration?
  private let session: URLSession
  private let events = URLSessionEvents()
  private let queue = URLSessionQueue()
  private let deadlines = URLSessionDeadlines()
  // On Linux, making, starting and cancelling a task waits for the session, which a fast stream
  // of data can keep busy for long. No caller and no deadline waits with it.
  private let commands = DispatchQueue(label: "URLSessionTransport.commands")

  /// Opens a session of its own, which ends with the transport.
  ///
  /// - Parameters:
  ///   - connectionsPerHost: how many connections may be open at once. Linux keeps to about 6
  ///     unless told otherwise.
  ///   - connectTimeout: the time until an answer begins: for connecting, for sending the
  ///     request, and for the server to think, all together, with the wait for a connection
  ///     where all are in use. `URLSession` does not say when it is connected. Without it, the
  ///     time for the whole call alone counts.
  public init(connectionsPerHost: Int = 16, connectTimeout: Duration? = nil) {
    self.connectTimeout = connectTimeout
    configuration.httpMaximumConnectionsPerHost = connectionsPerHost
    configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
    // With a cache, cancelling a task right after its start crashes the process on Linux.
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    // Even an ephemeral session keeps cookies, and sends them back.
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    queue.maxConcurrentOperationCount = 1
    // A delegate given to one task is never called on Linux, the session's is.
    session = URLSession(configuration: configuration, delegate: events, delegateQueue: queue)
  }

  deinit {
    // A session keeps its delegate, its threads and its connections until it is told to go.
    session.finishTasksAndInvalidate()
  }

  /// Sends the request once.
  ///
  /// - Throws: ``HTTPTransportError`` only.
  public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
    // A task that was cancelled before its start may still bring an answer on Linux.
    if Task.isCancelled { throw HTTPTransportError.cancelled }
    let urlRequest = try request.checkedURLRequest()
    let exchange = URLSessionExchange(for: request, connectTimeout: connectTimeout)
    deadlines.add(exchange)
    defer { deadlines.remove(exchange) }
    // Holds on to the transport: a session that has been told to go takes no new task.
    commands.async { [self] in
      guard !exchange.answer.isResolved else { return }
      var session = self.session
      if request.needsOwnConnection {
        session = URLSession(configuration: configuration, delegate: events, delegateQueue: queue)
      }
      let task = session.dataTask(with: urlRequest)
      events.add(exchange, for: task)
      exchange.task = task
      task.resume()
      if session !== self.session { session.finishTasksAndInvalidate() }
    }
    do {
      // Not `data(for:)`: cancelled while its answer arrives, it deadlocks on Linux (#5412).
      return try await exchange.answer.value()
    } catch {
      // The caller has gone on by now, and the task ends from another queue: on Linux, `cancel()`
      // waits for a queue of the session, which may itself be waiting for our thread (#5412).
      commands.async { exchange.task?.cancel() }
      throw error as? HTTPTransportError ?? .cancelled
    }
  }
}

nonisolated extension URLSessionTransport: DescribedAlone {
  /// The name of the type: its session knows requests, and these hold keys.
  public var description: String { "URLSessionTransport" }
}

nonisolated extension HTTPRequest {
  /// The request for `URLSession`, or the reason why it must not be sent.
  func checkedURLRequest() throws(HTTPTransportError) -> URLRequest {
    guard method.isHTTPToken() else { throw .invalidRequest("the method is no HTTP method") }
    let scheme = url.scheme?.lowercased()
    guard scheme == "https" || scheme == "http", url.host?.isEmpty == false else {
      throw .invalidRequest("the address is no http or https address with a host")
    }
    if body != nil, method == "GET" || method == "HEAD" {
      throw .invalidRequest("\(method) cannot carry a body")
    }
    var urlRequest = URLRequest(url: url)
    urlRequest.httpMethod = method
    urlRequest.httpBody = body.map { Data($0) }
    // Our own deadline ends the call: Linux counts whole seconds, and anew with each byte.
    urlRequest.timeoutInterval = 31_536_000
    for field in headers.fields {
      // Linux drops a header with a line break silently: a request without its key or its type.
      let hasControl = field.value.utf8.contains { ($0 < 0x20 && $0 != 0x09) || $0 == 0x7F }
      guard field.name.isHTTPToken(), !hasControl else { throw .invalidHeader(field.name) }
      urlRequest.addValue(field.value, forHTTPHeaderField: field.name)
    }
    return urlRequest
  }

  /// Whether a repetition that nobody asked for would do harm. When a kept connection breaks as a
  /// request uses it, `URLSession` sends the request again, unless it has a body to begin anew.
  var needsOwnConnection: Bool { !isSafeToRepeat && body?.isEmpty != false }
}

nonisolated extension String {
  /// Whether this may stand as a method or as the name of a header (RFC 9110, section 5.6.2).
  @inline(never) fileprivate func isHTTPToken() -> Bool {
    let marks = "!#$%&'*+-.^_`|~"
    return !isEmpty
      && utf8.allSatisfy { 48...57 ~= $0 || 65...90 ~= $0 & 0xDF || marks.utf8.contains($0) }
  }
}

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
  private let session: URLSession
  private let events = URLSessionEvents()
  private let deadlines = DispatchQueue(label: "URLSessionTransport.deadlines")
  // On Linux, making, starting and cancelling a task waits for the session, which a fast stream
  // of data can keep busy for long. No caller and no deadline waits with it.
  private let commands = DispatchQueue(label: "URLSessionTransport.commands")

  /// Opens a session of its own, which ends with the transport.
  ///
  /// - Parameter connectionsPerHost: how many connections may be open at once. Linux keeps to
  ///   about 6 unless told otherwise.
  public init(connectionsPerHost: Int = 16) {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpMaximumConnectionsPerHost = connectionsPerHost
    configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
    // With a cache, cancelling a task right after its start crashes the process on Linux.
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    // Even an ephemeral session keeps cookies, and sends them back.
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    let queue = OperationQueue()
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
    let exchange = URLSessionExchange(for: request, commands: commands)
    // Not `data(for:)`: cancelled while its answer arrives, it deadlocks on Linux (#5412).
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        exchange.begin(continuation, on: deadlines)
        // Holds on to the transport: a session that has been told to go takes no new task.
        commands.async { exchange.start { self.task(for: urlRequest, of: exchange) } }
      }
    } onCancel: {
      exchange.finish(.failure(.cancelled))
    }
  }

  private func task(
    for urlRequest: URLRequest, of exchange: URLSessionExchange
  ) -> URLSessionDataTask {
    let task = session.dataTask(with: urlRequest)
    events.add(exchange, for: task)
    return task
  }
}

nonisolated extension HTTPRequest {
  /// The request for `URLSession`, or the reason why it must not be sent.
  func checkedURLRequest() throws(HTTPTransportError) -> URLRequest {
    guard method.isHTTPToken else { throw .invalidRequest("the method is no HTTP method") }
    guard url.scheme == "https" || url.scheme == "http", url.host?.isEmpty == false else {
      throw .invalidRequest("the address is no http or https address with a host")
    }
    if body != nil, method == "GET" || method == "HEAD" {
      throw .invalidRequest("\(method) cannot carry a body")
    }
    var urlRequest = URLRequest(url: url)
    urlRequest.httpMethod = method
    urlRequest.httpBody = body.map { Data($0) }
    // Linux counts whole seconds, fails at once on 0 and starts anew with each byte. Our own
    // deadline ends the call; this one stands behind it.
    urlRequest.timeoutInterval = max(1, timeoutInSeconds.rounded(.up))
    for field in headers.fields {
      // Linux drops a header with a line break silently: a request without its key or its type.
      guard field.name.isHTTPToken, !field.value.utf8.contains(where: \.isHTTPControl) else {
        throw .invalidHeader(field.name)
      }
      urlRequest.addValue(field.value, forHTTPHeaderField: field.name)
    }
    return urlRequest
  }

  /// The time-out as a timer takes it; on Linux, one of centuries would trap.
  var timeoutInSeconds: Double {
    let (seconds, attoseconds) = min(max(timeout, .zero), .seconds(31_536_000)).components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
}

nonisolated extension String {
  /// Whether this may stand as a method or as the name of a header (RFC 9110, section 5.6.2).
  fileprivate var isHTTPToken: Bool {
    !isEmpty
      && utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"):
          true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
      }
  }
}

nonisolated extension UInt8 {
  /// Whether this ends or garbles a header line. Tabs are allowed.
  fileprivate var isHTTPControl: Bool { (self < 0x20 && self != 0x09) || self == 0x7F }
}

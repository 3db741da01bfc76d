import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Hears of everything that happens in the sessions of a ``URLSessionTransport``, and tells the
/// exchange that it concerns.
nonisolated final class URLSessionEvents: NSObject, URLSessionDataDelegate, @unchecked Sendable {
  private let lock = NSLock()
  // Read and written under the lock alone. Tasks of two sessions may have the same number.
  private var exchanges: [ObjectIdentifier: URLSessionExchange] = [:]

  func add(_ exchange: URLSessionExchange, for task: URLSessionTask) {
    lock.withLock { exchanges[ObjectIdentifier(task)] = exchange }
  }

  private func exchange(of task: URLSessionTask) -> URLSessionExchange? {
    lock.withLock { exchanges[ObjectIdentifier(task)] }
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
  ) {
    exchange(of: dataTask)?.receive(response)
    // Linux ignores what is said here, so that what is too large is cancelled instead.
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    exchange(of: dataTask)?.receive(data)
  }

  // Left to itself, Linux sends `Authorization` and all other headers along to another host, and
  // drops the body of a 307 or 308 (#2948). The caller sees the 3xx and decides.
  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }

  // Asked for when a kept connection broke and the body is to go out anew, to another one. Linux
  // cannot begin a body again, and would wait until the time is over.
  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    needNewBodyStream completionHandler: @escaping (InputStream?) -> Void
  ) {
    exchange(of: task)?.fail(.connection("it broke while the request was sent"))
    completionHandler(nil)
  }

  #if canImport(FoundationNetworking)
    // Left alone, a 401 with a realm to log in to never ends on Linux, whatever the time-outs
    // (#5456). Its body has come by now: the caller gets the answer as it is, and the task goes.
    // Other platforms do that by themselves, and their server trust is not for us to judge.
    func urlSession(
      _ session: URLSession, task: URLSessionTask,
      didReceive challenge: URLAuthenticationChallenge,
      completionHandler: @escaping (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
      exchange(of: task)?.complete(task.response)
      // The answer to the challenge waits for the queue that asks.
      nonisolated(unsafe) let completionHandler = completionHandler
      DispatchQueue.global().async { completionHandler(.cancelAuthenticationChallenge, nil) }
    }
  #endif

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    let exchange = lock.withLock { exchanges.removeValue(forKey: ObjectIdentifier(task)) }
    if let error {
      exchange?.fail(HTTPTransportError(error))
    } else {
      // Linux never tells of a redirect that names no target, but keeps its head here.
      exchange?.complete(task.response)
    }
  }
}

nonisolated extension HTTPTransportError {
  /// What `URLSession` reports, in our words. The code stays, for searching.
  fileprivate init(_ error: any Error) {
    let code = (error as NSError).code
    switch (error as? URLError)?.code {
    case .timedOut?: self = .timedOut
    case .cancelled?: self = .cancelled
    default: self = .connection("\(error.localizedDescription) (URLError \(code))")
    }
  }
}

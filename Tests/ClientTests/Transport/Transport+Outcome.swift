import Foundation
import HelpCrunch
import Testing

/// What counts as at once, in seconds. While other tests keep the machine busy, all that can be
/// told is that nothing waits for another time limit.
let promptly = Stress.isLong ? 0.1 : 10.0

/// Waits until the condition holds; false if it does not within 5 seconds.
func eventually(_ condition: () -> Bool) async -> Bool {
  for _ in 0..<1000 where !condition() { try? await Task.sleep(for: .milliseconds(5)) }
  return condition()
}

extension URLSessionTransport {
  /// The answer or the error; an error of another type is a failure of the test.
  func outcome(of request: HTTPRequest) async -> Result<
    HTTPResponse, HTTPTransportError
  > {
    do {
      return .success(try await send(request))
    } catch let error as HTTPTransportError {
      return .failure(error)
    } catch {
      Issue.record("\(error) is no HTTPTransportError")
      return .failure(.connection("\(error)"))
    }
  }

  /// The same with the seconds that it took.
  func timed(
    _ request: HTTPRequest
  ) async -> (outcome: Result<HTTPResponse, HTTPTransportError>, seconds: Double) {
    let start = ContinuousClock.now
    let outcome = await outcome(of: request)
    return (outcome, (ContinuousClock.now - start) / .seconds(1))
  }
}

extension HTTPRequest {
  init(_ url: URL, headers: HTTPHeaders = [:], timeout: Duration = .seconds(10)) {
    self.init(method: "GET", url: url, headers: headers, timeout: timeout)
  }
}

extension HTTPResponse {
  var text: String { String(decoding: body, as: UTF8.self) }
}

extension Result where Success == HTTPResponse, Failure == HTTPTransportError {
  var isAnswerOrCancelled: Bool {
    switch self {
    case .success(let response): response.status == 200 && response.text == "fine"
    case .failure(let error): error == .cancelled
    }
  }

  var error: HTTPTransportError? {
    if case .failure(let error) = self { error } else { nil }
  }
}

extension LoopbackServer {
  func at(_ target: String) -> URL { .at(url.absoluteString + target) }
}

extension URL {
  static func at(_ text: String) -> URL {
    URL(string: text) ?? URL(fileURLWithPath: "/not-a-url")
  }
}

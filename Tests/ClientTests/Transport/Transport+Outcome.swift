import Foundation
import HelpCrunch
import Testing

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

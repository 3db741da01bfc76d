import Foundation
import HelpCrunch

/// Answers with a closure, and remembers what it was sent.
final class ScriptedTransport: HTTPTransport, @unchecked Sendable {
  private let answer: @Sendable (_ request: HTTPRequest, _ number: Int) async throws -> HTTPResponse
  private let lock = NSLock()
  // Read and written under the lock alone.
  private var recorded: [HTTPRequest] = []

  /// The closure gets the number of the request as well, counted from 1.
  init(
    _ answer:
      @escaping @Sendable (_ request: HTTPRequest, _ number: Int) async throws
      -> HTTPResponse
  ) {
    self.answer = answer
  }

  /// Answers with these in turn, and with the last one from then on.
  convenience init(_ steps: TransportStep...) {
    self.init { _, number in try steps[min(number, steps.count) - 1].result.get() }
  }

  /// All requests in their order.
  var requests: [HTTPRequest] { lock.withLock { recorded } }

  func send(_ request: HTTPRequest) async throws -> HTTPResponse {
    let number = lock.withLock {
      recorded.append(request)
      return recorded.count
    }
    return try await answer(request, number)
  }
}

/// What becomes of one request.
struct TransportStep: Sendable {
  let result: Result<HTTPResponse, any Error>

  static func fails(_ error: any Error) -> TransportStep {
    TransportStep(result: .failure(error))
  }

  static func status(
    _ status: Int, _ body: String = "", headers: HTTPHeaders = [:]
  ) -> TransportStep {
    TransportStep(
      result: .success(HTTPResponse(status: status, headers: headers, body: Array(body.utf8))))
  }

  static func ok(_ body: String) -> TransportStep { status(200, body) }

  static var chat: TransportStep { ok(HelpCrunchJSON.chat()) }
}

extension HelpCrunchClient {
  /// A client that sends to a transport of the test.
  static func over(
    _ transport: any HTTPTransport, key: String = testKey,
    _ change: (inout ClientConfiguration) -> Void = { _ in }
  ) throws(HelpCrunchError) -> HelpCrunchClient {
    var configuration = ClientConfiguration.once
    configuration.transport = transport
    change(&configuration)
    return try HelpCrunchClient(apiKey: key, configuration: configuration)
  }
}

extension HTTPRequest {
  /// The path and query as they are sent.
  var target: String {
    let address = url.absoluteString
    guard address.hasPrefix(HelpCrunchClient.server) else { return address }
    return String(address.dropFirst(HelpCrunchClient.server.count))
  }
}

/// The error that a call ends with; `nil` if it ends well.
func failure<Value>(of call: () async throws -> Value) async throws -> HelpCrunchError? {
  do {
    _ = try await call()
    return nil
  } catch let error as HelpCrunchError {
    return error
  }
}

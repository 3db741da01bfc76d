import Foundation
import HelpCrunch
import Testing

/// Keeps every request waiting until the test lets it go on.
final class GatedTransport: HTTPTransport, @unchecked Sendable {
  private typealias Waiting = CheckedContinuation<HTTPResponse, any Error>

  private let lock = NSLock()
  // Read and written under the lock alone.
  private var targets: [String] = []
  private var waiting: [Int: Waiting] = [:]
  private var called: Set<Int> = []

  /// The path and query of all requests, in their order.
  var requests: [String] { lock.withLock { targets } }

  /// How many requests were called off.
  var cancelled: Int { lock.withLock { called.count } }

  func send(_ request: HTTPRequest) async throws -> HTTPResponse {
    let number = lock.withLock {
      targets.append(request.target)
      return targets.count - 1
    }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isCancelled = lock.withLock {
          if called.contains(number) { return true }
          waiting[number] = continuation
          return false
        }
        if isCancelled { continuation.resume(throwing: CancellationError()) }
      }
    } onCancel: {
      let continuation = lock.withLock {
        called.insert(number)
        return waiting.removeValue(forKey: number)
      }
      continuation?.resume(throwing: CancellationError())
    }
  }

  /// Answers the request with that number, counted from 0, once it is there.
  func answer(_ number: Int, with body: String) async throws {
    var continuation: Waiting?
    try await eventually("request \(number) is sent") {
      continuation = lock.withLock { waiting.removeValue(forKey: number) }
      return continuation != nil
    }
    continuation?.resume(returning: HTTPResponse(status: 200, body: Array(body.utf8)))
  }
}

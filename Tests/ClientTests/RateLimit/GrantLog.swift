import Foundation
import HelpCrunch

/// Notes when each request was let through, by the number in its path.
final class GrantLog: HTTPTransport, @unchecked Sendable {
  private let clock: TestClock
  private let lock = NSLock()
  // Read and written under the lock alone.
  private var noted: [(call: Int, time: Duration)] = []

  init(_ clock: TestClock) { self.clock = clock }

  /// The calls in the order in which they were let through, and when.
  var grants: [(call: Int, time: Duration)] { lock.withLock { noted } }
  var calls: [Int] { grants.map(\.call) }

  func send(_ request: HTTPRequest) async throws -> HTTPResponse {
    let call = Int(request.url.lastPathComponent) ?? -1
    let time = clock.now.time
    lock.withLock { noted.append((call, time)) }
    return HTTPResponse(status: 200)
  }
}

import Foundation

/// Keeps the answers of calls as they came, for what their models leave out.
nonisolated public final class ResponseRecorder: @unchecked Sendable {
  private let lock = NSLock()
  // Read and written under the lock alone.
  private var recorded: [HTTPResponse] = []

  /// A recorder without answers.
  public init() {}

  /// All answers in their order, one for each attempt that got one, whatever its status.
  public var responses: [HTTPResponse] { lock.withLock { recorded } }

  func append(_ response: HTTPResponse) { lock.withLock { recorded.append(response) } }
}

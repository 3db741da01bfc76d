import Foundation

/// Where the sessions of a ``URLSessionTransport`` tell what happens, one thing after the other.
///
/// On Linux it is told at once, on the session's own queue: each piece of a body would otherwise
/// wait for a thread, which costs a fifth of a call, and pieces of a fast stream would pile up
/// without a limit. Nothing that is told may wait for the session, or both wait for ever.
nonisolated final class URLSessionQueue: OperationQueue, @unchecked Sendable {
  #if canImport(FoundationNetworking)
    override func addOperation(_ block: @escaping @Sendable () -> Void) { block() }
  #endif
}

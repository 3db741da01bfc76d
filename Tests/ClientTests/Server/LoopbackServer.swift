import Foundation

/// A small HTTP/1.1 server on 127.0.0.1 that records what it is sent, and answers as it is told.
///
/// ```swift
/// let server = try LoopbackServer { request in .json(200, #"{"data": []}"#) }
/// // … calls to server.url …
/// #expect(server.requests.map(\.target) == ["/v1/departments?limit=100"])
/// ```
/// Every connection has a thread of its own, so that an answer may take its time. The server ends,
/// with all its threads and connections, in ``stop()`` or when it is let go.
final class LoopbackServer: Sendable {
  /// The address of the root, `http://127.0.0.1:PORT`.
  let url: URL
  /// The port that the system picked.
  let port: UInt16
  private let state: ServerState

  /// Answers each request with what the closure says.
  ///
  /// - Parameter records: whether ``requests`` tells of them; without, no memory grows.
  init(
    records: Bool = true, answer: @escaping @Sendable (RecordedRequest) -> ServerAnswer
  ) throws {
    let (socket, port) = try ServerSocket.listening()
    var address = URLComponents()
    (address.scheme, address.host, address.port) = ("http", "127.0.0.1", Int(port))
    guard let url = address.url else { throw ServerSocket.Failure(call: "url") }
    (self.url, self.port, state) = (url, port, ServerState(records: records))
    state.start { [state] in
      while let connection = socket.accepted(), state.open(connection, answer: answer) {}
      socket.close()
    }
  }

  /// Answers with these, one after the other; what comes after the last one gets a 500.
  convenience init(_ script: ServerAnswer...) throws {
    let script = AnswerScript(script)
    try self.init { _ in script.next() }
  }

  deinit { stop() }

  /// All requests so far, in the order in which they were read.
  var requests: [RecordedRequest] { state.requests }

  /// How many connections there were so far, how many there are, and the most there were at once.
  var connections: (total: Int, open: Int, peak: Int) { state.connections }

  /// Ends all connections, and waits until the threads have gone.
  func stop() {
    guard state.close() else { return }
    // Wakes the thread that waits for connections; it hands this one over and finds that it is
    // over.
    (try? ServerSocket.connected(to: port))?.close()
    state.waitForThreads()
  }
}

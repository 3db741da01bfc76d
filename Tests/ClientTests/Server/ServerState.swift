import Foundation

/// What the threads of a ``LoopbackServer`` share.
final class ServerState: @unchecked Sendable {
  private let condition = NSCondition()
  private let records: Bool
  // All below is read and written under the condition's lock alone.
  private var recorded: [RecordedRequest] = []
  private var sockets: [Int: ServerSocket] = [:]
  private var total = 0
  private var peak = 0
  private var threads = 0
  private var isClosed = false

  init(records: Bool) { self.records = records }

  var requests: [RecordedRequest] { condition.withLock { recorded } }

  var connections: (total: Int, open: Int, peak: Int) {
    condition.withLock { (total, sockets.count, peak) }
  }

  /// Runs this on a thread that ``waitForThreads()`` waits for.
  func start(_ work: @escaping @Sendable () -> Void) {
    condition.withLock { threads += 1 }
    let thread = Thread {
      work()
      self.condition.withLock {
        self.threads -= 1
        self.condition.broadcast()
      }
    }
    thread.stackSize = 512 * 1024
    thread.start()
  }

  /// Serves the connection on a thread of its own. False if the server has ended.
  func open(
    _ socket: ServerSocket, answer: @escaping @Sendable (RecordedRequest) -> ServerAnswer
  ) -> Bool {
    let number: Int? = condition.withLock {
      guard !isClosed else { return nil }
      total += 1
      sockets[total - 1] = socket
      peak = max(peak, sockets.count)
      return total - 1
    }
    guard let number else {
      socket.close()
      return false
    }
    start {
      self.serve(socket, number, answer)
      self.condition.withLock {
        self.sockets[number] = nil
        socket.close()
      }
    }
    return true
  }

  private func serve(
    _ socket: ServerSocket, _ number: Int, _ answer: (RecordedRequest) -> ServerAnswer
  ) {
    var reader = RequestReader(socket)
    while let request = reader.next(connection: number) {
      if records { condition.withLock { recorded.append(request) } }
      for step in answer(request).steps {
        guard socket.perform(step) else { return }
      }
    }
  }

  /// Ends all connections. False if that was done before.
  func close() -> Bool {
    condition.withLock {
      defer { isClosed = true }
      for socket in sockets.values { socket.shutDown() }
      return !isClosed
    }
  }

  /// Waits until all threads have ended, but no longer than an answer's closure may reasonably take.
  func waitForThreads() {
    let end = Date(timeIntervalSinceNow: 5)
    condition.withLock {
      while threads > 0, condition.wait(until: end) {}
    }
  }
}

extension ServerSocket {
  /// Does one step of an answer. False if the connection is over with it.
  fileprivate func perform(_ step: ServerAnswer.Step) -> Bool {
    switch step {
    case .send(let bytes):
      return send(bytes)
    case .pause(let seconds):
      return isOpen(after: seconds)
    case .drip(let bytes, let interval):
      return bytes.allSatisfy { isOpen(after: interval) && send([$0]) }
    case .sendForever(let bytes):
      while send(bytes) {}
      return false
    case .silence:
      while received() != nil {}
      return false
    case .close:
      return false
    case .reset:
      resetOnClose()
      return false
    }
  }
}

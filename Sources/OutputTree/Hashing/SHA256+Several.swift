import Concurrency

extension SHA256 {
  /// The digests of messages in lower-case hexadecimal, in the order of the messages.
  static func hex(ofEach messages: [[UInt8]]) -> [String] {
    #if DEBUG
      // Without optimisation, vectors take longer than one message after the other.
      messages.concurrentMap { hex(of: $0) }
    #else
      hex(inLanes: messages)
    #endif
  }

  /// The same with several messages in hand at a time.
  package static func hex(inLanes messages: [[UInt8]]) -> [String] {
    // Those of about one length go together, so that few lanes run empty.
    let order = messages.indices.sorted { messages[$0].count > messages[$1].count }
    let groups = stride(from: 0, to: order.count, by: SHA256Lanes.count).map {
      order[$0..<min($0 + SHA256Lanes.count, order.count)]
    }
    let digests = groups.concurrentMap { group in
      SHA256Lanes.digests(of: group.map { messages[$0] })
    }
    var texts = [String](repeating: "", count: messages.count)
    for (index, digest) in zip(order, digests.joined()) { texts[index] = hex(digest) }
    return texts
  }
}

import Foundation

/// What the server does with a request: step after step, good manners or bad ones.
struct ServerAnswer: Sendable {
  /// One thing that happens on the connection.
  enum Step: Sendable {
    /// Sends these bytes.
    case send([UInt8])
    /// Does nothing for so many seconds.
    case pause(Double)
    /// Sends these bytes one by one, so many seconds apart.
    case drip([UInt8], interval: Double)
    /// Sends these bytes again and again, until the client has gone.
    case sendForever([UInt8])
    /// Says nothing until the client has gone.
    case silence
    /// Closes the connection in the usual way.
    case close
    /// Breaks the connection off with a TCP reset.
    case reset
  }

  /// The steps in their order. The connection stays open for the next request afterwards.
  var steps: [Step]

  init(_ steps: Step...) {
    self.steps = steps
  }

  /// The same after a pause of so many seconds.
  func after(_ seconds: Double) -> ServerAnswer {
    var answer = self
    answer.steps.insert(.pause(seconds), at: 0)
    return answer
  }

  /// The same with a further step at its end.
  func then(_ step: Step) -> ServerAnswer {
    var answer = self
    answer.steps.append(step)
    return answer
  }
}

// Answers with good manners.
extension ServerAnswer {
  /// A whole answer with its length.
  static func bytes(
    _ status: Int, _ body: [UInt8], headers: KeyValuePairs<String, String> = [:]
  ) -> ServerAnswer {
    let length = status == 204 || status == 304 ? [] : [("Content-Length", "\(body.count)")]
    return ServerAnswer(
      .send(head(status, headers: headers.map { ($0.key, $0.value) } + length) + body))
  }

  /// A whole answer with text of no type.
  static func text(
    _ status: Int, _ body: String = "", headers: KeyValuePairs<String, String> = [:]
  ) -> ServerAnswer {
    bytes(status, Array(body.utf8), headers: headers)
  }

  /// A whole answer with JSON.
  static func json(
    _ status: Int, _ body: String, headers: KeyValuePairs<String, String> = [:]
  ) -> ServerAnswer {
    var answer = text(status, body, headers: headers)
    let type = "Content-Type: application/json\r\n"
    if case .send(let bytes)? = answer.steps.first, let end = bytes.firstIndex(of: 0x0A) {
      answer.steps[0] = .send(bytes[...end] + Array(type.utf8) + bytes[(end + 1)...])
    }
    return answer
  }

  /// An answer without a body, such as 204.
  static func status(_ status: Int) -> ServerAnswer { text(status) }

  /// An answer in these chunks.
  static func chunked(_ status: Int, _ chunks: [String]) -> ServerAnswer {
    let body = chunks.map { "\(String($0.utf8.count, radix: 16))\r\n\($0)\r\n" }.joined()
    let end = Array((body + "0\r\n\r\n").utf8)
    return ServerAnswer(.send(head(status, headers: [("Transfer-Encoding", "chunked")]) + end))
  }

  /// A success in gzip, here in Base64.
  static func gzip(_ base64: String) -> ServerAnswer {
    bytes(200, Array(Data(base64Encoded: base64) ?? Data()), headers: ["Content-Encoding": "gzip"])
  }

  /// A redirect to that address.
  static func redirect(_ status: Int, to location: String, _ body: String = "") -> ServerAnswer {
    text(status, body, headers: ["Location": location])
  }

  /// A 401 that asks to log in.
  static func challenge(_ scheme: String, _ body: String = "") -> ServerAnswer {
    json(401, body, headers: ["WWW-Authenticate": scheme])
  }
}

// Answers with bad manners.
extension ServerAnswer {
  /// These bytes and nothing else.
  static func raw(_ text: String) -> ServerAnswer { ServerAnswer(.send(Array(text.utf8))) }

  /// Closes before a byte of an answer.
  static var closeBeforeHeaders: ServerAnswer { ServerAnswer(.close) }

  /// Resets before a byte of an answer.
  static var reset: ServerAnswer { ServerAnswer(.reset) }

  /// Says nothing until the client has gone.
  static var silence: ServerAnswer { ServerAnswer(.silence) }

  /// Announces another length than it sends, and closes.
  static func claiming(_ length: Int, _ body: String) -> ServerAnswer {
    ServerAnswer(
      .send(head(200, headers: [("Content-Length", "\(length)")]) + Array(body.utf8)), .close)
  }

  /// A body of that length, one byte an interval of so many seconds.
  static func dripping(_ count: Int, interval: Double) -> ServerAnswer {
    ServerAnswer(
      .send(head(200, headers: [("Content-Length", "\(count)")])),
      .drip([UInt8](repeating: UInt8(ascii: "x"), count: count), interval: interval))
  }

  /// A body without end.
  static func endlessBody(_ status: Int = 200) -> ServerAnswer {
    let block = "1000\r\n" + String(repeating: "x", count: 0x1000) + "\r\n"
    return ServerAnswer(
      .send(head(status, headers: [("Transfer-Encoding", "chunked"), ("Location", "/next")])),
      .sendForever(Array(block.utf8)))
  }

  /// Headers without end.
  static var endlessHeaders: ServerAnswer {
    ServerAnswer(
      .send(Array("HTTP/1.1 200 OK\r\n".utf8)),
      .sendForever(Array("X-More: \(String(repeating: "x", count: 1000))\r\n".utf8)))
  }

  private static func head(_ status: Int, headers: [(String, String)]) -> [UInt8] {
    let lines = headers.map { "\($0): \($1)\r\n" }.joined()
    return Array("HTTP/1.1 \(status) Status\r\n\(lines)\r\n".utf8)
  }
}

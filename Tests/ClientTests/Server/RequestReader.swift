/// Reads one request after the other from a connection.
struct RequestReader {
  private let socket: ServerSocket
  private var buffer: [UInt8] = []

  init(_ socket: ServerSocket) {
    self.socket = socket
  }

  /// The next request; `nil` at the end of the connection, or when what comes is no request.
  mutating func next(connection: Int) -> RecordedRequest? {
    var head: [UInt8] = []
    while !head.ends(with: Array("\r\n\r\n".utf8)) {
      guard let line = line() else { return nil }
      head += line
    }
    let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n").map(String.init)
    let start = (lines.first ?? "").split(separator: " ", omittingEmptySubsequences: false)
    guard start.count == 3 else { return nil }
    var request = RecordedRequest(
      method: String(start[0]), target: String(start[1]), headerLines: Array(lines.dropFirst()),
      body: [], head: head, connection: connection)
    if request.header("Expect")?.lowercased() == "100-continue" {
      _ = socket.send(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
    }
    guard let body = body(of: request) else { return nil }
    request.body = body
    return request
  }

  private mutating func body(of request: RecordedRequest) -> [UInt8]? {
    guard request.header("Transfer-Encoding")?.lowercased() == "chunked" else {
      return take(request.header("Content-Length").flatMap(Int.init) ?? 0)
    }
    var body: [UInt8] = []
    while true {
      guard let line = line(),
        let count = Int(String(decoding: line.dropLast(2), as: UTF8.self), radix: 16),
        let chunk = take(count), self.line() != nil
      else { return nil }
      if count == 0 { return body }
      body += chunk
    }
  }

  /// The bytes up to and with the next line feed.
  private mutating func line() -> [UInt8]? {
    var searched = 0
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) { return take(end + 1) }
      searched = buffer.count
      guard fill() else { return nil }
    }
  }

  private mutating func take(_ count: Int) -> [UInt8]? {
    while buffer.count < count {
      guard fill() else { return nil }
    }
    defer { buffer.removeFirst(count) }
    return Array(buffer.prefix(count))
  }

  private mutating func fill() -> Bool {
    guard let bytes = socket.received() else { return false }
    buffer += bytes
    return true
  }
}

extension [UInt8] {
  fileprivate func ends(with end: [UInt8]) -> Bool { suffix(end.count).elementsEqual(end) }
}

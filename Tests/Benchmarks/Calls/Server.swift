import Foundation

/// Answers every request on loopback with the same JSON, as fast as it can.
final class Server: Sendable {
  let port: UInt16
  private let listener: Int32

  init(answering json: String) throws {
    signal(SIGPIPE, SIG_IGN)
    #if canImport(Darwin)
      let kind = SOCK_STREAM
    #else
      let kind = Int32(SOCK_STREAM.rawValue)
    #endif
    listener = socket(AF_INET, kind, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, size) == 0 && listen(listener, 128) == 0
          && getsockname(listener, address, &size) == 0
      }
    }
    guard isListening else { throw POSIXError(.EADDRNOTAVAIL) }
    port = UInt16(bigEndian: address.sin_port)
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
    let answer = Array("\(head)\(json.utf8.count)\r\n\r\n\(json)".utf8)
    Thread.detachNewThread {
      while case let connection = accept(listener, nil, nil), connection >= 0 {
        var one: Int32 = 1
        setsockopt(
          connection, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
        Thread.detachNewThread { Self.serve(connection, answer) }
      }
    }
  }

  deinit { close(listener) }

  var url: URL? { URL(string: "http://127.0.0.1:\(port)") }

  /// The requests here have no bodies: an empty line is their end.
  private static func serve(_ connection: Int32, _ answer: [UInt8]) {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while case let count = read(connection, &buffer, buffer.count), count > 0 {
      guard buffer[..<count].suffix(4).elementsEqual(Array("\r\n\r\n".utf8)) else { continue }
      var sent = 0
      while sent < answer.count {
        let written = answer[sent...].withUnsafeBytes {
          write(connection, $0.baseAddress, $0.count)
        }
        if written <= 0 { break }
        sent += written
      }
    }
    close(connection)
  }
}

import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A stream socket on the loopback interface. It owns its descriptor, and ``close()`` is called
/// once, by whoever reads from it; ``shutDown()`` may come from any thread until then.
struct ServerSocket: Sendable {
  /// Why a socket could not be had.
  struct Failure: Error {
    var call: String
    var code = errno
  }

  private let descriptor: Int32

  /// Listens on 127.0.0.1, on a port that the system picks.
  static func listening() throws -> (socket: ServerSocket, port: UInt16) {
    let socket = try ServerSocket()
    var address = loopback(port: 0)
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withSocketAddress(&address) { bind(socket.descriptor, $0, size) }
    guard bound == 0, listen(socket.descriptor, 1024) == 0 else {
      socket.close()
      throw Failure(call: "bind, listen")
    }
    var filled = size
    guard withSocketAddress(&address, { getsockname(socket.descriptor, $0, &filled) }) == 0 else {
      socket.close()
      throw Failure(call: "getsockname")
    }
    return (socket, UInt16(bigEndian: address.sin_port))
  }

  /// Connects to that port.
  static func connected(to port: UInt16) throws -> ServerSocket {
    let socket = try ServerSocket()
    var address = loopback(port: port)
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    guard withSocketAddress(&address, { connect(socket.descriptor, $0, size) }) == 0 else {
      socket.close()
      throw Failure(call: "connect")
    }
    return socket
  }

  private init() throws {
    #if canImport(Darwin)
      self.init(owning: socket(AF_INET, SOCK_STREAM, 0))
    #else
      self.init(owning: socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))
    #endif
    guard descriptor >= 0 else { throw Failure(call: "socket") }
  }

  private init(owning descriptor: Int32) {
    self.descriptor = descriptor
    set(TCP_NODELAY, of: Int32(IPPROTO_TCP), to: Int32(1))
    #if canImport(Darwin)
      set(SO_NOSIGPIPE, of: SOL_SOCKET, to: Int32(1))
    #endif
  }

  /// Waits for the next connection; `nil` when there will be none.
  func accepted() -> ServerSocket? {
    while true {
      let descriptor = accept(self.descriptor, nil, nil)
      if descriptor >= 0 { return ServerSocket(owning: descriptor) }
      if errno != EINTR && errno != ECONNABORTED { return nil }
    }
  }

  /// Waits for bytes; `nil` when no more will come.
  func received() -> [UInt8]? {
    while true {
      var count = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, filled in
        count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
        filled = max(count, 0)
      }
      if count > 0 { return bytes }
      if count == 0 || errno != EINTR { return nil }
    }
  }

  /// Sends all bytes. False when the other side has gone.
  func send(_ bytes: [UInt8]) -> Bool {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    return bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let slice = UnsafeRawBufferPointer(rebasing: rest)
        #if canImport(Glibc)
          let count = Glibc.send(descriptor, slice.baseAddress, slice.count, flags)
        #elseif canImport(Musl)
          let count = Musl.send(descriptor, slice.baseAddress, slice.count, flags)
        #else
          let count = Darwin.send(descriptor, slice.baseAddress, slice.count, flags)
        #endif
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          return false
        }
      }
      return true
    }
  }

  /// Waits so many seconds. False as soon as the other side has gone.
  func isOpen(after seconds: Double) -> Bool {
    let end = DispatchTime.now() + seconds
    while true {
      let left = Double(end.uptimeNanoseconds) - Double(DispatchTime.now().uptimeNanoseconds)
      guard left > 0 else { return true }
      var event = pollfd(descriptor: descriptor)
      let milliseconds = Int32(min((left / 1e6).rounded(.up), 60_000))
      guard poll(&event, 1, milliseconds) > 0 else { continue }
      var byte: UInt8 = 0
      // Nothing but the end is looked for: bytes of a next request stay where they are, and the
      // wait for the end is over.
      guard recv(descriptor, &byte, 1, Int32(MSG_PEEK)) > 0 else { return false }
      Thread.sleep(forTimeInterval: left / 1e9)
    }
  }

  /// Ends both directions, which wakes whoever waits on this socket.
  func shutDown() { _ = shutdown(descriptor, Int32(SHUT_RDWR)) }

  /// Makes ``close()`` send a reset.
  func resetOnClose() {
    set(SO_LINGER, of: SOL_SOCKET, to: linger(l_onoff: 1, l_linger: 0))
  }

  /// Gives the descriptor back.
  func close() {
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #elseif canImport(Musl)
      _ = Musl.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }

  private func set<Value>(_ option: Int32, of level: Int32, to value: Value) {
    withUnsafeBytes(of: value) {
      _ = setsockopt(descriptor, level, option, $0.baseAddress, socklen_t($0.count))
    }
  }

  private static func loopback(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    #if canImport(Darwin)
      address.sin_len = UInt8(MemoryLayout<sockaddr_in>.size)
    #endif
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  private static func withSocketAddress(
    _ address: inout sockaddr_in, _ body: (UnsafeMutablePointer<sockaddr>) -> Int32
  ) -> Int32 {
    withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1, body)
    }
  }
}

extension pollfd {
  fileprivate init(descriptor: Int32) {
    self.init(fd: descriptor, events: Int16(POLLIN), revents: 0)
  }
}

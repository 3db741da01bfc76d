#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few calls to the file system that a benchmark needs, so that it need not load Foundation,
/// whose start would count as part of the floor.
enum Files {
  struct Failure: Error {
    let path: String
  }

  static func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw Failure(path: path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = systemRead(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  static func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard descriptor >= 0 else { throw Failure(path: path) }
    defer { close(descriptor) }
    var offset = 0
    while offset < bytes.count {
      let count = systemWrite(
        descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
      guard count > 0 else { throw Failure(path: path) }
      offset += count
    }
  }

  static func write(_ text: String, to path: String) throws {
    try Array(text.utf8).withUnsafeBytes { try write($0, to: path) }
  }

  static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw Failure(path: path) }
  }

  /// Every file below a folder, relative to it, with its size.
  static func list(below folder: String) -> [(path: String, size: Int)] {
    var files: [(path: String, size: Int)] = []
    var open = [""]
    while let current = open.popLast() {
      guard let stream = opendir(folder + "/" + current) else { continue }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        guard name != ".", name != ".." else { continue }
        let path = current.isEmpty ? name : current + "/" + name
        var status = stat()
        guard stat(folder + "/" + path, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          open.append(path)
        } else {
          files.append((path, Int(status.st_size)))
        }
      }
    }
    return files.sorted { $0.path < $1.path }
  }

  static func remove(_ folder: String) {
    for file in list(below: folder) { unlink(folder + "/" + file.path) }
    var folders: [String] = []
    var open = [folder]
    while let current = open.popLast() {
      folders.append(current)
      guard let stream = opendir(current) else { continue }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { open.append(current + "/" + name) }
      }
    }
    for path in folders.reversed() { rmdir(path) }
  }
}

// Inside `Files` the names of these calls mean its own functions.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int)
  -> Int
{
  read(descriptor, buffer, count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few calls to the file system that the tool needs.
public enum Disk {
  /// What can stand at a path.
  public enum Kind: Hashable, Sendable {
    case file
    case folder
    case symbolicLink
    case other
  }

  /// What stands at a path; a symbolic link is not followed. `nil` where nothing stands.
  public static func kind(at path: String) throws(SystemError) -> Kind? {
    try status(of: path, with: lstat).map(kind)
  }

  /// What stands at a path, or where a symbolic link there leads to.
  public static func kindFollowingLinks(at path: String) throws(SystemError) -> Kind? {
    try status(of: path, with: stat).map(kind)
  }

  /// The bytes of a file; no more than `limit` of them, and none where `accepts` refuses its size.
  public static func read(
    _ path: String, limit: Int = .max, accepts: (_ size: Int) -> Bool = { _ in true }
  ) throws(SystemError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    return try read(from: descriptor, limit: limit, accepts: accepts)
  }

  /// The bytes of a file in an output folder. None that hcgen wrote is as large as to be refused.
  static func readOutput(_ path: String) throws(SystemError) -> [UInt8] {
    let bytes = try read(path, limit: OutputTree.largestFile + 1) { $0 <= OutputTree.largestFile }
    guard bytes.count <= OutputTree.largestFile else { throw .tooLarge }
    return bytes
  }

  /// The bytes of an open file up to its end; no more than `limit` of them.
  public static func read(
    from descriptor: Int32, limit: Int = .max, accepts: (_ size: Int) -> Bool = { _ in true }
  ) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? Int(clamping: status.st_size) : 0
    guard accepts(size) else { throw .tooLarge }
    // A byte more than there should be, so that less than asked for is the end.
    var room = min(size, 1 << 30) + 1
    while bytes.count < limit {
      let wanted = min(max(1 << 12, room), limit - bytes.count)
      var count = 0
      let part = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, initialized in
        count = systemRead(descriptor, buffer.baseAddress, wanted)
        initialized = max(0, count)
      }
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      // Of a pipe, or of a file whose size is missing or wrong, only nothing more is the end.
      if count < wanted, bytes.count == size { break }
      room = 1 << 16
    }
    return bytes
  }

  /// Writes all bytes to an open file.
  public static func write(
    _ bytes: [UInt8], to descriptor: Int32
  ) throws(SystemError) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes {
        systemWrite(descriptor, $0.baseAddress.map { $0 + offset }, $0.count - offset)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      offset += count
    }
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`; names that are not UTF-8
  /// are left out, for no path of this tool can be one of them.
  public static func names(in folder: String) throws(SystemError) -> [String] {
    try entries(in: folder).filter(\.isNamable).map(\.name)
  }

  /// What stands in a folder, sorted by the bytes of the names, without `.` and `..`.
  static func entries(in folder: String) throws(SystemError) -> [FolderEntry] {
    guard let stream = opendir(folder) else { throw .last }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = readdir(stream) {
      let type = Int32(entry.pointee.d_type)
      withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple)) {
          let name = String(validatingCString: $0)
          guard name != ".", name != ".." else { return }
          entries.append(
            FolderEntry(
              name: name ?? String(cString: $0), isNamable: name != nil,
              kind: kind(ofType: type) ?? kind(of: $0, in: dirfd(stream))))
        }
      }
    }
    return entries.sorted { OutputPath.precedes($0.name, $1.name) }
  }

  /// Most file systems tell what an entry is together with its name.
  private static func kind(ofType type: Int32) -> Kind? {
    switch type {
    case Int32(DT_REG): .file
    case Int32(DT_DIR): .folder
    case Int32(DT_LNK): .symbolicLink
    case Int32(DT_UNKNOWN): nil
    default: .other
    }
  }

  private static func kind(of name: UnsafePointer<CChar>, in folder: Int32) -> Kind {
    var status = stat()
    let isThere = fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0
    return isThere ? kind(status) : .other
  }

  /// Whether entries can be made and removed in a folder.
  static func isWritable(folder: String) -> Bool {
    access(folder, W_OK | X_OK) == 0
  }

  /// Whether a file has permissions that let nobody write to it, which may be no hindrance: root
  /// writes all the same, and a rename asks for those of the folder alone.
  static func isReadOnly(_ path: String) -> Bool {
    guard let status = try? status(of: path, with: lstat) else { return false }
    return kind(status) == .file && status.st_mode & 0o222 == 0
  }

  /// Whether there is a file that is not read-only.
  static func isReplaceable(_ path: String) -> Bool {
    (try? kind(at: path)) == .file && !isReadOnly(path)
  }

  /// Whether the system lets this process open so many files more at once.
  public static func canOpen(_ count: Int) -> Bool {
    var open: [Int32] = []
    defer { for descriptor in open { close(descriptor) } }
    while open.count < count {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { return SystemError.last != .tooManyOpenFiles }
      open += ends
    }
    return true
  }

  /// Whether there is no such process on this machine. It need not be ours to ask.
  static func hasEnded(_ process: Int32) -> Bool {
    kill(process, 0) != 0 && errno == ESRCH
  }

  /// Whether two paths lead to one file; links are followed.
  public static func isSameFile(_ path: String, _ other: String) -> Bool {
    guard let first = try? status(of: path, with: stat),
      let second = try? status(of: other, with: stat)
    else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  static func makeFolder(_ path: String) throws(SystemError) {
    guard mkdir(path, 0o777) == 0 else { throw .last }
  }

  static func removeFolder(_ path: String) throws(SystemError) {
    guard rmdir(path) == 0 else { throw .last }
  }

  static func remove(_ path: String) throws(SystemError) {
    guard unlink(path) == 0 else { throw .last }
  }

  static func rename(_ path: String, to other: String) throws(SystemError) {
    guard systemRename(path, other) == 0 else { throw .last }
  }

  /// Writes bytes to a new dotfile in a folder and gives its path; it takes over the permissions
  /// of `model` where there is such a file. Nothing is left behind where it fails.
  ///
  /// The number goes into the name, or the next one that is free.
  static func writeTemporary(
    _ bytes: [UInt8], in folder: String, number: Int, like model: String?
  ) throws(SystemError) -> String {
    var attempt = 0
    while true {
      let path = OutputPath.join(
        folder, TemporaryFile.name(process: process, number: number + attempt))
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor < 0 {
        // A run that was killed may have left such a file behind.
        attempt += 1
        if errno == EEXIST, attempt < 1 << 20 { continue }
        throw .last
      }
      defer { close(descriptor) }
      do throws(SystemError) {
        if let model, let status = try status(of: model, with: lstat), kind(status) == .file {
          guard fchmod(descriptor, status.st_mode & 0o7777) == 0 else { throw .last }
        }
        try write(bytes, to: descriptor)
      } catch {
        unlink(path)
        throw error
      }
      return path
    }
  }

  private static let process = getpid()

  private static func status(
    of path: String, with call: (UnsafePointer<CChar>, UnsafeMutablePointer<stat>) -> Int32
  ) throws(SystemError) -> stat? {
    var status = stat()
    if call(path, &status) == 0 { return status }
    let error = SystemError.last
    guard error == .notFound else { throw error }
    return nil
  }

  private static func kind(_ status: stat) -> Kind {
    switch UInt32(status.st_mode) & 0o170000 {
    case 0o100000: .file
    case 0o040000: .folder
    case 0o120000: .symbolicLink
    default: .other
    }
  }
}

// Inside `Disk` the names of these calls mean its own functions.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int)
  -> Int
{
  read(descriptor, buffer, count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}

private func systemRename(_ old: String, _ new: String) -> Int32 {
  rename(old, new)
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeps other runs of hcgen out of a folder. The system lets go of it with the process, however
/// that ends, and nothing is left in the folder.
struct FolderLock: ~Copyable {
  /// Negative where the file system knows no locks, which is no reason not to write.
  private let descriptor: Int32

  /// Takes the lock, or throws `inUse` where another process has it.
  init(of folder: String) throws(SystemError) {
    descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    if descriptor < 0, SystemError.last == .tooManyOpenFiles { throw .tooManyOpenFiles }
    guard descriptor >= 0 else { return }
    guard flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
    close(descriptor)
    throw .inUse
  }

  /// Whether no process has the lock; unknown counts as no.
  static func isFree(_ folder: String) -> Bool {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) == 0
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}

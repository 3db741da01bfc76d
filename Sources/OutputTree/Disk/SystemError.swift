#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the operating system refused, and why.
public enum SystemError: Error, Hashable, Sendable {
  case notFound
  case isFolder
  /// A part of the path that should be a folder is something else.
  case notAFolder
  case notPermitted
  case alreadyExists
  case notEmpty
  case diskFull
  /// A limit of the size of files.
  case tooLarge
  /// No more files may be open at once.
  case tooManyOpenFiles
  /// The name, or the path, is longer than the disk takes.
  case nameTooLong
  /// The permissions of the file say that nobody writes to it.
  case readOnly
  /// Another process is at work there.
  case inUse
  /// Any other error, by its number.
  case other(Int32)

  init(number: Int32) {
    self =
      switch number {
      case ENOENT: .notFound
      case EISDIR: .isFolder
      case ENOTDIR: .notAFolder
      case EACCES, EPERM, EROFS: .notPermitted
      case EEXIST: .alreadyExists
      case ENOTEMPTY: .notEmpty
      case ENOSPC, EDQUOT: .diskFull
      case EFBIG: .tooLarge
      case EMFILE, ENFILE: .tooManyOpenFiles
      case ENAMETOOLONG: .nameTooLong
      default: .other(number)
      }
  }

  /// The error of the last system call of this thread.
  static var last: SystemError { SystemError(number: errno) }

  /// The reason in words that are the same in every locale.
  public var reason: String {
    switch self {
    case .notFound: "there is no such file or folder"
    case .isFolder: "it is a folder"
    case .notAFolder: "a part of the path is not a folder"
    case .notPermitted: "permission is denied"
    case .alreadyExists: "something is there already"
    case .notEmpty: "the folder is not empty"
    case .diskFull: "the disk is full"
    case .tooLarge: "files may not be that large here"
    case .tooManyOpenFiles: "too many files are open"
    case .nameTooLong: "the name is longer than the disk takes"
    case .readOnly: "the file is read-only"
    case .inUse: "another run of hcgen is at work there"
    case .other(let number): "the system reports error \(number)"
    }
  }
}

/// Why an output folder cannot be written, whatever is asked.
public struct OutputObstacle: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A generated path that leaves the folder or cannot stand on every disk, and why.
    case invalidPath(String)
    /// Two paths that a disk without upper and lower case cannot part.
    case collision(with: String)
    /// A folder, or something stranger such as a pipe, stands where a file belongs.
    case folderInTheWay
    /// A file, or something stranger, stands where a folder belongs.
    case fileInTheWay
    /// A symbolic link stands where a folder belongs; what is behind it may be anywhere.
    case symbolicLink
    case unreadable(SystemError)
    case unwritable(SystemError)
  }

  public let kind: Kind
  /// The output folder and what stands behind it.
  public let path: String

  public init(_ kind: Kind, at path: String) {
    self.kind = kind
    self.path = path
  }
}

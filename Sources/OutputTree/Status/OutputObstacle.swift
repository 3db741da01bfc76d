/// Why an output folder cannot be written, whatever is asked.
public struct OutputObstacle: Error, Hashable, Sendable {
  /// What the obstacle is.
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
    /// Something could not be looked at, and why.
    case unreadable(SystemError)
    /// Something could not be written, and why.
    case unwritable(SystemError)
    /// Another run of hcgen is writing to the folder.
    case inUse
    /// What stands there is no longer what the plan was made for.
    case changedMeanwhile
  }

  /// What is in the way.
  public let kind: Kind
  /// The output folder and what stands behind it.
  public let path: String

  /// An obstacle at a path.
  public init(_ kind: Kind, at path: String) {
    self.kind = kind
    self.path = path
  }
}

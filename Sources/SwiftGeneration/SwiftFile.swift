/// One generated file.
public struct SwiftFile: Hashable, Sendable {
  /// Relative to the output folder, separated by `/`.
  public let path: String
  public let contents: String

  public init(path: String, contents: String) {
    self.path = path
    self.contents = contents
  }
}

/// One file that the generator made.
public struct GeneratedFile: Hashable, Sendable {
  /// Relative to the output folder, its components parted by `/`.
  public let path: String
  /// The bytes of the file.
  public let contents: [UInt8]

  /// A file with these parts; the path is not checked here.
  public init(path: String, contents: [UInt8]) {
    self.path = path
    self.contents = contents
  }
}

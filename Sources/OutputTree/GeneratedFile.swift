/// One file that the generator made.
public struct GeneratedFile: Hashable, Sendable {
  /// Relative to the output folder, its components parted by `/`.
  public let path: String
  public let contents: [UInt8]

  public init(path: String, contents: [UInt8]) {
    self.path = path
    self.contents = contents
  }
}

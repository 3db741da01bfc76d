/// One generated file.
public struct SwiftFile: Hashable, Sendable {
  /// Relative to the output folder, separated by `/`.
  public let path: String
  /// The source in UTF-8, which ends with a line break.
  public let bytes: [UInt8]

  /// A file with these parts.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The source as text.
  public var contents: String { String(decoding: bytes, as: UTF8.self) }
}

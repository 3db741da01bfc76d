/// What hcgen wrote into an output folder, and from what.
///
/// It is a claim, not a proof: whoever acts on it compares the hashes with the disk first.
public struct Manifest: Hashable, Sendable {
  /// The name of its file in the output folder; a dotfile, which build systems pass over.
  public static let fileName = ".hcgen-manifest.json"

  /// Manifests with more bytes are not read.
  public static let largestSize = 16 << 20

  /// The version of the manifest's own form.
  static let format = 1

  /// What the files were made of.
  public struct Origin: Hashable, Sendable {
    /// The version of hcgen.
    public let version: String
    /// The name of the API.
    public let api: String
    /// The SHA-256 of the spec, in hexadecimal.
    public let spec: String
    /// The options that shape the output, by name.
    public let options: [String: String]

    /// An origin with these parts.
    public init(version: String, api: String, spec: String, options: [String: String]) {
      self.version = version
      self.api = api
      self.spec = spec
      self.options = options
    }
  }

  /// A file that was written.
  public struct File: Hashable, Sendable {
    /// Relative to the output folder, its components parted by `/`.
    public let path: String
    /// The SHA-256 of the content, in hexadecimal.
    public let hash: String

    /// A file with these parts.
    public init(path: String, hash: String) {
      self.path = path
      self.hash = hash
    }
  }

  /// What the files were made of.
  public let origin: Origin
  /// Sorted by the bytes of their paths.
  public let files: [File]

  /// A manifest with these parts; the files may come in any order.
  public init(origin: Origin, files: [File]) {
    self.origin = origin
    self.files = files.sorted { OutputPath.precedes($0.path, $1.path) }
  }

  /// The bytes of the manifest's file; the same for equal manifests.
  public var bytes: [UInt8] {
    let options = origin.options.sorted { OutputPath.precedes($0.key, $1.key) }
    let json = JSON.object([
      ("format", .integer(Self.format)),
      ("hcgen", .string(origin.version)),
      ("api", .string(origin.api)),
      ("spec", .string(origin.spec)),
      ("options", .object(options.map { ($0.key, .string($0.value)) })),
      ("files", .object(files.map { ($0.path, .string($0.hash)) })),
    ])
    return json.bytes + "\n".utf8
  }
}

/// All that one output folder should hold: the files, and what the manifest says of their origin.
public struct GeneratedTree: Sendable {
  /// What the files were made of.
  public let origin: Manifest.Origin
  /// Sorted by the bytes of their paths.
  public let files: [GeneratedFile]
  /// The manifest that belongs to the files.
  public let manifest: Manifest

  /// A tree of these files, in any order, with the manifest that they get.
  public init(origin: Manifest.Origin, files: [GeneratedFile]) {
    self.origin = origin
    self.files = files.sorted { OutputPath.precedes($0.path, $1.path) }
    let hashes = SHA256.hex(ofEach: self.files.map(\.contents))
    manifest = Manifest(
      origin: origin,
      files: zip(self.files, hashes).map { Manifest.File(path: $0.path, hash: $1) })
  }
}

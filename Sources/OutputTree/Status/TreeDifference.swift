/// One way in which an output folder is not what it should be.
public struct TreeDifference: Hashable, Sendable {
  /// In what way a file differs.
  public enum Kind: Hashable, Sendable {
    /// Generated, and not on the disk.
    case missing
    /// On the disk as hcgen wrote it, by the hash of the manifest, but the content is another now.
    case stale
    /// Listed in the manifest, but the disk holds something else than hcgen wrote.
    case edited
    /// Not listed in the manifest, so hcgen did not write it: in the way of a generated file, or
    /// a Swift file that a compiler would take for a part of the client.
    case foreign
    /// On the disk as hcgen wrote it, but no longer generated.
    case extra
    /// A temporary file of a run of hcgen that was killed.
    case leftover
    /// The manifest cannot be trusted, and why.
    case brokenManifest(String)
    /// The folder holds the client of another API.
    case otherAPI(String)
  }

  /// In what way this one differs.
  public let kind: Kind
  /// Relative to the output folder.
  public let path: String
  /// What is there; `nil` where nothing is, or nothing that has content.
  public let onDisk: [UInt8]?
  /// What should be there; `nil` where nothing should.
  public let generated: [UInt8]?

  /// A difference with these parts.
  public init(_ kind: Kind, path: String, onDisk: [UInt8]?, generated: [UInt8]?) {
    self.kind = kind
    self.path = path
    self.onDisk = onDisk
    self.generated = generated
  }

  /// Whether to write would destroy something that hcgen did not write.
  public var needsForce: Bool {
    switch kind {
    case .missing, .stale, .extra, .leftover: false
    case .foreign: generated != nil
    case .edited, .brokenManifest, .otherAPI: true
    }
  }
}

/// An output folder beside its own manifest, where there is no spec to hold it against.
public struct VendoredStatus: Sendable {
  /// The output folder, as it was given.
  public let folder: String
  /// What the manifest in the folder says.
  public let manifest: Manifest
  /// The SHA-256 of the manifest's file, in hexadecimal: it stands for the whole folder.
  public let manifestHash: String
  /// Sorted by path.
  public let differences: [Difference]

  /// One way in which the folder is not what its manifest says.
  public struct Difference: Hashable, Sendable {
    /// In what way a file differs.
    public enum Kind: Hashable, Sendable {
      /// Listed, and not on the disk.
      case missing
      /// Listed, but the disk holds something else.
      case edited
      /// On the disk, and not listed.
      case extra
    }

    /// In what way this one differs.
    public let kind: Kind
    /// Relative to the output folder.
    public let path: String
  }

  /// Why a folder cannot be held against its manifest.
  public enum Refusal: Error, Hashable, Sendable {
    /// There is no manifest in the folder.
    case noManifest
    /// There is one that cannot be trusted, and why.
    case brokenManifest(String)
    /// Something could not be read.
    case obstacle(OutputObstacle)
  }
}

/// An output folder beside what it should hold.
public struct TreeStatus: Sendable {
  /// The output folder, as it was given.
  public let folder: String
  /// What the folder should hold.
  public let tree: GeneratedTree
  /// Whether there is such a folder with anything in it.
  public let exists: Bool
  /// Sorted by path.
  public let differences: [TreeDifference]
  /// What keeps the folder from being written at all, in the order in which it was found.
  public let obstacles: [OutputObstacle]
  /// How many generated files are on the disk as they should be; the manifest does not count.
  public let unchanged: Int
  /// The manifest as it was found.
  let manifestOnDisk: [UInt8]?
  /// The manifests of runs that were killed before they put them in their place.
  let pendingManifests: [String]
}

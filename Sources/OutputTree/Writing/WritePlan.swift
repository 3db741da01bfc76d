/// What has to be done to an output folder, and nothing done yet.
///
/// To make one and not to carry it out is a dry run.
public struct WritePlan: Sendable {
  /// A file to write, and what it replaces.
  struct Write: Sendable {
    let path: String
    let bytes: [UInt8]
    let replaced: [UInt8]?
  }

  struct Removal: Sendable {
    let path: String
    let removed: [UInt8]
  }

  /// The path of the output folder.
  public let folder: String
  let writes: [Write]
  let removals: [Removal]
  /// Temporary files of runs that were killed.
  let leftovers: [String]
  /// Those of them that are manifests, and are needed until all is written.
  let pendingManifests: Set<String>
  /// The manifest, where it changes.
  let manifest: Write?
  /// The manifest as it was found; it tells whether another run has been there since.
  let manifestOnDisk: [UInt8]?
  /// Whether the folder is hcgen's, so that one run at a time may write to it.
  let isWholeFolder: Bool
  /// How many generated files stay as they are.
  public let unchanged: Int
  /// Files that hcgen did not write, or that were edited since, and that stay.
  public let leftAlone: [String]

  /// The paths of the files to write, sorted; the manifest is not among them.
  public var written: [String] { writes.map(\.path) }
  /// The paths of the files to remove, sorted.
  public var removed: [String] {
    (removals.map(\.path) + leftovers).sorted(by: OutputPath.precedes)
  }
  /// Whether the manifest changes.
  public var writesManifest: Bool { manifest != nil }
  /// Whether there is nothing to do.
  public var isEmpty: Bool {
    writes.isEmpty && removals.isEmpty && leftovers.isEmpty && manifest == nil
  }

  /// Writes alone, into a folder that has no manifest.
  init(folder: String, writes: [Write], unchanged: Int) {
    self.folder = folder
    self.writes = writes
    self.unchanged = unchanged
    removals = []
    leftovers = []
    pendingManifests = []
    manifest = nil
    manifestOnDisk = nil
    isWholeFolder = false
    leftAlone = []
  }

  /// What stands between a folder and the files that it should hold.
  public enum Refusal: Error, Sendable {
    /// What keeps the folder from being written, whatever is asked.
    case obstacles([OutputObstacle])
    /// Differences that only force may go over.
    case needsForce([TreeDifference])
  }

  /// Plans how to make a folder what it should be. With `force`, generated files replace whatever
  /// file is in their way; a file that hcgen did not write is not removed even then.
  public init(for status: TreeStatus, force: Bool) throws(Refusal) {
    guard status.obstacles.isEmpty else { throw .obstacles(status.obstacles) }
    let refused = status.differences.filter(\.needsForce)
    guard force || refused.isEmpty else { throw .needsForce(refused) }
    folder = status.folder
    unchanged = status.unchanged
    var writes: [Write] = []
    var removals: [Removal] = []
    var leftovers: [String] = []
    var leftAlone: [String] = []
    var manifest: Write?
    for difference in status.differences {
      if let bytes = difference.generated {
        let write = Write(path: difference.path, bytes: bytes, replaced: difference.onDisk)
        if difference.path == Manifest.fileName { manifest = write } else { writes.append(write) }
      } else if difference.kind == .extra, let bytes = difference.onDisk {
        removals.append(Removal(path: difference.path, removed: bytes))
      } else if difference.kind == .leftover {
        leftovers.append(difference.path)
      } else {
        leftAlone.append(difference.path)
      }
    }
    self.writes = writes
    self.removals = removals
    self.leftovers = leftovers
    self.manifest = manifest
    manifestOnDisk = status.manifestOnDisk
    pendingManifests = Set(status.pendingManifests)
    isWholeFolder = true
    self.leftAlone = leftAlone
  }
}

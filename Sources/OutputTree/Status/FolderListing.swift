/// What stands in an output folder, all levels down.
struct FolderListing {
  struct Entry {
    /// As the disk spells it.
    let path: String
    let kind: Disk.Kind
    /// A file of another output, by the manifest of that one.
    let isOfOtherOutput: Bool

    /// Whether the disk can be asked for it: of a name that is not UTF-8, only this much is known.
    var isNamable = true

    /// Whether hcgen can have written it. Other names may be equal to one of its own by the rules of
    /// Unicode, and are another file all the same.
    var isASCII: Bool { path.utf8.allSatisfy { $0 < 0x80 } }
  }

  /// In the order of their paths' bytes, folder by folder.
  private(set) var entries: [Entry] = []
  /// The paths of temporary files of runs that are at an end; they are no entries.
  private(set) var leftovers: [String] = []
  private var byPath: [String: Entry] = [:]
  private var byFoldedPath: [String: [Entry]] = [:]

  /// The entry at a path.
  subscript(path: String) -> Entry? { byPath[path] }

  /// Entries that a disk without upper and lower case cannot part from a path; the path itself is
  /// not among them.
  func lookalikes(of path: String) -> [Entry] {
    (byFoldedPath[OutputPath.folded(path)] ?? []).filter {
      !$0.path.utf8.elementsEqual(path.utf8)
    }
  }

  /// Lists a folder; symbolic links are not followed, hidden entries left out except a manifest.
  /// Folders whose names are not UTF-8 are not looked into.
  init(of folder: String) throws(OutputObstacle) {
    // A run that is not at an end holds the lock. Its process cannot be asked for by its number
    // alone: a container gives the same few to each run.
    let isQuiet = FolderLock.isFree(folder)
    /// With the files of the output that a folder belongs to, where that is another one.
    var open: [(path: String, isOther: Bool, listed: Set<String>?)] = [("", false, nil)]
    while let current = open.popLast() {
      let place = OutputPath.join(folder, current.path)
      let found: [FolderEntry]
      do { found = try Disk.entries(in: current.path.isEmpty ? folder : place) } catch {
        throw OutputObstacle(
          error == .notFound ? .changedMeanwhile : .unreadable(error), at: place)
      }
      // A file of that name is enough to leave everything below it alone.
      let manifest = found.first { $0.isNamable && $0.name == Manifest.fileName }
      let isOther = current.isOther || (!current.path.isEmpty && manifest != nil)
      let listed = Self.filesOfOtherOutput(current.path, in: folder, manifest) ?? current.listed
      for entry in found where !entry.isNamable && !entry.name.hasPrefix(".") {
        let path = OutputPath.join(current.path, entry.name)
        add(Entry(path: path, kind: entry.kind, isOfOtherOutput: false, isNamable: false))
      }
      for entry in found where entry.isNamable {
        let isLeftover =
          !isOther
          && TemporaryFile.process(of: entry.name).map { isQuiet || Disk.hasEnded($0) } == true
        let path = OutputPath.join(current.path, entry.name)
        if isLeftover {
          // It may have been removed since its folder was read.
          if Disk.isReplaceable(OutputPath.join(folder, path)) { leftovers.append(path) }
          continue
        }
        guard entry.name == Manifest.fileName || !entry.name.hasPrefix(".") else { continue }
        add(Entry(path: path, kind: entry.kind, isOfOtherOutput: listed?.contains(path) == true))
        if entry.kind == .folder { open.append((path, isOther, listed)) }
      }
    }
  }

  /// The paths that the manifest of a folder lists, where it has one that can be trusted: a file of
  /// that name alone must not hide what stands beside it.
  private static func filesOfOtherOutput(
    _ path: String, in folder: String, _ manifest: FolderEntry?
  ) -> Set<String>? {
    guard !path.isEmpty, manifest?.kind == .file else { return nil }
    let place = OutputPath.join(OutputPath.join(folder, path), Manifest.fileName)
    guard let bytes = try? Disk.read(place, limit: Manifest.largestSize + 1),
      let manifest = try? ManifestReader.read(bytes)
    else { return nil }
    return Set(manifest.files.map { OutputPath.join(path, $0.path) })
  }

  /// A listing without entries, for a folder that is not there.
  init() {}

  private mutating func add(_ entry: Entry) {
    entries.append(entry)
    if entry.isASCII { byPath[entry.path] = entry }
    byFoldedPath[OutputPath.folded(entry.path), default: []].append(entry)
  }
}

import Concurrency

/// Finds out what an output folder holds and what it should hold, and only reads.
struct TreeExamination {
  let folder: String
  let tree: GeneratedTree
  private var listing = FolderListing()
  /// Of the generated files that stand there: the bytes, where they are others.
  private var contents: [String: Result<[UInt8]?, SystemError>] = [:]
  private var recorded: [String: String] = [:]
  /// What runs that were killed have written, or were about to: path and hash.
  private var pending: Set<Manifest.File> = []
  private var pendingPaths: Set<String> = []
  private var pendingManifests: [String] = []
  private var manifestOnDisk: [UInt8]?
  private var differences: [TreeDifference] = []
  private var obstacles: [OutputObstacle] = []
  private var unchanged = 0

  init(of folder: String, against tree: GeneratedTree) {
    self.folder = folder
    self.tree = tree
  }

  mutating func status() -> TreeStatus {
    let exists = examine()
    return TreeStatus(
      folder: folder, tree: tree, exists: exists,
      differences: differences.sorted { OutputPath.precedes($0.path, $1.path) },
      obstacles: obstacles, unchanged: unchanged, manifestOnDisk: manifestOnDisk,
      pendingManifests: pendingManifests)
  }

  /// Gives whether the folder holds anything.
  private mutating func examine() -> Bool {
    checkGeneratedPaths()
    guard obstacles.isEmpty else { return true }
    do {
      switch try Disk.kindFollowingLinks(at: folder) {
      case .folder: listing = try FolderListing(of: folder)
      case nil where try Disk.kind(at: folder) == nil: break
      default: throw OutputObstacle(.fileInTheWay, at: folder)
      }
    } catch let obstacle as OutputObstacle {
      obstacles.append(obstacle)
      return true
    } catch {
      let reason = error as? SystemError ?? .notAFolder
      obstacles.append(
        OutputObstacle(reason == .notAFolder ? .fileInTheWay : .unreadable(reason), at: folder))
      return true
    }
    manifestOnDisk = readManifest()
    readPendingManifests()
    readContents()
    for file in tree.files { examine(file) }
    examineListedFiles()
    examineForeignFiles()
    for path in listing.leftovers { add(.leftover, path, onDisk: nil, generated: nil) }
    compareManifest(manifestOnDisk)
    checkFolders()
    checkPermissions()
    return !listing.entries.isEmpty
  }

  // MARK: Generated files

  private mutating func checkGeneratedPaths() {
    var files: [String: String] = [:]
    var folders: [String: String] = [:]
    func fail(_ kind: OutputObstacle.Kind, _ path: String) {
      obstacles.append(OutputObstacle(kind, at: OutputPath.join(folder, path)))
    }
    for file in tree.files {
      if let flaw = OutputPath.flaw(in: file.path) {
        fail(.invalidPath(flaw), file.path)
      } else if file.path == Manifest.fileName {
        fail(.invalidPath("the manifest has that name"), file.path)
      } else if let other = files.updateValue(file.path, forKey: OutputPath.folded(file.path)) {
        fail(.collision(with: other), file.path)
      }
    }
    // Files of one folder follow each other, so that most have been looked at before.
    var fine: String?
    for file in tree.files {
      let innermost = OutputPath.innermostFolder(above: file.path)
      if innermost == fine { continue }
      let count = obstacles.count
      for path in OutputPath.folders(above: file.path) {
        let folded = OutputPath.folded(path)
        if let other = files[folded] {
          fail(.collision(with: other), file.path)
        } else if let other = folders.updateValue(path, forKey: folded), other != path {
          fail(.collision(with: other), path)
        }
      }
      fine = obstacles.count == count ? innermost : nil
    }
  }

  /// Reads the files that are generated, several of them at a time.
  private mutating func readContents() {
    let files = tree.files.filter { listing[$0.path]?.kind == .file }
    let folder = folder
    let found = files.concurrentMap { file -> Result<[UInt8]?, SystemError> in
      Result { () throws(SystemError) in
        let bytes = try Disk.readOutput(OutputPath.join(folder, file.path))
        return bytes == file.contents ? nil : bytes
      }
    }
    for (file, content) in zip(files, found) { contents[file.path] = content }
  }

  private mutating func examine(_ file: GeneratedFile) {
    for path in OutputPath.folders(above: file.path) {
      guard let kind = listing[path]?.kind else {
        if let other = listing.lookalikes(of: path).first {
          block(.collision(with: other.path), path)
          return
        }
        continue
      }
      switch kind {
      case .folder: continue
      case .symbolicLink: block(.symbolicLink, path)
      case .file, .other: block(.fileInTheWay, path)
      }
      return
    }
    guard let entry = listing[file.path] else {
      let others = listing.lookalikes(of: file.path)
      if let other = others.first(where: { !isRemovable($0) }) {
        block(.collision(with: other.path), file.path)
      } else {
        add(.missing, file.path, onDisk: nil, generated: file.contents)
      }
      return
    }
    switch entry.kind {
    case .folder, .other: block(.folderInTheWay, file.path)
    // Even one to the right content: what it leads to is nothing that hcgen looks after.
    case .symbolicLink: block(.symbolicLink, file.path)
    case .file:
      switch contents[file.path] {
      case .success(nil): unchanged += 1
      case .success(let bytes?):
        let kind: TreeDifference.Kind =
          isOurs(bytes, at: file.path) ? .stale : recorded[file.path] == nil ? .foreign : .edited
        add(kind, file.path, onDisk: bytes, generated: file.contents)
      case .failure(let error): blockReading(error, file.path)
      case nil: break
      }
    }
  }

  /// Whether a file is one that hcgen wrote, unchanged, and that is no longer generated.
  private func isRemovable(_ entry: FolderListing.Entry) -> Bool {
    guard entry.kind == .file, isListed(entry.path),
      let bytes = try? Disk.readOutput(place(entry.path))
    else { return false }
    return isOurs(bytes, at: entry.path)
  }

  /// Whether hcgen wrote these bytes there.
  private func isOurs(_ bytes: [UInt8], at path: String) -> Bool {
    guard isListed(path) else { return false }
    let hash = SHA256.hex(of: bytes)
    return recorded[path] == hash || pending.contains(Manifest.File(path: path, hash: hash))
  }

  private func isListed(_ path: String) -> Bool {
    recorded[path] != nil || pendingPaths.contains(path)
  }

  // MARK: Other files

  private mutating func examineListedFiles() {
    let generated = Set(tree.files.map(\.path))
    let listed = pendingPaths.union(recorded.keys).sorted(by: OutputPath.precedes)
    for path in listed where !generated.contains(path) {
      guard let entry = listing[path] else { continue }
      switch entry.kind {
      case .folder: continue
      case .symbolicLink, .other:
        if recorded[path] != nil { add(.edited, path, onDisk: nil, generated: nil) }
      case .file:
        guard let bytes = read(entry) else { continue }
        if isOurs(bytes, at: path) {
          add(.extra, path, onDisk: bytes, generated: nil)
        } else if recorded[path] != nil {
          add(.edited, path, onDisk: bytes, generated: nil)
        }
      }
    }
  }

  private mutating func examineForeignFiles() {
    let generated = Set(tree.files.map(\.path)).union(differences.map(\.path))
    for entry in listing.entries
    where !entry.isOfOtherOutput && mayHoldSwift(entry)
      && !(entry.isASCII && (recorded[entry.path] != nil || generated.contains(entry.path)))
    {
      add(.foreign, entry.path, onDisk: nil, generated: nil)
    }
  }

  private func mayHoldSwift(_ entry: FolderListing.Entry) -> Bool {
    // Nobody has looked into a folder without a name, nor where a link leads to.
    if entry.kind == .folder { return !entry.isNamable }
    if entry.kind == .symbolicLink,
      (try? Disk.kindFollowingLinks(at: place(entry.path))) == .folder
    {
      return !obstacles.contains(OutputObstacle(.symbolicLink, at: place(entry.path)))
    }
    return entry.path.lowercased().utf8.suffix(6).elementsEqual(".swift".utf8)
  }

  // MARK: The manifest

  /// Takes over what the manifest lists; gives its bytes where it has some.
  private mutating func readManifest() -> [UInt8]? {
    guard let entry = listing[Manifest.fileName] else { return nil }
    switch entry.kind {
    case .folder, .other:
      block(.folderInTheWay, entry.path)
      return nil
    case .symbolicLink:
      block(.symbolicLink, entry.path)
      return nil
    case .file: break
    }
    guard let bytes = read(entry, limit: Manifest.largestSize + 1) else { return nil }
    do {
      let manifest = try ManifestReader.read(bytes)
      for file in manifest.files { recorded[file.path] = file.hash }
      if manifest.origin.api != tree.origin.api {
        add(
          .otherAPI(manifest.origin.api), entry.path, onDisk: bytes,
          generated: tree.manifest.bytes)
      }
    } catch {
      add(
        .brokenManifest(error.reason), entry.path, onDisk: bytes,
        generated: tree.manifest.bytes)
    }
    return bytes
  }

  /// A run that is killed has written its manifest, though not put it in its place, before it
  /// changed anything: by it, what that run wrote is known for hcgen's own.
  private mutating func readPendingManifests() {
    for path in listing.leftovers where !path.utf8.contains(UInt8(ascii: "/")) {
      guard let bytes = try? Disk.read(place(path), limit: Manifest.largestSize + 1),
        let manifest = try? ManifestReader.read(bytes)
      else { continue }
      pendingManifests.append(path)
      pending.formUnion(manifest.files)
      pendingPaths.formUnion(manifest.files.map(\.path))
    }
  }

  private mutating func compareManifest(_ onDisk: [UInt8]?) {
    let generated = tree.manifest.bytes
    let isSettled =
      differences.contains { $0.path == Manifest.fileName }
      || onDisk == nil && listing[Manifest.fileName] != nil
    guard !isSettled, onDisk != generated else { return }
    add(
      onDisk == nil ? .missing : .stale, Manifest.fileName, onDisk: onDisk, generated: generated)
  }

  // MARK: Folders

  /// Asks for every folder with something to change whether it may be changed.
  private mutating func checkFolders() {
    var asked: Set<String> = []
    for difference in differences where difference.kind == .extra || difference.generated != nil {
      var path = OutputPath.innermostFolder(above: difference.path)
      while !path.isEmpty, listing[path] == nil {
        path = OutputPath.innermostFolder(above: path)
      }
      guard asked.insert(path).inserted else { continue }
      let place = path.isEmpty ? nearestFolder() : self.place(path)
      if let place, !Disk.isWritable(folder: place) {
        obstacles.append(OutputObstacle(.unwritable(.notPermitted), at: place))
      }
    }
  }

  /// A file that somebody has made read-only is not replaced or removed behind their back, though
  /// the system would let that happen.
  private mutating func checkPermissions() {
    for difference in differences
    where difference.onDisk != nil && (difference.kind == .extra || difference.generated != nil)
      && Disk.isReadOnly(place(difference.path))
    {
      block(.unwritable(.readOnly), difference.path)
    }
  }

  /// The output folder, or the innermost folder above it that there is.
  private mutating func nearestFolder() -> String? {
    var path = folder
    while true {
      switch try? Disk.kindFollowingLinks(at: path) {
      case .folder: return path
      case .file, .symbolicLink, .other:
        block(.fileInTheWay, "")
        return nil
      case nil:
        let above = OutputPath.folder(of: path)
        guard above != path else { return path }
        path = above
      }
    }
  }

  // MARK: Notes

  private func place(_ path: String) -> String { OutputPath.join(folder, path) }

  private mutating func read(
    _ entry: FolderListing.Entry, limit: Int? = nil
  ) -> [UInt8]? {
    let place = place(entry.path)
    do throws(SystemError) {
      guard let limit else { return try Disk.readOutput(place) }
      return try Disk.read(place, limit: limit)
    } catch {
      blockReading(error, entry.path)
      return nil
    }
  }

  private mutating func blockReading(_ error: SystemError, _ path: String) {
    // It was listed a moment ago.
    block(error == .notFound ? .changedMeanwhile : .unreadable(error), path)
  }

  private mutating func block(_ kind: OutputObstacle.Kind, _ path: String) {
    let obstacle = OutputObstacle(kind, at: path.isEmpty ? folder : place(path))
    if !obstacles.contains(obstacle) { obstacles.append(obstacle) }
  }

  private mutating func add(
    _ kind: TreeDifference.Kind, _ path: String, onDisk: [UInt8]?, generated: [UInt8]?
  ) {
    differences.append(
      TreeDifference(kind, path: path, onDisk: onDisk, generated: generated))
  }
}

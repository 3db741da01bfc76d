import Concurrency

/// Carries out plans, all of them or none.
///
/// First every new content is written to a temporary file beside its place, which is where a full
/// disk or a missing permission shows. Only then the temporary files are renamed to their names,
/// one atomic step each, and the manifest of a folder comes last. Where a step fails all the same,
/// the steps before it are taken back. What a run that was killed has left behind goes first, and
/// for good, but for its manifest: that goes when it is no longer needed.
///
/// One run at a time writes to a folder, and what it replaces or removes is looked at once more
/// right before.
public struct TreeWriter {
  private struct Staged {
    let temporary: String
    let target: String
    let replaced: [UInt8]?
  }

  private enum Step {
    case made(folder: String)
    case replaced(file: String, by: [UInt8]?)
    case removed(file: String, content: [UInt8])
    case removedFolder(String)
  }

  private var number = 1
  private var folders: Set<String> = []
  private var temporaries: Set<String> = []
  private var manifests: Set<String> = []
  private var done: [Step] = []

  private init() {}

  /// Writes and removes what the plans say.
  public static func carryOut(_ plans: [WritePlan]) throws(OutputObstacle) {
    var writer = TreeWriter()
    try writer.carryOut(plans[...], whenLocked: plans)
  }

  /// Locks the folders one inside the other, so that each is let go when all is done.
  private mutating func carryOut(
    _ plans: ArraySlice<WritePlan>, whenLocked all: [WritePlan]
  ) throws(OutputObstacle) {
    guard let plan = plans.first else { return try write(all) }
    guard plan.isWholeFolder, !plan.isEmpty else {
      return try carryOut(plans.dropFirst(), whenLocked: all)
    }
    do {
      try makeFolder(plan.folder)
    } catch {
      takeBack()
      throw error
    }
    let lock: FolderLock
    do { lock = try FolderLock(of: plan.folder) } catch {
      guard error == .inUse else {
        takeBack()
        throw OutputObstacle(.unwritable(error), at: plan.folder)
      }
      // Where the folder was made just now, it is the other run that goes on in it.
      done.removeAll { if case .made = $0 { true } else { false } }
      throw OutputObstacle(.inUse, at: plan.folder)
    }
    try carryOut(plans.dropFirst(), whenLocked: all)
    _ = consume lock
  }

  private mutating func write(_ plans: [WritePlan]) throws(OutputObstacle) {
    do {
      for plan in plans { try checkManifest(of: plan) }
      for plan in plans {
        // They are in nobody's way, so that one that stays is no reason to stop.
        for path in plan.leftovers where !plan.pendingManifests.contains(path) {
          try? Disk.remove(OutputPath.join(plan.folder, path))
        }
      }
      var staged: [[Staged]] = []
      for plan in plans { staged.append(try stage(plan)) }
      for (plan, staged) in zip(plans, staged) { try commit(plan, staged) }
    } catch {
      takeBack()
      throw error
    }
    for plan in plans {
      for path in plan.pendingManifests { try? Disk.remove(OutputPath.join(plan.folder, path)) }
    }
  }

  // MARK: Looking once more

  private func checkManifest(of plan: WritePlan) throws(OutputObstacle) {
    guard plan.isWholeFolder, !plan.isEmpty else { return }
    try check(OutputPath.join(plan.folder, Manifest.fileName), holds: plan.manifestOnDisk)
  }

  /// Throws where a file is no longer what the plan was made for; `nil` stands for no file.
  private func check(_ path: String, holds bytes: [UInt8]?) throws(OutputObstacle) {
    let found: [UInt8]?
    do {
      switch try Disk.kind(at: path) {
      case nil: found = nil
      case .file: found = try Disk.read(path, limit: (bytes?.count ?? 0) + 1)
      case .folder, .symbolicLink, .other: throw OutputObstacle(.changedMeanwhile, at: path)
      }
    } catch let obstacle as OutputObstacle {
      throw obstacle
    } catch {
      // Where nothing should be, a path that the disk does not take shows here first.
      let error = error as? SystemError ?? .notFound
      throw OutputObstacle(bytes == nil ? .unwritable(error) : .unreadable(error), at: path)
    }
    if found != bytes { throw OutputObstacle(.changedMeanwhile, at: path) }
  }

  // MARK: Staging

  private mutating func stage(_ plan: WritePlan) throws(OutputObstacle) -> [Staged] {
    guard !plan.isEmpty else { return [] }
    // To make a file locks its folder, so that two threads would only wait for each other there.
    var folders: [(path: String, writes: [(number: Int, write: WritePlan.Write)])] = []
    for write in plan.writes + (plan.manifest.map { [$0] } ?? []) {
      let folder = OutputPath.folder(of: OutputPath.join(plan.folder, write.path))
      if folders.last?.path != folder {
        try makeFolder(folder)
        folders.append((folder, []))
      }
      folders[folders.count - 1].writes.append((number, write))
      number += 1
    }
    let results = folders.concurrentMap { folder in
      folder.writes.map { Self.stage($0.write, in: plan.folder, number: $0.number) }
    }.flatMap { $0 }
    // What was written is known before anything is said of what could not be.
    var staged: [Staged] = []
    for case .success(let file) in results { staged.append(file) }
    temporaries.formUnion(staged.map(\.temporary))
    for case .failure(let obstacle) in results { throw obstacle }
    if plan.manifest != nil, let manifest = staged.last { manifests.insert(manifest.temporary) }
    return staged
  }

  private static func stage(
    _ write: WritePlan.Write, in folder: String, number: Int
  ) -> Result<Staged, OutputObstacle> {
    let target = OutputPath.join(folder, write.path)
    do throws(SystemError) {
      let temporary = try Disk.writeTemporary(
        write.bytes, in: OutputPath.folder(of: target), number: number,
        like: write.replaced == nil ? nil : target)
      return .success(Staged(temporary: temporary, target: target, replaced: write.replaced))
    } catch {
      return .failure(OutputObstacle(.unwritable(error), at: target))
    }
  }

  /// Makes a folder and those above it that are missing.
  private mutating func makeFolder(_ path: String) throws(OutputObstacle) {
    guard folders.insert(path).inserted else { return }
    do throws(SystemError) {
      try Disk.makeFolders(to: path) { done.append(.made(folder: $0)) }
    } catch {
      throw OutputObstacle(.unwritable(error), at: path)
    }
  }

  // MARK: Committing

  private mutating func commit(
    _ plan: WritePlan, _ staged: [Staged]
  ) throws(OutputObstacle) {
    // On a disk without upper and lower case `Chat.swift` and `CHAT.swift` are one file, so the
    // old spelling has to go before the new one comes.
    let written = Set(plan.writes.map { OutputPath.folded($0.path) })
    for removal in plan.removals where written.contains(OutputPath.folded(removal.path)) {
      try remove(removal, in: plan.folder)
    }
    let manifest = plan.manifest == nil ? nil : staged.last
    for file in manifest == nil ? staged[...] : staged.dropLast() { try rename(file) }
    for removal in plan.removals where !written.contains(OutputPath.folded(removal.path)) {
      try remove(removal, in: plan.folder)
    }
    for removal in plan.removals {
      for path in OutputPath.folders(above: removal.path).reversed() {
        let folder = OutputPath.join(plan.folder, path)
        // Fails where something is left in it, and then it shall stay.
        guard (try? Disk.removeFolder(folder)) != nil else { break }
        done.append(.removedFolder(folder))
      }
    }
    if let manifest { try rename(manifest) }
  }

  private mutating func rename(_ file: Staged) throws(OutputObstacle) {
    try check(file.target, holds: file.replaced)
    do { try Disk.rename(file.temporary, to: file.target) } catch {
      throw OutputObstacle(.unwritable(error), at: file.target)
    }
    temporaries.remove(file.temporary)
    manifests.remove(file.temporary)
    done.append(.replaced(file: file.target, by: file.replaced))
  }

  private mutating func remove(
    _ removal: WritePlan.Removal, in folder: String
  ) throws(OutputObstacle) {
    let path = OutputPath.join(folder, removal.path)
    try check(path, holds: removal.removed)
    do { try Disk.remove(path) } catch { throw OutputObstacle(.unwritable(error), at: path) }
    done.append(.removed(file: path, content: removal.removed))
  }

  // MARK: Taking back

  /// Undoes the steps, the last first; a step that cannot be undone does not stop the others. The
  /// next run then finds out by the manifests that stay what this one has written.
  private mutating func takeBack() {
    for temporary in temporaries.subtracting(manifests) { try? Disk.remove(temporary) }
    var isAsBefore = true
    var made: [String] = []
    for step in done.reversed() {
      do throws(SystemError) {
        switch step {
        case .made(let folder): made.append(folder)
        case .removedFolder(let folder): try Disk.makeFolder(folder)
        case .removed(let file, let content), .replaced(let file, let content?):
          try restore(file, content)
        case .replaced(let file, nil): try Disk.remove(file)
        }
      } catch {
        isAsBefore = false
      }
    }
    if isAsBefore {
      for manifest in manifests { try? Disk.remove(manifest) }
    }
    for folder in made { try? Disk.removeFolder(folder) }
  }

  private mutating func restore(_ file: String, _ content: [UInt8]) throws(SystemError) {
    number += 1
    let temporary = try Disk.writeTemporary(
      content, in: OutputPath.folder(of: file), number: number, like: file)
    do throws(SystemError) { try Disk.rename(temporary, to: file) } catch {
      try? Disk.remove(temporary)
      throw error
    }
  }
}

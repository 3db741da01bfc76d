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
  private var number = 1
  private var folders: Set<String> = []
  private var staged: [StagedFile] = []
  private var manifests: Set<String> = []
  private var done: [WriteStep] = []

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
      try commit(stage(plans))
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
    try Disk.check(
      OutputPath.join(plan.folder, Manifest.fileName), holds: plan.manifestOnDisk)
  }

  // MARK: Staging

  /// What one folder gets. To make a file locks its folder, so that two threads would only wait for
  /// each other there.
  private struct FolderWrites {
    let plan: Int
    let path: String
    let isManifest: Bool
    let firstNumber: Int
    var writes: [WritePlan.Write] = []
  }

  private mutating func stage(_ plans: [WritePlan]) throws(OutputObstacle) -> [StagedPlan] {
    var open: [FolderWrites] = []
    for (index, plan) in plans.enumerated() where !plan.isEmpty {
      for write in plan.writes + (plan.manifest.map { [$0] } ?? []) {
        let folder = OutputPath.folder(of: OutputPath.join(plan.folder, write.path))
        let isManifest = write.path == Manifest.fileName
        if open.last?.path != folder || open.last?.plan != index || isManifest {
          try makeFolder(folder)
          open.append(
            FolderWrites(
              plan: index, path: folder, isManifest: isManifest, firstNumber: number))
        }
        open[open.count - 1].writes.append(write)
        number += 1
      }
    }
    let results = open.concurrentMap { folder in
      folder.writes.enumerated().map { index, write in
        Self.stage(
          write, in: plans[folder.plan].folder, folder.path, number: folder.firstNumber + index)
      }
    }
    // What was written is known before anything is said of what could not be.
    var result = plans.map { StagedPlan(plan: $0) }
    var obstacles: [OutputObstacle] = []
    for (folder, files) in zip(open, results) {
      var written: [StagedFile] = []
      for file in files {
        switch file {
        case .success(let file): written.append(file)
        case .failure(let obstacle): obstacles.append(obstacle)
        }
      }
      staged += written
      if folder.isManifest {
        result[folder.plan].manifest = written.first
        manifests.formUnion(written.map(\.temporary))
      } else {
        result[folder.plan].folders.append(written)
      }
    }
    if let obstacle = obstacles.first { throw obstacle }
    return result
  }

  private static func stage(
    _ write: WritePlan.Write, in output: String, _ folder: String, number: Int
  ) -> Result<StagedFile, OutputObstacle> {
    let target = OutputPath.join(output, write.path)
    do throws(SystemError) {
      let temporary = try Disk.writeTemporary(
        write.bytes, in: folder, number: number, like: write.replaced == nil ? nil : target)
      return .success(
        StagedFile(temporary: temporary, target: target, replaced: write.replaced))
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

  /// The plans side by side: each has a folder of its own.
  private mutating func commit(_ plans: [StagedPlan]) throws(OutputObstacle) {
    let commits = plans.concurrentMap { PlanCommit($0) }
    done += commits.flatMap(\.done)
    for case let obstacle? in commits.map(\.obstacle) { throw obstacle }
  }

  // MARK: Taking back

  /// Undoes the steps, the last first; a step that cannot be undone does not stop the others. The
  /// next run then finds out by the manifests that stay what this one has written.
  private mutating func takeBack() {
    var open = Set(staged.map(\.temporary))
    for case .renamed(let file) in done { open.remove(file.temporary) }
    for temporary in open.subtracting(manifests) { try? Disk.remove(temporary) }
    var isAsBefore = true
    var made: [String] = []
    for step in done.reversed() {
      do throws(SystemError) {
        switch step {
        case .made(let folder): made.append(folder)
        case .removedFolder(let folder): try Disk.makeFolder(folder)
        case .removed(let file, let content): try restore(file, content)
        case .renamed(let file):
          if let content = file.replaced {
            try restore(file.target, content)
          } else {
            try Disk.remove(file.target)
          }
        }
      } catch {
        isAsBefore = false
      }
    }
    if isAsBefore {
      for manifest in open.intersection(manifests) { try? Disk.remove(manifest) }
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

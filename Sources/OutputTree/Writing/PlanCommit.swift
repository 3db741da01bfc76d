import Concurrency

/// Puts what is staged of one plan in its place, the manifest last, and notes every step.
struct PlanCommit: Sendable {
  /// What was done, in order.
  private(set) var done: [WriteStep] = []
  /// What has kept the rest from being done.
  private(set) var obstacle: OutputObstacle?

  /// Goes on up to the first step that fails.
  init(_ staged: StagedPlan) {
    do { try carryOut(staged) } catch { obstacle = error }
  }

  private mutating func carryOut(_ staged: StagedPlan) throws(OutputObstacle) {
    let plan = staged.plan
    // On a disk without upper and lower case `Chat.swift` and `CHAT.swift` are one file, so the
    // old spelling has to go before the new one comes.
    let written =
      plan.removals.isEmpty ? [] : Set(plan.writes.map { OutputPath.folded($0.path) })
    for removal in plan.removals where written.contains(OutputPath.folded(removal.path)) {
      try remove(removal, in: plan.folder)
    }
    try rename(staged.folders)
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
    if let manifest = staged.manifest { try rename([[manifest]]) }
  }

  /// Renames the files of several folders side by side. Where one fails, those of its folder that
  /// follow are left out.
  private mutating func rename(_ folders: [[StagedFile]]) throws(OutputObstacle) {
    let results = folders.concurrentMap { files -> (count: Int, obstacle: OutputObstacle?) in
      for (index, file) in files.enumerated() {
        do throws(OutputObstacle) { try Self.rename(file) } catch { return (index, error) }
      }
      return (files.count, nil)
    }
    for (files, result) in zip(folders, results) {
      done += files.prefix(result.count).map { .renamed($0) }
    }
    for case let obstacle? in results.map(\.obstacle) { throw obstacle }
  }

  private static func rename(_ file: StagedFile) throws(OutputObstacle) {
    try Disk.check(file.target, holds: file.replaced)
    do { try Disk.rename(file.temporary, to: file.target) } catch {
      throw OutputObstacle(.unwritable(error), at: file.target)
    }
  }

  private mutating func remove(
    _ removal: WritePlan.Removal, in folder: String
  ) throws(OutputObstacle) {
    let path = OutputPath.join(folder, removal.path)
    try Disk.check(path, holds: removal.removed)
    do { try Disk.remove(path) } catch { throw OutputObstacle(.unwritable(error), at: path) }
    done.append(.removed(file: path, content: removal.removed))
  }
}

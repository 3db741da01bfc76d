/// Carries out plans, all of them or none.
///
/// First every new content is written to a temporary file beside its place, which is where a full
/// disk or a missing permission shows. Only then the temporary files are renamed to their names,
/// one atomic step each, and the manifest of a folder comes last. Where a step fails all the same,
/// the steps before it are taken back. What a run that was killed has left behind goes first, and
/// for good.
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

  private var number = 0
  private var temporaries: Set<String> = []
  private var done: [Step] = []

  private init() {}

  /// Writes and removes what the plans say.
  public static func carryOut(_ plans: [WritePlan]) throws(OutputObstacle) {
    var writer = TreeWriter()
    for plan in plans {
      // They are in nobody's way, so that one that stays is no reason to stop.
      for path in plan.leftovers { try? Disk.remove(OutputPath.join(plan.folder, path)) }
    }
    do {
      var staged: [[Staged]] = []
      for plan in plans { staged.append(try writer.stage(plan)) }
      for (plan, staged) in zip(plans, staged) { try writer.commit(plan, staged) }
    } catch {
      writer.takeBack()
      throw error
    }
  }

  // MARK: Staging

  private mutating func stage(_ plan: WritePlan) throws(OutputObstacle) -> [Staged] {
    guard !plan.isEmpty else { return [] }
    var staged: [Staged] = []
    for write in plan.writes + (plan.manifest.map { [$0] } ?? []) {
      let target = OutputPath.join(plan.folder, write.path)
      let folder = OutputPath.folder(of: target)
      try makeFolder(folder)
      do {
        let temporary = try Disk.writeTemporary(
          write.bytes, in: folder, number: &number, like: target)
        temporaries.insert(temporary)
        staged.append(Staged(temporary: temporary, target: target, replaced: write.replaced))
      } catch {
        throw OutputObstacle(.unwritable(error), at: target)
      }
    }
    return staged
  }

  /// Makes a folder and those above it that are missing.
  private mutating func makeFolder(_ path: String) throws(OutputObstacle) {
    var missing: [String] = []
    var current = path
    do {
      while try Disk.kindFollowingLinks(at: current) == nil {
        missing.append(current)
        let above = OutputPath.folder(of: current)
        if above == current { break }
        current = above
      }
      for folder in missing.reversed() {
        try Disk.makeFolder(folder)
        done.append(.made(folder: folder))
      }
    } catch {
      throw OutputObstacle(.unwritable(error), at: current)
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
    do { try Disk.rename(file.temporary, to: file.target) } catch {
      throw OutputObstacle(.unwritable(error), at: file.target)
    }
    temporaries.remove(file.temporary)
    done.append(.replaced(file: file.target, by: file.replaced))
  }

  private mutating func remove(
    _ removal: WritePlan.Removal, in folder: String
  ) throws(OutputObstacle) {
    let path = OutputPath.join(folder, removal.path)
    do { try Disk.remove(path) } catch { throw OutputObstacle(.unwritable(error), at: path) }
    done.append(.removed(file: path, content: removal.removed))
  }

  // MARK: Taking back

  /// Undoes the steps, the last first; a step that cannot be undone does not stop the others.
  private mutating func takeBack() {
    for temporary in temporaries { try? Disk.remove(temporary) }
    for step in done.reversed() {
      switch step {
      case .made(let folder): try? Disk.removeFolder(folder)
      case .removedFolder(let folder): try? Disk.makeFolder(folder)
      case .removed(let file, let content), .replaced(let file, let content?):
        restore(file, content)
      case .replaced(let file, nil): try? Disk.remove(file)
      }
    }
  }

  private mutating func restore(_ file: String, _ content: [UInt8]) {
    guard
      let temporary = try? Disk.writeTemporary(
        content, in: OutputPath.folder(of: file), number: &number, like: file)
    else { return }
    try? Disk.rename(temporary, to: file)
  }
}

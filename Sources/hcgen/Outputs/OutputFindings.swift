import OutputTree
import SpecSyntax

/// What an output folder says, as findings.
enum OutputFindings {
  // MARK: What stands in the way of writing

  static func finding(for obstacle: OutputObstacle, status: ExitStatus) -> Finding {
    let (diagnostic, message, help): (ToolDiagnostic, String, String) =
      switch obstacle.kind {
      case .invalidPath(let flaw):
        (
          .invalidOutputPath, "The path of a generated file cannot stand: \(flaw)",
          "Give the thing that the file is named after another name with `as`"
        )
      case .collision(let other):
        (
          .pathCollision, "The path cannot stand beside \(other)",
          "Rename or remove one of the two; on many disks upper and lower case are the same"
        )
      case .folderInTheWay:
        (
          .folderInTheWay, "There is a folder, or something stranger, where a file belongs",
          "Move it away; hcgen removes no folder that it did not empty"
        )
      case .fileInTheWay:
        (
          .fileInTheWay, "There is a file where a folder belongs",
          "Move it away, or choose another folder with --output"
        )
      case .symbolicLink:
        (
          .symbolicLink, "There is a symbolic link, which hcgen does not follow when it writes",
          "Replace the link by what it leads to"
        )
      case .unreadable(let error):
        (
          .unreadableOutput, "This cannot be read: \(error.reason)",
          error == .nameTooLong ? "Give a shorter name to --output" : "Check its permissions"
        )
      case .unwritable(.readOnly):
        (
          .unwritableOutput, "This cannot be written: \(SystemError.readOnly.reason)",
          "Make it writable, as with `chmod u+w`, or choose another folder with --output"
        )
      case .unwritable(let error):
        (
          .unwritableOutput, "This cannot be written: \(error.reason)",
          help(for: error)
        )
      case .inUse:
        (
          .outputInUse, "Another run of hcgen is writing here",
          "Wait until it has ended, and run hcgen again"
        )
      case .changedMeanwhile:
        (
          .outputChanged, "This was changed while hcgen was at work",
          "See what has changed it, and run hcgen again"
        )
      }
    return diagnostic.finding(message, at: .path(obstacle.path), status: status, help: help)
  }

  private static func help(for error: SystemError) -> String {
    switch error {
    case .diskFull: "Make room on the disk, or choose another folder with --output"
    case .nameTooLong: "Give the thing that the file is named after a shorter name with `as`"
    default: "Check the permissions, or choose another folder with --output"
    }
  }

  /// Why a difference is not written over.
  static func refusal(of difference: TreeDifference, in folder: String) -> Finding {
    let place = path(difference, in: folder)
    switch difference.kind {
    case .brokenManifest(let reason): return brokenManifest(reason, in: folder)
    case .otherAPI(let name): return otherAPI(name, in: folder)
    case .edited:
      return ToolDiagnostic.editedFile.finding(
        "The file was edited since hcgen wrote it", at: .path(place), status: .found,
        help: difference.generated == nil
          ? "It is no longer generated: move it elsewhere, or leave it behind with --force"
          : "Take the edit back, or write over it with --force")
    case .missing, .stale, .foreign, .extra, .leftover:
      return ToolDiagnostic.foreignFile.finding(
        "There is a file that hcgen did not write", at: .path(place), status: .found,
        help: "Move it away, or write over it with --force")
    }
  }

  // MARK: Drift

  /// All differences, as `hcgen check` reports them. That a folder cannot be written is none.
  static func drift(_ status: TreeStatus, spec: String) -> [Finding] {
    let obstacles = status.obstacles.compactMap { obstacle -> Finding? in
      switch obstacle.kind {
      case .unwritable: nil
      case .unreadable: finding(for: obstacle, status: .inputOutput)
      default: finding(for: obstacle, status: .found)
      }
    }
    var findings: [Finding]
    if !status.exists {
      let count = status.tree.files.count
      findings = [
        ToolDiagnostic.driftMissing.finding(
          "The folder is missing, and the \(count) \(count == 1 ? "file" : "files") "
            + "that \(spec) gives", at: .path(status.folder), status: .found,
          help: "Run `hcgen generate`")
      ]
    } else {
      // The manifest follows the other files, so its own lines say nothing beside theirs.
      let isAlone = status.differences.count { $0.onDisk != nil || $0.generated != nil } == 1
      findings = status.differences.map { difference in
        var finding = finding(for: difference, in: status.folder, spec: spec)
        let isRecord = difference.path == Manifest.fileName
        if !isRecord || isAlone { finding.diff = diff(difference, in: status.folder) }
        return finding
      }
    }
    findings = obstacles + findings
    for index in findings.indices { findings[index].isResult = true }
    return findings
  }

  private static func finding(
    for difference: TreeDifference, in folder: String, spec: String
  ) -> Finding {
    let place = Finding.Place.path(path(difference, in: folder))
    let generate = "Run `hcgen generate`"
    switch difference.kind {
    case .missing:
      return ToolDiagnostic.driftMissing.finding(
        "The file is missing", at: place, status: .found, help: generate)
    case .stale:
      return ToolDiagnostic.driftStale.finding(
        "The file is not what \(spec) gives", at: place, status: .found, help: generate)
    case .extra:
      return ToolDiagnostic.driftExtra.finding(
        "The file is no longer generated", at: place, status: .found, help: generate)
    case .edited:
      return ToolDiagnostic.driftEdited.finding(
        "The file was edited since hcgen wrote it", at: place, status: .found,
        help: "Take the edit back, or run `hcgen generate --force`")
    case .foreign:
      return foreign(difference.path, in: folder, severity: .error)
    case .leftover:
      return ToolDiagnostic.driftLeftover.finding(
        "The file was left behind by a run that did not end well", at: place, status: .found,
        help: generate)
    case .brokenManifest(let reason): return brokenManifest(reason, in: folder)
    case .otherAPI(let name): return otherAPI(name, in: folder)
    }
  }

  static func foreign(
    _ path: String, in folder: String, severity: Diagnostic.Severity
  ) -> Finding {
    ToolDiagnostic.driftForeign.finding(
      "The file is not one that hcgen wrote", at: .path(folder + "/" + path), status: .found,
      severity: severity, help: "Move it to a folder of its own")
  }

  static func brokenManifest(_ reason: String, in folder: String) -> Finding {
    ToolDiagnostic.brokenManifest.finding(
      "The manifest cannot be trusted: \(reason)", at: .path(folder + "/" + Manifest.fileName),
      status: .found,
      help: "Restore it from version control, or let `hcgen generate --force` make it anew")
  }

  private static func otherAPI(_ name: String, in folder: String) -> Finding {
    ToolDiagnostic.otherAPI.finding(
      "The folder holds the client of \(name)", at: .path(folder), status: .found,
      help: "Choose another folder with --output, or replace that client with --force")
  }

  private static func diff(_ difference: TreeDifference, in folder: String) -> [UInt8] {
    guard difference.onDisk != nil || difference.generated != nil else { return [] }
    let name = VisibleText.line(path(difference, in: folder))
    return UnifiedDiff.bytes(
      from: difference.onDisk ?? [], named: difference.onDisk.map { _ in name },
      to: difference.generated ?? [], named: difference.generated.map { _ in name })
  }

  private static func path(_ difference: TreeDifference, in folder: String) -> String {
    folder + "/" + difference.path
  }
}

import DocsAudit
import OutputTree

/// A baseline on the disk: what a command found before, and shall accept.
struct BaselineFile {
  /// The command that finds what stands in it.
  let command: Command
  let path: String

  /// The first line; what one command accepts means nothing to another.
  private var header: String {
    command == .audit ? Baseline.header : "# hcgen \(command.rawValue) baseline 1"
  }

  /// What the words of its lines are.
  private var legend: String {
    command == .audit
      ? "rule, page, and what the finding is about" : "rule, and what the change is about"
  }

  /// The baseline; `nil` where there is none that can be read, and the finding says why.
  func read(_ findings: inout [Finding]) -> Baseline? {
    do throws(SystemError) {
      let bytes = try Disk.read(path, limit: Baseline.largestSize + 1)
      if let baseline = Baseline(bytes, header: header) { return baseline }
      findings.append(
        ToolDiagnostic.brokenBaseline.finding(
          "The file is no baseline: its first line is not `\(header)`",
          at: .path(path), status: .inputOutput,
          help: "Write one with `hcgen \(command.rawValue) --write-baseline \(path)`"))
    } catch {
      findings.append(
        ToolDiagnostic.unreadableFile.finding(
          "The baseline cannot be read: \(error.reason)", at: .path(path), status: .inputOutput,
          help: error == .notFound
            ? "Write it with `hcgen \(command.rawValue) --write-baseline \(path)`"
            : "Check the path and its permissions"))
    }
    return nil
  }

  /// Writes a baseline, but not over a file that is none.
  func write(accepting fingerprints: [String], _ findings: inout [Finding]) {
    let text = Baseline.text(accepting: fingerprints, header: header, legend: legend)
    do throws(SystemError) {
      if let kind = try Disk.kindFollowingLinks(at: path) {
        let known = kind == .file ? try Disk.read(path, limit: Baseline.largestSize + 1) : []
        guard kind == .file, known.isEmpty || Baseline(known, header: header) != nil else {
          findings.append(
            ToolDiagnostic.brokenBaseline.finding(
              "Something that is no baseline stands there, and stays", at: .path(path),
              status: .inputOutput, help: "Give another path to --write-baseline"))
          return
        }
      }
      try Disk.replace(path, with: Array(text.utf8))
    } catch {
      findings.append(
        ToolDiagnostic.unwritableBaseline.finding(
          "The baseline cannot be written: \(error.reason)", at: .path(path),
          status: .inputOutput, help: "Check the path and its permissions"))
    }
  }
}

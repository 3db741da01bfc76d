import DocsAudit
import OutputTree

/// A baseline on the disk.
enum BaselineFile {
  /// The baseline at a path; `nil` where there is none that can be read, and the finding says why.
  static func read(_ path: String, _ findings: inout [Finding]) -> Baseline? {
    do throws(SystemError) {
      let bytes = try Disk.read(path, limit: Baseline.largestSize + 1)
      if let baseline = Baseline(bytes) { return baseline }
      findings.append(
        ToolDiagnostic.brokenBaseline.finding(
          "The file is no baseline: its first line is not `\(Baseline.header)`",
          at: .path(path), status: .inputOutput,
          help: "Write one with `hcgen audit --write-baseline \(path)`"))
    } catch {
      findings.append(
        ToolDiagnostic.unreadableFile.finding(
          "The baseline cannot be read: \(error.reason)", at: .path(path), status: .inputOutput,
          help: error == .notFound
            ? "Write it with `hcgen audit --write-baseline \(path)`"
            : "Check the path and its permissions"))
    }
    return nil
  }

  /// Writes a baseline, but not over a file that is none.
  static func write(_ text: String, to path: String, _ findings: inout [Finding]) {
    do throws(SystemError) {
      if let kind = try Disk.kindFollowingLinks(at: path) {
        let known = kind == .file ? try Disk.read(path, limit: Baseline.largestSize + 1) : []
        guard kind == .file, known.isEmpty || Baseline(known) != nil else {
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

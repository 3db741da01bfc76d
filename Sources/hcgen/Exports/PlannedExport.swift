import OutputTree

/// One export with the place that it goes to.
struct PlannedExport {
  /// The name of the API.
  let name: String
  /// The path of the file or folder; `-` is standard output.
  let path: String
  let content: ExportContent
  /// The SHA-256 of the spec.
  let specHash: String

  /// What is to be done to write it. A file is replaced where it is an older export.
  func plan(force: Bool) throws(WritePlan.Refusal) -> WritePlan {
    switch content {
    case .file(let text, let mark):
      return try WritePlan(file: path, Array(text.utf8), force: force) { bytes in
        String(decoding: bytes, as: UTF8.self).contains(mark)
      }
    case .folder(let files):
      let origin = Manifest.Origin(
        version: hcgenVersion, api: name, spec: specHash, options: [:])
      let status = OutputTree(folder: path).compare(
        with: GeneratedTree(origin: origin, files: files))
      return try WritePlan(for: status, force: force)
    }
  }

  func findings(for refusal: WritePlan.Refusal) -> [Finding] {
    switch refusal {
    case .obstacles(let obstacles):
      return obstacles.map { OutputFindings.finding(for: $0, status: .inputOutput) }
    case .needsForce(let differences):
      if case .file = content {
        return differences.map { _ in
          ToolDiagnostic.foreignFile.finding(
            "There is a file that hcgen did not write", at: .path(path), status: .found,
            help: "Move it away, or write over it with --force")
        }
      }
      return differences.map { OutputFindings.refusal(of: $0, in: path) }
    }
  }

  /// Why there is nothing to print.
  var folderOnStandardOutput: Finding {
    ToolDiagnostic.folderOnStandardOutput.finding(
      "This export is a folder of files, so standard output is no place for it", at: .none,
      status: .wrongUsage, help: "Give a folder to `--output`")
  }
}

import OutputTree

/// `hcgen check --vendored`: folders against their own manifests, where there is no spec at hand.
enum VendoredCheck {
  static func run(_ invocation: Invocation) -> Outcome {
    var outcome = Outcome()
    for folder in invocation.positional {
      do {
        let others = invocation.positional.filter { $0 != folder }
        let status = try OutputTree(folder: folder).verify(beside: others)
        outcome.findings += status.differences.map { finding(for: $0, in: folder) }
        outcome.summary.append(line(status))
        outcome.results.append(json(status))
      } catch {
        outcome.findings.append(finding(for: error, in: folder))
      }
    }
    for index in outcome.findings.indices { outcome.findings[index].isResult = true }
    return outcome
  }

  // MARK: Findings

  private static func finding(
    for difference: VendoredStatus.Difference, in folder: String
  ) -> Finding {
    let (diagnostic, message, help): (ToolDiagnostic, String, String) =
      switch difference.kind {
      case .missing:
        (.vendoredMissing, "The file is missing", "Bring it back, or vendor the client anew")
      case .edited:
        (
          .vendoredEdited, "The file is not what the manifest says",
          "Take the edit back, or vendor the client anew"
        )
      case .extra:
        (
          .vendoredExtra, "The manifest does not list the file",
          "Remove it, or move it to a folder of its own"
        )
      }
    return diagnostic.finding(
      message, at: .path(folder + "/" + difference.path), status: .found, help: help)
  }

  private static func finding(
    for refusal: VendoredStatus.Refusal, in folder: String
  ) -> Finding {
    switch refusal {
    case .noManifest:
      ToolDiagnostic.noManifest.finding(
        "The folder has no \(Manifest.fileName)", at: .path(folder), status: .found,
        help: "Copy it with the client, or vendor the client anew")
    case .brokenManifest(let reason):
      ToolDiagnostic.brokenManifest.finding(
        "The manifest cannot be trusted: \(reason)",
        at: .path(folder + "/" + Manifest.fileName), status: .found,
        help: "Restore it from version control, or vendor the client anew")
    case .obstacle(let obstacle):
      OutputFindings.finding(for: obstacle, status: .inputOutput)
    }
  }

  // MARK: Results

  private static func line(_ status: VendoredStatus) -> String {
    let total = status.manifest.files.count
    let count = status.differences.count
    let origin = status.manifest.origin
    return "\(status.folder): \(origin.api), \(total) \(total == 1 ? "file" : "files"), "
      + (count == 0 ? "no difference" : count == 1 ? "1 difference" : "\(count) differences")
      + "; hcgen \(origin.version), spec \(origin.spec), manifest \(status.manifestHash)"
  }

  private static func json(_ status: VendoredStatus) -> JSON {
    let origin = status.manifest.origin
    return .object([
      ("folder", .string(status.folder)), ("api", .string(origin.api)),
      ("hcgen", .string(origin.version)), ("spec", .string(origin.spec)),
      ("manifest", .string(status.manifestHash)),
      ("files", .integer(status.manifest.files.count)),
      ("differences", .integer(status.differences.count)),
    ])
  }
}

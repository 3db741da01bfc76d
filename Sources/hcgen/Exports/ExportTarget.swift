import OutputTree

/// Where exports go, and in which form that asks for.
struct ExportTarget {
  /// As the user gave it, or `-`.
  let path: String
  /// Each export gets a name of its own in it.
  let isFolder: Bool
  /// The name of a form of the kind.
  let form: String
  /// What stands behind the API's name in a folder.
  private let suffix: String

  init(_ invocation: Invocation, _ kind: ExportKind) {
    let path = invocation.output ?? "-"
    let form =
      kind.forms.first { $0.name == invocation.form }
      ?? kind.forms.first { $0.suffixes.contains { path.lowercased().hasSuffix($0) } }
      ?? kind.forms.first
    self.form = form?.name ?? ""
    suffix = form?.suffixes.first ?? ""
    self.path = path
    // What ends like an export is one, be it a folder.
    isFolder =
      path.hasSuffix("/")
      || !suffix.isEmpty && !path.hasSuffix(suffix)
        && (try? Disk.kindFollowingLinks(at: path)) == .folder
  }

  /// What is wrong with a name whose end means another format, where nobody said `--as`; `nil` for
  /// one that has no end, and so means no format at all.
  static func unknownForm(_ invocation: Invocation, _ kind: ExportKind) -> Finding? {
    let target = ExportTarget(invocation, kind)
    let name = target.path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    let suffixes = kind.forms.flatMap(\.suffixes)
    guard invocation.form == nil, !target.isFolder, name.dropFirst().contains("."),
      !suffixes.contains(where: name.hasSuffix)
    else { return nil }
    // Of `.openapi.yaml` and `.yaml` the short one says all.
    let ends = suffixes.filter { !$0.dropFirst().contains(".") }
    let forms = kind.forms.map(\.name).joined(separator: "|")
    return ToolDiagnostic.unknownForm.finding(
      "The name does not say how to write the export: it ends in none of "
        + ends.joined(separator: ", "), at: .path(target.path), status: .wrongUsage,
      help: "Give the name such an end, or say the form: `--as \(forms)`")
  }

  func export(
    _ content: ExportContent, named name: String, ofSpec spec: LoadedSpec?
  ) -> PlannedExport {
    var path = path
    if isFolder { path += (path.hasSuffix("/") ? "" : "/") + name + suffix }
    return PlannedExport(
      name: name, path: path, content: content, specHash: spec?.hash ?? "")
  }
}

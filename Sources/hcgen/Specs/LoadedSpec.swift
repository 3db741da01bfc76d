import APIModel
import OutputTree
import SpecSyntax
import SwiftGeneration

/// A spec, read as far as it can be.
struct LoadedSpec {
  let source: SourceFile
  private let api: API?
  var findings: [Finding] = []

  /// The API, where nothing is wrong with the spec.
  var validAPI: API? { findings.contains { $0.severity == .error } ? nil : api }

  /// The SHA-256 of the spec, a byte order mark aside.
  var hash: String { SHA256.hex(of: source.bytes) }

  /// Reads the spec at a path; `-` is standard input.
  init(_ path: String) {
    // A byte more than the parser takes, so that it can tell.
    let limit = SpecParser.largestFile + 1
    do throws(SystemError) {
      let bytes =
        path == "-"
        ? try Disk.read(from: 0, limit: limit) : try Disk.read(path, limit: limit)
      self.init(SourceFile(name: path, bytes: bytes))
    } catch {
      self.init(unreadable: path, Self.unreadable(path, error))
    }
  }

  /// A spec that there is no reading of.
  init(unreadable name: String, _ finding: Finding) {
    source = SourceFile(name: name, bytes: [])
    api = nil
    findings = [finding]
  }

  /// Reads a spec that is in memory.
  init(_ source: SourceFile) {
    self.source = source
    let (root, syntax) = SpecParser.parse(source)
    var diagnostics = syntax
    if case .empty = root.content, syntax.contains(where: { $0.severity == .error }) {
      // Nothing is left that could be read, and why is said already.
      api = nil
    } else {
      let reading = APIReader.read(root, of: source, behind: syntax)
      api = reading.api
      diagnostics += reading.diagnostics
      if api == nil, let draft = APIReader.readDraft(root, of: source, behind: syntax) {
        diagnostics += Self.nameProblems(of: draft, beside: diagnostics)
      }
    }
    findings = Finding.list(diagnostics, in: source)
  }

  /// What is wrong with names of a spec that has other errors as well; of a name that one of those
  /// is about, nothing more is said.
  private static func nameProblems(
    of draft: API, beside known: [Diagnostic]
  ) -> [Diagnostic] {
    let blamed = Set(known.flatMap { [$0.range] + $0.notes.map(\.range) })
    return SwiftGenerator.nameProblems(of: draft).filter { problem in
      blamed.isDisjoint(with: [problem.range] + problem.notes.map(\.range))
    }
  }

  private static func unreadable(_ path: String, _ error: SystemError) -> Finding {
    if error == .isFolder {
      return ToolDiagnostic.specIsDirectory.finding(
        "The spec is a folder", at: .path(path), status: .inputOutput,
        help: "Name the files in it, as in `\(path)/*.yaml`")
    }
    let near = error == .notFound ? sibling(of: path) : nil
    return ToolDiagnostic.unreadableSpec.finding(
      "The spec cannot be read: \(error.reason)", at: .path(path), status: .inputOutput,
      help: near.map { "Did you mean `\($0)`?" } ?? "Check the path and its permissions")
  }

  /// The file of the same folder whose name is nearest.
  private static func sibling(of path: String) -> String? {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init)
    guard let name else { return nil }
    let folder = String(path.dropLast(name.count))
    let names = (try? Disk.names(in: folder.isEmpty ? "." : folder)) ?? []
    return Suggestion.nearest(to: name, among: names).map { folder + $0 }
  }
}

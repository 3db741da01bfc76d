import APIModel
import SpecSyntax
import Testing

/// One spec, read.
struct Reading {
  let source: SourceFile
  let api: API?
  let diagnostics: [Diagnostic]
  /// The lines in front of what the test wrote.
  private let addedLines: Int

  /// Reads a spec as it stands.
  init(_ text: String) { self.init(text, addedLines: 0) }

  /// Reads a piece of a spec. The keys that every spec needs are added where they are missing;
  /// lines are counted from the first one of the piece.
  init(piece: String) {
    let keys = Set(
      piece.split(separator: "\n").filter { $0.first?.isLetter == true }
        .map { String($0.prefix { $0 != ":" }) })
    let head = keys.contains("hcgen") ? "" : "hcgen: 1\n"
    let tail = Self.required.filter { !keys.contains($0.key) }.map(\.line)
    self.init(
      head + ([piece] + tail).joined(separator: "\n") + "\n", addedLines: head.isEmpty ? 0 : 1)
  }

  private static let required = [
    (key: "api", line: "api: Shop"),
    (key: "server", line: "server: https://shop.example"),
    (key: "auth", line: "auth: none"),
    (key: "routes", line: "routes:\n  shop.ping: {get: /ping}"),
  ]

  private init(_ text: String, addedLines: Int) {
    source = SourceFile(name: "spec.yaml", bytes: Array(text.utf8))
    let tree = SpecParser.parse(source)
    let reading = APIReader.read(tree.root, of: source, behind: tree.diagnostics)
    api = reading.api
    diagnostics = tree.diagnostics + reading.diagnostics
    self.addedLines = addedLines
  }

  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }

  /// `id line:column TEXT` of a finding, where the text is what the caret is under.
  func place(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.id) \(place(diagnostic.range))"
  }

  func place(_ range: Range<Int>) -> String {
    let start = source.position(at: range.lowerBound)
    let text = String(decoding: source.bytes[range], as: UTF8.self)
    return "\(start.line - addedLines):\(start.column) \(text.prefix { $0 != "\n" })"
  }
}

/// The API of a piece of a spec that must be free of errors.
func api(
  _ piece: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> API {
  let reading = Reading(piece: piece)
  let found = reading.errors.map { "\(reading.place($0)): \($0.message)" }
  return try #require(reading.api, "\(found)", sourceLocation: sourceLocation)
}

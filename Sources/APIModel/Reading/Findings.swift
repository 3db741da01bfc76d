import SpecSyntax

/// What a run has found so far; handed on from one reader to the next.
struct Findings {
  private var diagnostics = BoundedFindings()
  private(set) var errorCount = 0
  /// How many names may still be compared for a "did you mean": it keeps a spec with very many
  /// unknown names, each held against very many known ones, from taking more than linear time.
  private var comparisons = 50_000

  /// Where the syntax is wrong; what follows from that is left out.
  private let damage: DamagedLines?

  init(behind damage: DamagedLines? = nil) {
    self.damage = damage
  }

  /// Whether nothing was found.
  var isEmpty: Bool { diagnostics.count == 0 }

  /// Whether there is any error, those of the syntax included.
  var hasErrors: Bool { errorCount > 0 || damage?.isEmpty == false }

  /// Whether something of a node may be lost: it ends where the syntax is wrong, or holds that.
  func mayLackParts(_ range: Range<Int>) -> Bool { damage?.touch(range, within: 1) ?? false }

  mutating func error(
    _ id: ModelDiagnostic, _ message: @autoclosure () -> String, at range: Range<Int>,
    help: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    errorCount += 1
    guard !diagnostics.isFull else { return diagnostics.countError() }
    diagnostics.append(
      Diagnostic(id.rawValue, message().asSentence, at: range, help: help, notes: notes))
  }

  /// Says that a mapping has not all of its keys, unless the syntax may have lost some.
  mutating func missingKey(_ message: String, in mapping: Range<Int>, help: String) {
    if mayLackParts(mapping) { return }
    error(
      .missingRequiredKey, message, at: mapping.lowerBound..<mapping.lowerBound, help: help)
  }

  mutating func warning(
    _ id: ModelDiagnostic, _ message: String, at range: Range<Int>, help: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(id.rawValue, message.asSentence, at: range, help: help, severity: .warning))
  }

  /// "Did you mean `x`?" where a name is near, else `fallback`.
  mutating func help(
    for name: String, among candidates: some Collection<String>,
    otherwise fallback: @autoclosure () -> String? = nil
  ) -> String? {
    if diagnostics.isFull { return nil }
    guard candidates.count <= comparisons else { return fallback() }
    comparisons -= candidates.count
    guard let nearest = Suggestion.nearest(to: name, among: candidates) else {
      return fallback()
    }
    return "Did you mean `\(nearest)`?"
  }

  /// The findings in the order of the places that they speak of.
  var inOrder: [Diagnostic] {
    BoundedFindings.inOrder(diagnostics).filter { damage?.touch($0.range, within: 0) != true }
  }
}

extension String {
  /// The text with a capital in front.
  fileprivate var asSentence: String { prefix(1).uppercased() + dropFirst() }
}

/// `a`, `b` and `c`, each in backquotes.
func listing(_ words: some Collection<String>, joinedBy conjunction: String = "or") -> String {
  let quoted = words.map { "`\($0)`" }
  guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
  return quoted.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

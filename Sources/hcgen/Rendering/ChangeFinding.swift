import APIDiff
import SpecSyntax

extension PlacedChange {
  /// The change as a finding about the new spec, for formats that know one file alone.
  ///
  /// Its place is one in the working tree, since that is what code hosts show. A line of an older
  /// revision has none there, so the message says it.
  func finding(in compared: ComparedSpecs) -> Finding {
    let severity: Diagnostic.Severity =
      switch change.rule.severity {
      case .breaking: .error
      case .risky: .warning
      case .harmless: .note
      }
    var message = change.text.plain
    if let hint = change.hint { message += "; " + hint.plain }
    var notes: [Finding.Note] = []
    if let old, compared.old.isRevision {
      message += "; it stood at \(old.name):\(old.start.line)"
    } else if let old {
      notes.append(.init(message: "it stood here", place: old))
    }
    return Finding(
      id: change.rule.id, severity: severity, message: message, help: nil,
      place: new.map { .spec($0.named(compared.new.path)) } ?? .path(compared.new.path),
      notes: notes, status: .fine)
  }
}

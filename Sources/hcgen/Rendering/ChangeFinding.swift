import APIDiff
import SpecSyntax

extension PlacedChange {
  /// The change as a finding about the new spec, for formats that know one file alone.
  func finding(in compared: ComparedSpecs) -> Finding {
    let severity: Diagnostic.Severity =
      switch change.rule.severity {
      case .breaking: .error
      case .risky: .warning
      case .harmless: .note
      }
    var message = change.text.plain
    if let hint = change.hint { message += "; " + hint.plain }
    return Finding(
      id: change.rule.id, severity: severity, message: message, help: nil,
      place: new.map { .spec($0) } ?? .path(compared.new),
      notes: old.map { [.init(message: "it stood here", place: $0)] } ?? [],
      status: .fine)
  }
}

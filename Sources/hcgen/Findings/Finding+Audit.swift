import DocsAudit
import SpecSyntax

extension Finding {
  /// The findings of one page, each with its line in the page and, as a note, its line in the spec.
  static func list(_ findings: [AuditFinding], on page: LoadedPage, _ spec: SourceFile?)
    -> [Finding]
  {
    let places = spec.map { Self.places(of: findings, in: $0) }
    return findings.map { finding in
      var notes: [Note] = []
      if let side = finding.spec, let places {
        notes.append(Note(message: side.message, place: places[side.range]))
      }
      return Finding(
        finding, at: finding.page.map { .spec(page.place($0)) } ?? .path(page.name), notes)
    }
  }

  /// Findings about a spec as such.
  static func list(_ findings: [AuditFinding], in spec: SourceFile) -> [Finding] {
    let places = Self.places(of: findings, in: spec)
    return findings.map { finding in
      Finding(finding, at: finding.spec.map { .spec(places[$0.range]) } ?? .path(spec.name), [])
    }
  }

  private init(_ finding: AuditFinding, at place: Place, _ notes: [Note]) {
    self.init(
      id: finding.rule.rawValue, severity: finding.severity, message: finding.message,
      help: finding.help, place: place, notes: notes,
      status: finding.severity == .error ? .found : .fine, isResult: true)
  }

  private static func places(of findings: [AuditFinding], in spec: SourceFile) -> SpecPlaces {
    SpecPlaces(
      findings.compactMap { finding in
        finding.spec.map { Diagnostic(finding.rule.rawValue, finding.message, at: $0.range) }
      }, in: spec)
  }
}

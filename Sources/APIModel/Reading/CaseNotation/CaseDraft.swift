import SpecSyntax

/// A value of an enum or an error code, with the place of each of its spellings.
struct CaseDraft {
  let enumCase: EnumCase
  let aliasPlaces: [Range<Int>]

  var spellings: [(text: String, range: Range<Int>)] {
    [(enumCase.name.text, enumCase.name.range)]
      + zip(enumCase.aliases, aliasPlaces).map { (text: $0, range: $1) }
  }
}

/// Which spellings are taken already.
struct SpellingLedger {
  private var places: [String: Range<Int>] = [:]

  /// Reports each spelling that stands somewhere before.
  mutating func enter(
    _ draft: CaseDraft, as id: ModelDiagnostic, called subject: String,
    _ findings: inout Findings
  ) {
    for spelling in draft.spellings {
      if let first = places[spelling.text] {
        findings.error(
          id, "\(subject) `\(spelling.text)` is declared twice", at: spelling.range,
          help: "Take one of them out",
          notes: [Diagnostic.Note("The first is here", at: first)])
      } else {
        places[spelling.text] = spelling.range
      }
    }
  }
}

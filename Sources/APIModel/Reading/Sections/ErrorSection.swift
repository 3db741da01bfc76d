import SpecSyntax

/// The catalogue of errors, with what other sections ask of it.
struct ErrorDraft {
  var catalogue = ErrorCatalogue()
  /// The declared statuses, those that are broken inside among them.
  var places: [Int: Range<Int>] = [:]
  /// Not all of the section could be read.
  var isBroken = false
}

extension SpecContext {
  func errors(_ node: Node?, _ findings: inout Findings) -> ErrorDraft {
    var draft = ErrorDraft()
    guard let node else { return draft }
    guard let written = node.entries("`errors`", &findings) else {
      draft.isBroken = true
      return draft
    }
    let keys = KnownKeys(
      written.filter { !$0.isStatus }, of: "`errors`", allowed: KeyTable.errors.names,
      range: node.range, &findings)
    let entries = keys["entries"]?.fieldPath("`entries`", &findings)
    let code = keys["code"]?.fieldPath("`code`", &findings)
    let message = keys["message"]?.fieldPath("`message`", &findings)

    var ledger = SpellingLedger()
    let shared = keys["shared"].map { cases($0, of: "`shared`", &findings) } ?? []
    for draft in shared {
      ledger.enter(draft, as: .duplicateErrorCode, called: "the error code", &findings)
    }
    var statuses: [ErrorCatalogue.Status] = []
    for entry in written where entry.isStatus {
      guard let name = statusName(entry, &draft, &findings) else { continue }
      let status = status(name, entry.value, &ledger, &findings)
      statuses.append(status)
    }
    draft.catalogue = ErrorCatalogue(
      entries: entries, code: code, message: message, shared: shared.map(\.enumCase),
      statuses: statuses)
    return draft
  }

  private func statusName(
    _ entry: Mapping.Entry, _ draft: inout ErrorDraft, _ findings: inout Findings
  ) -> (name: Name, code: Int)? {
    let text = PlacedText(keyOf: entry)
    guard let key = KeyNotation.read(text, allowsMark: false, &findings),
      let code = text.part(0..<key.name.text.utf8.count).status(.failure, &findings)
    else {
      draft.isBroken = true
      return nil
    }
    if let first = draft.places[code] {
      findings.error(
        .duplicateStatus, "the status \(code) is declared twice", at: key.name.range,
        help: "Put all its codes in one place",
        notes: [Diagnostic.Note("The first is here", at: first)])
      return nil
    }
    draft.places[code] = key.name.range
    return (key.name, code)
  }

  private func status(
    _ status: (name: Name, code: Int), _ node: Node, _ ledger: inout SpellingLedger,
    _ findings: inout Findings
  ) -> ErrorCatalogue.Status {
    let subject = "the codes of \(status.code)"
    var drafts: [CaseDraft] = []
    var documentation = Documentation()
    var otherCodesAreFields = false
    if let long = longForm(node, &findings) {
      drafts = long["codes"].map { cases($0, of: subject, &findings) } ?? []
      documentation = self.documentation(long, &findings)
      otherCodesAreFields =
        long["other-codes"]?.word("`other-codes`", among: ["fields"], &findings) != nil
    } else if case .empty = node.content {
      // A status without codes of its own.
    } else {
      drafts = cases(node, of: subject, &findings)
    }
    for draft in drafts {
      ledger.enter(draft, as: .duplicateErrorCode, called: "the error code", &findings)
    }
    return ErrorCatalogue.Status(
      code: status.code, name: status.name, documentation: documentation,
      codes: drafts.map(\.enumCase), otherCodesAreFields: otherCodesAreFields)
  }

  /// A mapping is the long form where it has one of the keys of that form.
  private func longForm(_ node: Node, _ findings: inout Findings) -> KnownKeys? {
    let allowed = KeyTable.errorStatus.names
    guard case .mapping(let mapping) = node.content,
      mapping.entries.contains(where: { allowed.contains($0.key) })
    else { return nil }
    return KnownKeys(
      mapping.entries, of: "a status", allowed: allowed, range: node.range, &findings)
  }
}

extension Mapping.Entry {
  /// The key is meant as a status: it begins with a digit.
  fileprivate var isStatus: Bool { key.utf8.first?.isDigit == true }
}

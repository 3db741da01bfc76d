import APIModel

extension PageComparison {
  /// The values that a page gives for fields, outside of tables and parameters.
  mutating func compareEnumerations() {
    let model = ModelPage.model(of: claims, in: lookup)
    let ofModel = model.map { lookup.fields(reachableFrom: [.named($0.name.text)]) } ?? []
    for claim in claims.enumerations where !list.isFull {
      let fields = (self.fields(of: claim.endpoint) + ofModel).filter {
        $0.field.name.text == claim.field
      }
      let texts = Set(claim.values.map(\.text))
      if let envelope = envelope(of: claim.field, texts) {
        compareWords(claim.values, envelope)
        continue
      }
      // Of several fields of the name, the one that knows most of the values is meant.
      func known(_ owned: OwnedField) -> Int {
        lookup.enumeration(owned.field.type)?.cases.count {
          texts.contains($0.name.text) || !texts.isDisjoint(with: $0.aliases)
        } ?? -1
      }
      var best: OwnedField?
      for field in fields where best.map({ known(field) > known($0) }) ?? true { best = field }
      if let best { compareValues(claim.values, best, at: claim.place) }
    }
  }

  /// The envelope, where the values are its words.
  private func envelope(of field: String, _ values: Set<String>) -> Envelope? {
    guard let envelope = lookup.api.envelope, envelope.status.names.last == field,
      values.contains(envelope.ok) || values.contains(envelope.error)
    else { return nil }
    return envelope
  }

  /// The words that say whether a call went well.
  private mutating func compareWords(_ values: [TextClaim], _ envelope: Envelope) {
    for value in values where value.text != envelope.ok && value.text != envelope.error {
      add(
        AuditFinding(
          .unknownValue, ["the envelope", value.text],
          "`\(value.text)` is no word of the envelope, which has `\(envelope.ok)` and "
            + "`\(envelope.error)`",
          help: "Write it as `ok` or `error` of the `envelope`", page: value.place))
    }
  }

  /// Values that the page lists for a field, both ways.
  mutating func compareValues(_ values: [TextClaim], _ owned: OwnedField, at place: PagePlace) {
    guard !values.isEmpty, let enumeration = lookup.enumeration(owned.field.type) else { return }
    var comparison = ExampleComparison(lookup, budget: 0)
    for value in values { comparison.addIfUnknown(value.text, value.place, enumeration) }
    add(comparison.list)
    let texts = Set(values.map(\.text))
    let unlisted = enumeration.cases.filter {
      !texts.contains($0.name.text) && texts.isDisjoint(with: $0.aliases)
    }.map(\.name.text)
    guard !unlisted.isEmpty, unlisted.count < enumeration.cases.count else { return }
    add(
      AuditFinding(
        .unlistedValue, [enumeration.name.text] + unlisted,
        "The page lists values of \(enumeration.name.text), but not "
          + unlisted.map { "`\($0)`" }.joined(separator: ", "),
        help: "Keep them if another page has them", page: values.first?.place ?? place,
        spec: .init("\(enumeration.name.text) is declared here", at: enumeration.name.range),
        severity: .note))
  }
}

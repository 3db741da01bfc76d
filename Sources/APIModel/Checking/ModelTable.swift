import SpecSyntax

/// The models and inputs of a spec, with the fields that each takes from others by `$with`.
struct ModelTable {
  /// A field of a model: where it is declared.
  struct FieldPlace {
    let model: Int
    let field: Int
  }

  let drafts: [ModelDraft]
  private(set) var indices: [String: Int] = [:]
  /// The fields of each model in their order, those of others in front.
  private(set) var fields: [[FieldPlace]] = []
  private(set) var broken: Set<Int> = []

  /// Copying is bounded, so that a small spec cannot grow without measure.
  private static let maximumCopies = 100_000

  init(_ drafts: [ModelDraft], _ findings: inout Findings) {
    self.drafts = drafts
    for (index, draft) in drafts.enumerated() {
      indices[draft.name.text] = index
      if draft.isBroken { broken.insert(index) }
    }
    fields = Array(repeating: [], count: drafts.count)
    var copies = 0
    for index in orderByWith(&findings) { expand(index, &copies, &findings) }
  }

  func draft(_ place: FieldPlace) -> FieldDraft { drafts[place.model].ownFields[place.field] }

  func fields(of index: Int) -> [FieldDraft] { fields[index].map(draft) }

  /// All models, each behind those whose fields it takes.
  private mutating func orderByWith(_ findings: inout Findings) -> [Int] {
    let parents = drafts.map { draft in
      draft.with.compactMap { parent in
        indices[parent.name].map { Graph.Edge(target: $0, range: parent.range) }
      }
    }
    let walk = Graph(edges: parents).walk()
    for cycle in walk.cycles {
      let names = cycle.map { drafts[$0.node].name.text }
      guard let first = cycle.first, let firstName = names.first else { continue }
      findings.error(
        .recursiveWith,
        "`\(firstName)` takes its own fields: "
          + (names + [firstName]).map { "`\($0)`" }.joined(separator: " with "),
        at: first.edge.range, help: "Take one `$with` of the chain out",
        notes: cycle.dropFirst().map {
          Diagnostic.Note("`\(drafts[$0.node].name.text)` takes fields here", at: $0.edge.range)
        })
      for step in cycle { broken.insert(step.node) }
    }
    return walk.order
  }

  private mutating func expand(_ index: Int, _ copies: inout Int, _ findings: inout Findings) {
    let draft = drafts[index]
    var places: [String: Range<Int>] = [:]
    for parent in draft.with {
      guard let parentIndex = indices[parent.name] else { continue }
      if broken.contains(parentIndex) { broken.insert(index) }
      copies += fields[parentIndex].count
      guard copies <= Self.maximumCopies else {
        findings.error(
          .tooManyFields, "`$with` copies more than \(Self.maximumCopies) fields in all",
          at: parent.range, help: "Nest the model as a field instead")
        broken.insert(index)
        return
      }
      for place in fields[parentIndex] {
        let field = self.draft(place)
        if let first = places[field.name.text] {
          reportClash(field.name, first, at: parent.range, in: draft, &findings)
        } else {
          places[field.name.text] = field.name.range
          fields[index].append(place)
        }
      }
    }
    for (number, field) in draft.ownFields.enumerated() {
      if let first = places[field.name.text] {
        findings.reportDuplicate(
          field: field.name, first: first,
          help: "It comes with `$with` already; take one of them out")
      } else {
        fields[index].append(FieldPlace(model: index, field: number))
      }
    }
  }

  private func reportClash(
    _ name: Name, _ first: Range<Int>, at range: Range<Int>, in draft: ModelDraft,
    _ findings: inout Findings
  ) {
    findings.error(
      .duplicateField, "`\(draft.name.text)` takes the field `\(name.text)` from two models",
      at: range, help: "Take one of the two out of `$with`, or rename the field",
      notes: [
        Diagnostic.Note("One is here", at: first),
        Diagnostic.Note("The other is here", at: name.range),
      ])
  }
}

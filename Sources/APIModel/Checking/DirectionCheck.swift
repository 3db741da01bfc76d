import SpecSyntax

/// Which types hold an input, which is sent only and so can be no part of an answer.
struct DirectionCheck {
  /// Inputs, and the unions and maps that hold them.
  private let sentOnly: Set<String>

  init(_ declarations: [Declaration], _ types: TypeTable) {
    var numbers: [String: Int] = [:]
    for (number, declaration) in declarations.enumerated() {
      numbers[declaration.name.text] = number
    }
    let edges = declarations.map { declaration -> [Graph.Edge] in
      let name = declaration.name.text
      let held =
        types.unions[name]?.cases.map(\.type) ?? types.pairMaps[name].map { [$0.value] } ?? []
      return held.compactMap { $0.innermostName.flatMap { numbers[$0] } }
        .map { Graph.Edge(target: $0, range: declaration.name.range) }
    }
    let inputs = declarations.indices.filter { declarations[$0].kind == .input }
    sentOnly = Set(
      Graph(edges: edges).nodes(leadingTo: inputs).map { declarations[$0].name.text })
  }

  /// Reports a type that is read at this place but is, or holds, an input.
  func check(read type: TypeUse, _ findings: inout Findings) {
    guard let name = type.reference?.innermostName, sentOnly.contains(name) else { return }
    findings.error(
      .inputInResponse, "`\(name)` is, or holds, an input, and cannot come from the server",
      at: type.range, help: "Declare it under `models`; models may be sent as well")
  }

  /// Checks the fields of all models.
  func check(_ models: ModelTable, _ findings: inout Findings) {
    for draft in models.drafts where draft.use == .model {
      for field in draft.ownFields { check(read: field.type, &findings) }
    }
  }
}

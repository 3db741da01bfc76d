import SpecSyntax

/// Finds models that hold themselves without a list, a map or a field in between that may be empty:
/// no value could ever be made of them.
enum ContainmentCheck {
  /// - Returns: The names of the types on such a way.
  static func run(
    _ declarations: [Declaration], _ types: TypeTable, _ findings: inout Findings
  ) -> Set<String> {
    var numbers: [String: Int] = [:]
    for (number, declaration) in declarations.enumerated() {
      numbers[declaration.name.text] = number
    }
    var labels: [Graph.EdgeKey: String] = [:]
    let edges = declarations.enumerated().map { number, declaration in
      parts(of: declaration.name.text, types).compactMap { part -> Graph.Edge? in
        guard let target = numbers[part.type] else { return nil }
        let edge = Graph.Edge(target: target, range: part.range)
        labels[Graph.EdgeKey(source: number, range: part.range)] = part.label
        return edge
      }
    }

    var found: Set<String> = []
    for cycle in Graph(edges: edges).walk().cycles {
      let steps = cycle.map { step in
        let name = declarations[step.node].name.text
        found.insert(name)
        let label = labels[Graph.EdgeKey(source: step.node, range: step.edge.range)] ?? ""
        return (name: name, way: name + label, range: step.edge.range)
      }
      guard let first = steps.first else { continue }
      let chain = (steps.map(\.way) + [first.name]).map { "`\($0)`" }
      findings.error(
        .recursiveModel,
        "`\(first.name)` contains itself: \(chain.joined(separator: " is a "))",
        at: first.range,
        help: "Let a field on the way be missing or `null`, and have no default, put a list or a "
          + "map in between, or give the id only",
        notes: steps.dropFirst().map {
          Diagnostic.Note("`\($0.way)` goes on here", at: $0.range)
        })
    }
    return found
  }

  private static func parts(
    of name: String, _ types: TypeTable
  ) -> [(label: String, type: String, range: Range<Int>)] {
    if let index = types.models.indices[name] {
      return types.models.fields(of: index).filter { !$0.endsChain }.compactMap { field in
        field.type.reference?.directName.map { (".\(field.name.text)", $0, field.type.range) }
      }
    }
    return types.unions[name]?.cases.compactMap { unionCase in
      unionCase.type.directName.map { ("", $0, unionCase.name.range) }
    } ?? []
  }
}

extension FieldDraft {
  /// Whether a value can do without the field. One that is left out for its default has the default.
  fileprivate var endsChain: Bool {
    guard let defaultValue else { return isOptional || isNullable }
    var counter = 0
    return LiteralSource(defaultValue, counter: &counter).isNull
  }
}

extension Graph {
  /// An edge by where it begins and where it is written.
  fileprivate struct EdgeKey: Hashable {
    let source: Int
    let range: Range<Int>
  }
}

import SpecSyntax

/// A type as it stands in one of the sections of types, its content not read yet.
struct Declaration {
  let name: Name
  let kind: SymbolTable.Kind
  let node: Node
}

/// The sections that declare types.
enum TypeSection: String, CaseIterable {
  case enums, models, inputs, unions, maps, filters

  var kind: SymbolTable.Kind {
    switch self {
    case .enums: .enumeration
    case .models: .model
    case .inputs: .input
    case .unions: .union
    case .maps: .pairMap
    case .filters: .filter
    }
  }
}

extension KnownKeys {
  /// All types of the spec, in its order; of two with one name the first.
  func typeDeclarations(_ findings: inout Findings) -> [Declaration] {
    var places: [String: Name] = [:]
    var declarations: [Declaration] = []
    let sections = TypeSection.allCases.compactMap { section in
      entry(section.rawValue).map { (section, $0) }
    }.sorted { $0.1.keyRange.lowerBound < $1.1.keyRange.lowerBound }
    for (section, entry) in sections {
      for entry in entry.value.entries("`\(section.rawValue)`", &findings) ?? [] {
        let text = PlacedText(keyOf: entry)
        guard let name = text.typeName(&findings) else { continue }
        if let first = places[name.lowercased()] {
          findings.error(
            .duplicateType,
            first.text == name
              ? "the type `\(name)` is declared twice"
              : "the types `\(first.text)` and `\(name)` differ only in case",
            at: text.whole, help: "Give one of them another name",
            notes: [Diagnostic.Note("The first is here", at: first.range)])
          continue
        }
        places[name.lowercased()] = Name(name, at: text.whole)
        declarations.append(
          Declaration(
            name: Name(name, at: text.whole), kind: section.kind, node: entry.value))
      }
    }
    return declarations
  }
}

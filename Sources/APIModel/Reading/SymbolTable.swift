import SpecSyntax

/// Everything that a spec declares and refers to by name, gathered before anything else is read,
/// so that names may be used before they are declared.
struct SymbolTable {
  enum Kind {
    case model, input, enumeration, union, pairMap, filter
  }

  private(set) var types: [String: Kind] = [:]
  private(set) var ids: [String: IDDeclaration.RawType] = [:]
  private(set) var operatorSets: Set<String> = []
  /// All that may stand where a type is expected, for suggestions.
  private(set) var typeWords: [String] = []
  private(set) var idWords: [String] = []
  /// The names of models and inputs.
  private(set) var objectWords: [String] = []

  init(
    types: [(name: String, kind: Kind)], ids: [IDDeclaration], operatorSets: [String]
  ) {
    for (name, kind) in types where self.types[name] == nil { self.types[name] = kind }
    for id in ids where self.ids[id.name.text] == nil { self.ids[id.name.text] = id.rawType }
    self.operatorSets = Set(operatorSets)
    idWords = ids.map { "\($0.name.text).ID" }
    typeWords = ScalarNotation.words + types.map(\.name) + idWords
    objectWords = types.filter { $0.kind == .model || $0.kind == .input }.map(\.name)
  }
}

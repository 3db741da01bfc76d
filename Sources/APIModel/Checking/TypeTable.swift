import SpecSyntax

/// All types of a spec, read and looked up by name.
struct TypeTable {
  let symbols: SymbolTable
  var models: ModelTable
  let enumerations: [String: Enumeration]
  let unions: [String: Union]
  let pairMaps: [String: PairMap]
  let filters: [String: Filter]
  let operatorSets: [String: OperatorSet]
  /// The types of which nothing can be said, since they could not be read.
  var broken: Set<String>
}

extension TypeReference {
  /// The name of a declared type that stands here without a list or a map around it.
  var directName: String? {
    switch self {
    case .named(let name): name
    case .nullable(let type): type.directName
    default: nil
    }
  }

  /// The name of the declared type inside all lists and maps.
  var innermostName: String? {
    switch self {
    case .named(let name): name
    case .nullable(let type), .list(let type), .map(let type), .loose(let type):
      type.innermostName
    default: nil
    }
  }
}

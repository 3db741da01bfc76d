import APIModel

/// Guesses which types are called otherwise: one that went, and one that came, which stands in its
/// places.
enum RenamedTypes {
  /// The new names by the old ones.
  static func find(
    _ positions: [(old: TypeReference, new: TypeReference)], old: APIIndex, new: APIIndex
  ) -> [String: String] {
    var renamed: [String: String] = [:]
    var taken: Set<String> = []
    var seen: Set<String> = []
    var open = positions
    while let (before, after) = open.popLast() {
      switch (before, after) {
      case (.list(let base), .list(let other)), (.map(let base), .map(let other)),
        (.nullable(let base), .nullable(let other)):
        open.append((base, other))
      case (.named(let name), .named(let other)):
        guard let declaration = old.types[name], let counterpart = new.types[other],
          name == other
            || new.types[name] == nil && old.types[other] == nil
              && declaration.isAlike(counterpart) && renamed[name] ?? other == other
        else { continue }
        if name != other, renamed[name] == nil {
          guard taken.insert(other).inserted else { continue }
          renamed[name] = other
        }
        guard seen.insert(name).inserted else { continue }
        open += fields(of: declaration, counterpart)
      default: continue
      }
    }
    return renamed
  }

  /// The types at the places that two declarations share.
  private static func fields(
    of old: TypeDeclaration, _ new: TypeDeclaration
  ) -> [(old: TypeReference, new: TypeReference)] {
    func pairs<Part>(
      _ old: [Part], _ new: [Part], _ name: (Part) -> String, _ type: (Part) -> TypeReference
    ) -> [(old: TypeReference, new: TypeReference)] {
      MatchedList(old, new, by: name).pairs.map { (type($0.old), type($0.new)) }
    }
    return switch (old, new) {
    case (.model(let model), .model(let other)):
      pairs(model.fields, other.fields, \.name.text, \.type)
    case (.union(let union), .union(let other)):
      pairs(union.cases, other.cases, \.name.text, \.type)
    case (.pairMap(let map), .pairMap(let other)): [(map.value, other.value)]
    case (.filter(let filter), .filter(let other)):
      pairs(filter.conditions, other.conditions, \.name.text, \.type)
    default: []
    }
  }
}

extension TypeDeclaration {
  /// Whether two declarations are of one kind.
  func isAlike(_ other: TypeDeclaration) -> Bool {
    switch (self, other) {
    case (.model, .model), (.enumeration, .enumeration), (.union, .union), (.pairMap, .pairMap),
      (.filter, .filter):
      true
    default: false
    }
  }
}

/// What an answer looks like by the tables of its fields alone, where no example shows one.
enum DocumentedShape {
  /// An object with the fields of all tables of answers, their values left open; `nil` where there
  /// is no such table.
  static func node(of tables: [FieldTable]) -> ExampleNode? {
    let rows = tables.filter { $0.role == .response && $0.model == nil }.flatMap(\.rows)
    guard let first = rows.first else { return nil }
    return node(of: rows.map { ($0.path[...], $0) }, first.place, depth: 0)
  }

  private static func node(
    of rows: [(path: ArraySlice<String>, row: FieldRow)], _ place: PagePlace, depth: Int
  ) -> ExampleNode {
    var names: [String] = []
    var groups: [String: [(path: ArraySlice<String>, row: FieldRow)]] = [:]
    for (path, row) in rows {
      guard let name = path.first, !name.isEmpty else { continue }
      if groups[name] == nil { names.append(name) }
      groups[name, default: []].append((path.dropFirst(), row))
    }
    let members = names.map { name in
      let group = groups[name] ?? []
      let own = group.first { $0.path.isEmpty }?.row
      let inner = group.filter { !$0.path.isEmpty }
      var node = ExampleNode(.elided, place: own?.place ?? place)
      if !inner.isEmpty, depth < ExampleNode.deepest {
        node = self.node(of: inner, place, depth: depth + 1)
        if own?.type?.isList == true {
          node = ExampleNode(.list([node], isElided: true), place: node.place)
        }
      }
      return ExampleMember(name: name, place: node.place, node: node)
    }
    return ExampleNode(.object(members, isElided: false), place: place)
  }
}

/// Listings do not show where a nested object ends; the examples of the page do.
enum ListingPaths {
  /// Moves each row of a listing to where an example has a member of its name.
  static func settle(_ claims: inout PageClaims) {
    for index in claims.tables.indices where claims.tables[index].header.isEmpty {
      guard claims.tables[index].rows.contains(where: { $0.path.count > 1 }) else { continue }
      let endpoint = claims.tables[index].endpoint
      var paths = Set<[String]>()
      for example in claims.examples where example.endpoint == endpoint {
        collect(example.value, [], &paths)
      }
      guard !paths.isEmpty else { continue }
      for row in claims.tables[index].rows.indices {
        let path = claims.tables[index].rows[row].path
        guard !paths.contains(path), let name = path.last else { continue }
        // Any object that was open there may have ended: the innermost that fits.
        for length in stride(from: path.count - 1, through: 0, by: -1) {
          let candidate = Array(path.prefix(length)) + [name]
          if paths.contains(candidate) {
            claims.tables[index].rows[row].path = candidate
            break
          }
        }
      }
    }
  }

  private static func collect(
    _ node: ExampleNode, _ path: [String], _ paths: inout Set<[String]>
  ) {
    for element in node.elements ?? [] { collect(element, path, &paths) }
    for member in node.members ?? [] {
      paths.insert(path + [member.name])
      collect(member.node, path + [member.name], &paths)
    }
  }
}

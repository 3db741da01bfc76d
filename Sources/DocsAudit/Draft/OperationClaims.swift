/// What a page says about one of its operations.
struct OperationClaims {
  let page: PageClaims
  let endpoint: EndpointClaim
  fileprivate(set) var parameters: [ParameterClaim] = []
  fileprivate(set) var examples: [ExampleClaim] = []
  fileprivate(set) var statuses: [StatusClaim] = []
  fileprivate(set) var tables: [FieldTable] = []
  /// A field without a type is one that is true or false, by what the page shows elsewhere.
  let untypedIsBoolean: Bool

  /// The operations of a page, in its order; what belongs to none of them is left out.
  static func all(of page: PageClaims) -> [OperationClaims] {
    let untypedIsBoolean = untypedIsBoolean(page)
    var operations = page.endpoints.map {
      OperationClaims(page: page, endpoint: $0, untypedIsBoolean: untypedIsBoolean)
    }
    func give<Claim>(
      _ claims: [Claim], _ endpoint: (Claim) -> Int?,
      to list: WritableKeyPath<OperationClaims, [Claim]>
    ) {
      for claim in claims {
        guard let index = endpoint(claim), operations.indices.contains(index) else { continue }
        operations[index][keyPath: list].append(claim)
      }
    }
    give(page.parameters, \.endpoint, to: \.parameters)
    give(page.examples, \.endpoint, to: \.examples)
    give(page.statuses, \.endpoint, to: \.statuses)
    give(page.tables, \.endpoint, to: \.tables)
    return operations
  }

  /// Whether listings leave out the type of exactly those fields that examples show as booleans.
  private static func untypedIsBoolean(_ page: PageClaims) -> Bool {
    var booleans = Set<String>()
    func collect(_ node: ExampleNode) {
      for element in node.elements ?? [] { collect(element) }
      for member in node.members ?? [] {
        if case .bool = member.node.value { booleans.insert(member.name) }
        collect(member.node)
      }
    }
    for example in page.examples { collect(example.value) }
    let rows = page.tables.filter { $0.role != .request && $0.header.isEmpty }.flatMap(\.rows)
    let untyped = rows.filter { $0.type == nil }
    return !untyped.isEmpty && rows.contains { $0.type != nil }
      && untyped.allSatisfy { booleans.contains($0.name) }
  }
}

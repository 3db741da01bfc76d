import SpecSyntax

/// What a route refers to in the rest of the spec, beside its types.
struct RouteContext {
  let spec: SpecContext
  let types: TypeTable
  let direction: DirectionCheck
  let errors: ErrorDraft
  let authentication: Authentication?
  let scopes: Set<String>
  let pagingStyles: [PagingDraft]
  let pagingByName: [String: PagingDraft]
  /// Sections whose names cannot be relied on, since they could not be read.
  let isPagingBroken: Bool

  init(
    spec: SpecContext, types: TypeTable, direction: DirectionCheck, errors: ErrorDraft,
    authentication: Authentication?, pagingStyles: [PagingDraft], isPagingBroken: Bool
  ) {
    self.spec = spec
    self.types = types
    self.direction = direction
    self.errors = errors
    self.authentication = authentication
    self.scopes = Set(authentication?.credential?.scopes ?? [])
    self.pagingStyles = pagingStyles
    self.pagingByName = Dictionary(
      pagingStyles.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    self.isPagingBroken = isPagingBroken
  }
}

/// What a spec uses of what it declares.
struct Usage {
  var types: Set<String> = []
  var operatorSets: Set<String> = []
  var pagingStyles: Set<String> = []
  var statuses: Set<Int> = []

  mutating func formUnion(_ other: Usage) {
    types.formUnion(other.types)
    operatorSets.formUnion(other.operatorSets)
    pagingStyles.formUnion(other.pagingStyles)
    statuses.formUnion(other.statuses)
  }

  mutating func use(_ type: TypeReference) {
    if let name = type.innermostName { types.insert(name) }
  }
}

/// What errors look like, by all their examples.
struct ErrorDraft {
  private(set) var entries: String?
  private(set) var code: String?
  private(set) var message: String?
  private(set) var shared: [Code] = []
  private(set) var statuses: [Status] = []

  struct Status {
    let code: Int
    var codes: [Code] = []
    /// Codes that a page gives, where none shows how a body says them.
    var unplaced: [String] = []
    /// A code that is not listed is the path of a field.
    var otherCodesAreFields = false
  }

  var isEmpty: Bool { statuses.isEmpty }

  init(_ routes: [DraftedRoute]) {
    var found: [Int: [CodeClaim]] = [:]
    for failure in routes.flatMap(\.failures) {
      found[failure.status, default: []] +=
        failure.examples.flatMap(ErrorCodes.read)
        + failure.codes
      for example in failure.examples where code == nil { readShape(example) }
    }
    // Bodies that belong to no status show where codes stand as well.
    for example in routes.flatMap(\.errors) where code == nil { readShape(example) }
    let fields = Self.fields(of: routes)
    let shared = sharedCodes(found)
    var taken = Set<String>()
    var declared = Set<String>()
    for claim in shared where code != nil {
      guard let code = Code(claim, taken: &taken) else { continue }
      declared.insert(claim.code)
      self.shared.append(code)
    }
    for number in found.keys.sorted() {
      var status = Status(code: number)
      let claims = found[number] ?? []
      status.otherCodesAreFields = claims.contains { Self.isPath($0.code) }
      if code == nil { status.unplaced = claims.prefix(500).map(\.code) }
      for claim in claims where code != nil && status.codes.count < 500 {
        // Beside `filter[0].field`, the name of a field is one as well.
        if status.otherCodesAreFields, Self.isPath(claim.code) || fields.contains(claim.code) {
          continue
        }
        guard declared.insert(claim.code).inserted, let code = Code(claim, taken: &taken) else {
          continue
        }
        status.codes.append(code)
      }
      statuses.append(status)
    }
  }

  private static func isPath(_ code: String) -> Bool {
    code.contains("[") && code.contains("]") && !code.utf8.contains(where: \.isBlank)
  }

  /// The names of all fields that routes send or get.
  private static func fields(of routes: [DraftedRoute]) -> Set<String> {
    var names = Set<String>()
    func collect(_ node: ExampleNode) {
      for member in node.members ?? [] {
        names.insert(member.name)
        collect(member.node)
      }
      for element in node.elements ?? [] { collect(element) }
    }
    for route in routes {
      names.formUnion(route.parameters.map(\.name))
      for node in route.requests + route.responses { collect(node) }
    }
    return names
  }

  /// Codes that come with several statuses, in the order of the first.
  private func sharedCodes(_ found: [Int: [CodeClaim]]) -> [CodeClaim] {
    var counts: [String: Set<Int>] = [:]
    for (status, claims) in found {
      for claim in claims { counts[claim.code, default: []].insert(status) }
    }
    var seen = Set<String>()
    return found.keys.sorted().flatMap { found[$0] ?? [] }
      .filter {
        counts[$0.code]?.count ?? 0 >= 2 && !Self.isPath($0.code) && seen.insert($0.code).inserted
      }
  }

  private mutating func readShape(_ example: ExampleNode) {
    let body = example.elements?.first ?? example
    guard let members = body.members else { return }
    let names = ErrorCodes.names(members)
    if example.members != nil, let name = names.code, Unwrapping.isPlain(name) {
      code = name
      message = names.message.flatMap { Unwrapping.isPlain($0) ? $0 : nil }
      return
    }
    for member in members where Unwrapping.isPlain(member.name) {
      let isList = member.node.elements != nil
      guard let inner = (member.node.elements?.first ?? member.node).members else { continue }
      let names = ErrorCodes.names(inner)
      guard let name = names.code, Unwrapping.isPlain(name) else { continue }
      let prefix = isList ? "" : member.name + "."
      entries = isList ? member.name : nil
      code = prefix + name
      message = names.message.flatMap { Unwrapping.isPlain($0) ? prefix + $0 : nil }
      return
    }
  }
}

/// What errors look like, by all their examples.
struct ErrorDraft {
  private(set) var entries: String?
  private(set) var code: String?
  private(set) var message: String?
  private(set) var shared: [(code: String, message: String?)] = []
  private(set) var statuses: [Status] = []

  struct Status {
    let code: Int
    var codes: [(code: String, message: String?)] = []
    /// A code that is not listed is the path of a field.
    var otherCodesAreFields = false
  }

  var isEmpty: Bool { statuses.isEmpty }

  init(_ routes: [DraftedRoute]) {
    var found: [Int: [CodeClaim]] = [:]
    for failure in routes.flatMap(\.failures) {
      found[failure.status, default: []] += failure.examples.flatMap(ErrorCodes.read)
      for example in failure.examples where code == nil { readShape(example) }
    }
    let all = found.keys.sorted()
    let shared = sharedCodes(found)
    var declared = Set<String>()
    for (code, message) in shared where Self.isCode(code) {
      declared.insert(DraftNames.key(code))
      self.shared.append((code, message))
    }
    for number in all {
      var status = Status(code: number)
      let claims = found[number] ?? []
      status.otherCodesAreFields = claims.contains { claim in
        claim.code.utf8.contains { "[].".utf8.contains($0) }
      }
      for claim in claims where code != nil {
        // Beside `filter[0].field`, a plain word such as `customer` is a field as well.
        if status.otherCodesAreFields, !claim.code.utf8.contains(UInt8(ascii: "_")) { continue }
        guard Self.isCode(claim.code), declared.insert(DraftNames.key(claim.code)).inserted else {
          continue
        }
        status.codes.append((claim.code, claim.message))
      }
      statuses.append(status)
    }
  }

  /// Whether a code can become a name.
  private static func isCode(_ code: String) -> Bool {
    code.utf8.first?.isLetter == true && code.utf8.count <= 80
      && code.utf8.allSatisfy { $0.isWord || $0 == UInt8(ascii: "-") }
  }

  /// Codes that come with several statuses, in the order of the first.
  private func sharedCodes(_ found: [Int: [CodeClaim]]) -> [(String, String?)] {
    var counts: [String: Set<Int>] = [:]
    for (status, claims) in found {
      for claim in claims { counts[claim.code, default: []].insert(status) }
    }
    var seen = Set<String>()
    return found.keys.sorted().flatMap { found[$0] ?? [] }
      .filter { counts[$0.code]?.count ?? 0 >= 2 && seen.insert($0.code).inserted }
      .map { ($0.code, $0.message) }
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

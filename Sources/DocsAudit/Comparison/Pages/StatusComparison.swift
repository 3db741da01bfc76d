import APIModel
import SpecSyntax

extension PageComparison {
  /// The statuses that an operation answers with, and the codes that come with them.
  mutating func compareStatuses(_ index: Int, _ route: Route) {
    let statuses = claims.statuses.filter { belongs($0.endpoint, to: index) }
    let failures = statuses.filter(\.isFailure)
    for claim in statuses where !claim.isFailure { compareSuccess(claim, statuses, route) }
    for claim in failures {
      if !route.failures.contains(claim.status) { addUnknownStatus(claim, route) }
      compareCodes(claim, route)
    }
    addStrayCodes(failures, route)
    guard let first = failures.first else {
      addUnlisted(index, route)
      return
    }
    for status in route.failures where !failures.contains(where: { $0.status == status }) {
      add(
        AuditFinding(
          .missingStatus, [route.fullName, String(status)],
          "The page lists errors of \(route.fullName), but not \(status)",
          help: "Take \(status) out of `fails` if it is gone", page: first.place,
          spec: .init("`fails` of this route has it", at: route.place)))
    }
  }

  private mutating func compareSuccess(
    _ claim: StatusClaim, _ all: [StatusClaim], _ route: Route
  ) {
    guard claim.status != route.successStatus,
      !all.contains(where: { $0.status == route.successStatus })
    else { return }
    add(
      AuditFinding(
        .successStatus, [route.fullName, String(claim.status)],
        "\(route.fullName) answers with \(claim.status) on the page, and with "
          + "\(route.successStatus) in the spec",
        help: "Write `returns: \(claim.status) …`", page: claim.place,
        spec: .init("the route is declared here", at: route.place)))
  }

  private mutating func addUnknownStatus(_ claim: StatusClaim, _ route: Route) {
    let catalogued = lookup.api.errors.statuses.first { $0.code == claim.status }
    let list = (route.failures + [claim.status]).sorted().map(String.init)
      .joined(separator: ", ")
    add(
      AuditFinding(
        .unknownStatus, [route.fullName, String(claim.status)],
        "\(route.fullName) can fail with \(claim.status) on the page, and not in the spec",
        help: "Write `fails: [\(list)]`"
          + (catalogued == nil ? ", and \(claim.status) under `errors`" : ""),
        page: claim.place,
        spec: .init("the route is declared here", at: route.place)))
  }

  /// A page that was saved in part says nothing of errors either.
  private mutating func addUnlisted(_ index: Int, _ route: Route) {
    guard !route.failures.isEmpty else { return }
    add(
      AuditFinding(
        .unlistedErrors, [route.fullName],
        "The page lists no status of failure for \(route.fullName), and the spec has "
          + route.failures.map(String.init).joined(separator: ", "),
        help: "See that the page was saved as a whole",
        page: claims.endpoints[index].methodPlace,
        spec: .init("the route is declared here", at: route.place), severity: .note))
  }

  // MARK: Codes

  private mutating func compareCodes(_ claim: StatusClaim, _ route: Route) {
    let errors = lookup.api.errors
    guard errors.code != nil,
      let status = errors.statuses.first(where: { $0.code == claim.status })
    else { return }
    let known = errors.shared + status.codes
    for code in claim.codes where !list.isFull {
      let isKnown = known.contains { $0.spellings.contains(code.code) }
      if isKnown || Placeholder.matches(code.code) { continue }
      if status.otherCodesAreFields, isFieldPath(code.code) { continue }
      if list.knows(.unknownCode, [String(claim.status), code.code]) { continue }
      let near = Suggestion.nearest(to: code.code, among: known.map(\.name.text))
      add(
        AuditFinding(
          .unknownCode, [String(claim.status), code.code],
          "The spec has no error code `\(code.code)` for \(claim.status)",
          help: "Add `\(code.code)` to the codes of \(claim.status)"
            + (near.map { ", or as another spelling of `\($0)`" } ?? ""),
          page: code.place,
          spec: .init("\(claim.status) is declared here", at: status.name.range)))
    }
  }

  /// Pages that have their errors from one another show codes of fields that a route never had.
  private mutating func addStrayCodes(_ failures: [StatusClaim], _ route: Route) {
    let slots = ParameterSlot.slots(of: route, in: lookup)
    let nested = lookup.fields(
      reachableFrom: slots.filter { $0.location == .body }.map(\.field.type))
    let own = Set(slots.map(\.field.name.text) + nested.map(\.field.name.text))
    var stray: [CodeClaim] = []
    var seen: Set<String> = []
    for claim in failures {
      guard let status = lookup.api.errors.statuses.first(where: { $0.code == claim.status }),
        status.otherCodesAreFields
      else { continue }
      let known = Set((lookup.api.errors.shared + status.codes).flatMap { $0.spellings })
      stray += claim.codes.filter { code in
        !known.contains(code.code) && isFieldPath(code.code)
          && !own.contains(Self.names(in: code.code).first ?? "")
          && seen.insert(code.code).inserted
      }
    }
    guard let first = stray.first else { return }
    let codes = stray.prefix(8).map(\.code)
    add(
      AuditFinding(
        .strayCode, [route.fullName] + codes,
        "The page has error codes of fields that \(route.fullName) does not send: "
          + codes.map { "`\($0)`" }.joined(separator: ", "),
        help: "Leave the spec as it is, unless the route has such a field", page: first.place,
        spec: .init("the route is declared here", at: route.place), severity: .note))
  }

  private static func names(in code: String) -> [String] {
    code.split { $0 == "." || $0 == "[" || $0 == "]" }.map(String.init)
      .filter { Int($0) == nil }
  }

  /// Whether a code is the path of a field: it is written as one, as `filter[0].field` is, or it is
  /// the name of a field that is somewhere in the spec.
  private func isFieldPath(_ code: String) -> Bool {
    let names = Self.names(in: code)
    if code.contains("["), code.contains("]"), code.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) {
      return !names.isEmpty
    }
    return !names.isEmpty && names.allSatisfy(lookup.fieldNames.contains)
  }
}

extension EnumCase {
  /// All texts that are read as this value.
  fileprivate var spellings: [String] { [name.text] + aliases }
}

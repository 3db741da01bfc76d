import SpecSyntax

/// A mapping in which the language's own keys, which begin with `$`, stand beside names that the
/// author chooses.
struct SplitKeys {
  let keys: KnownKeys
  let entries: [Mapping.Entry]
}

extension Node {
  /// - Returns: `nil` where the node is no mapping; that is for the caller to report.
  func splitKeys(
    of subject: String, allowed: [String], required: [String] = [], _ findings: inout Findings
  ) -> SplitKeys? {
    guard case .mapping(let mapping) = content else { return nil }
    return SplitKeys(
      keys: KnownKeys(
        mapping.entries.filter { $0.key.hasPrefix("$") }, of: subject, allowed: allowed,
        required: required, range: range, &findings),
      entries: mapping.entries.filter { !$0.key.hasPrefix("$") })
  }

  var isEmptyCollection: Bool {
    switch content {
    case .sequence(let nodes): nodes.isEmpty
    case .mapping(let mapping): mapping.entries.isEmpty
    case .scalar, .empty: false
    }
  }
}

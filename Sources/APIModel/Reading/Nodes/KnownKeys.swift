import SpecSyntax

/// A mapping whose keys are all words of the language.
struct KnownKeys {
  let range: Range<Int>
  /// So few that to look through them costs less than to hash a key.
  private var entries: [Mapping.Entry] = []

  /// Reports keys that are not `allowed`, and `required` ones that are missing.
  ///
  /// - Parameter subject: What the mapping describes, as in "a route".
  /// - Returns: `nil` where the node is no mapping; that is reported too.
  init?(
    _ node: Node, of subject: @autoclosure () -> String, allowed: [String], required: [String] = [],
    _ findings: inout Findings
  ) {
    guard let written = node.entries(subject(), &findings) else { return nil }
    self.init(
      written, of: subject(), allowed: allowed, required: required, range: node.range, &findings)
  }

  init(
    _ written: [Mapping.Entry], of subject: @autoclosure () -> String, allowed: [String],
    required: [String] = [], range: Range<Int>, _ findings: inout Findings
  ) {
    self.range = range
    for entry in written {
      if allowed.contains(entry.key) {
        entries.append(entry)
      } else {
        findings.error(
          .unknownKey, "\(subject()) has no key `\(entry.key)`", at: entry.keyRange,
          help: findings.help(
            for: entry.key, among: allowed, otherwise: "Known here: \(listing(allowed))"))
      }
    }
    for key in required where self.entry(key) == nil {
      findings.missingKey(
        "\(subject()) needs the key `\(key)`", in: range,
        help: "Add `\(key):`")
    }
  }

  subscript(key: String) -> Node? { entry(key)?.value }

  func entry(_ key: String) -> Mapping.Entry? { entries.last { $0.key == key } }

  /// Reports the second of two keys that cannot stand together.
  func refuse(_ second: String, beside first: String, _ findings: inout Findings) {
    guard let one = entry(first), let other = entry(second) else { return }
    findings.error(
      .conflictingKeys, "`\(second)` cannot stand beside `\(first)`", at: other.keyRange,
      help: "Keep one of the two",
      notes: [Diagnostic.Note("`\(first)` stands here", at: one.keyRange)])
  }
}

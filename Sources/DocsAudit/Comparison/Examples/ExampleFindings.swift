import APIModel
import SpecSyntax

/// What is said of a value in an example that is not as the spec has it.
extension ExampleComparison {
  mutating func addUnknown(_ member: ExampleMember, _ owner: Owner, among known: [String]) {
    guard !list.knows(.unknownField, owner.path) else { return }
    let near = Suggestion.nearest(to: member.name, among: known)
    let line = "`\(member.name): \(Notation.type(of: member.node))`"
    add(
      AuditFinding(
        .unknownField, owner.path,
        "The example has a field `\(member.name)` that \(owner.words) lacks",
        help: near.map { "Add \(line) to \(owner.words), or rename `\($0)` there" }
          ?? "Add \(line) to \(owner.words)",
        page: member.place, spec: .init("\(owner.words) is declared here", at: owner.range)))
  }

  mutating func addMissing(_ field: Field, _ node: ExampleNode, _ owner: Owner, isSent: Bool) {
    let name = field.name.text
    add(
      AuditFinding(
        .missingField, owner.path, "The example lacks `\(name)`, which \(owner.words) requires",
        help: isSent
          ? "Write `\(name)?` in the spec if it may be left out"
          : "Write `\(name): \(field.type.notation)?` in the spec if it may be missing",
        page: node.place, spec: .init("it is required here", at: owner.range), severity: .note))
  }

  mutating func addNull(_ node: ExampleNode, _ owner: Owner) {
    add(
      AuditFinding(
        .null, owner.path, "\(owner.quoted) of \(owner.words) is `null` in the example",
        help: "Put a `?` behind its type", page: node.place,
        spec: .init("it may not be `null` here", at: owner.range)))
  }

  mutating func addType(_ node: ExampleNode, _ type: TypeReference, _ owner: Owner) {
    let kind = JSONKind(node.value)?.words ?? "nothing"
    let written = Notation.type(of: node)
    add(
      AuditFinding(
        .type, owner.path + [kind],
        "\(owner.quoted) of \(owner.words) is \(kind) in the example, and `\(type.notation)` in "
          + "the spec",
        help: "Give it the type `\(written)` if the page is right",
        page: node.place,
        spec: .init("it is \(lookup.kinds(of: type).words) here", at: owner.range)))
  }

  mutating func addUnknownValue(
    _ text: String, _ place: PagePlace, of name: String, at range: Range<Int>, known: [String],
    help: String
  ) {
    guard !list.knows(.unknownValue, [name, text]) else { return }
    let near = Suggestion.nearest(to: text, among: known)
    add(
      AuditFinding(
        .unknownValue, [name, text], "`\(text)` is no value of \(name)",
        help: help + (near.map { ", or as another spelling of `\($0)`" } ?? ""), page: place,
        spec: .init("\(name) is declared here", at: range)))
  }
}

/// Types as a spec writes them, guessed from the one value that is known.
enum Notation {
  static func type(of node: ExampleNode) -> String {
    switch node.value {
    case .string(let text):
      if TimeText.startsWithDay(text) { return text.utf8.count > 10 ? "datetime" : "date" }
      return "string"
    case .number(let text): return text.utf8.contains(UInt8(ascii: ".")) ? "number" : "int"
    case .bool: return "bool"
    case .null: return "json?"
    case .list(let elements, _):
      guard let first = elements.first else { return "list of json" }
      if case .list = first.value { return "list of json" }
      return "list of \(type(of: first))"
    case .object, .elided: return "json"
    }
  }
}

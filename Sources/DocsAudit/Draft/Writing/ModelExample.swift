/// Writes an object of a page as the `$example` of its model.
struct ModelExample {
  let models: ModelTable
  /// The types that the fields of the models have been given.
  let types: [Int: [String: InferredType]]

  /// Beyond this many bytes an example says no more.
  private static let longest = 2000
  /// Of a list, so many elements.
  private static let mostElements = 2

  /// The lines of `$example`; none where no object of the pages is whole, or fits its types.
  func lines(of index: Int) -> [String] {
    let members = models.models[index].summary.sample
    guard !members.isEmpty, let entries = entries(members, of: index, depth: 0) else { return [] }
    let flow = "$example: {" + entries.joined(separator: ", ") + "}"
    if flow.utf8.count <= 96 { return [flow] }
    guard flow.utf8.count <= Self.longest else { return [] }
    return ["$example:"] + entries.map { "  " + $0 }
  }

  private func entries(_ members: [ExampleMember], of index: Int, depth: Int) -> [String]? {
    var entries: [String] = []
    var seen = Set<String>()
    for member in members where !member.name.isEmpty && seen.insert(member.name).inserted {
      guard let type = types[index]?[member.name],
        let value = value(member.node, type.text, isNullable: type.isNullable, depth: depth)
      else { return nil }
      entries.append("\(Self.key(member.name)): \(value)")
    }
    let lacks = types[index]?.contains { !$0.value.isNullable && !seen.contains($0.key) } ?? true
    return lacks ? nil : entries
  }

  private static func key(_ name: String) -> String {
    name.utf8.allSatisfy(\.isWord) ? name : YAMLText.quoted(name)
  }

  /// A value in the notation of the spec language; `nil` where it is none of its type.
  private func value(
    _ node: ExampleNode, _ type: String, isNullable: Bool, depth: Int
  ) -> String? {
    guard depth < ExampleNode.deepest else { return nil }
    if case .null = node.value { return isNullable || type == "json" ? "null" : nil }
    if type == "json" { return json(node, depth: depth) }
    if type.hasPrefix("list of ") {
      guard let elements = node.elements else { return nil }
      let inner = type.dropFirst(8)
      let mayBeNull = inner.hasPrefix("(")
      let element = mayBeNull ? String(inner.dropFirst().dropLast(2)) : String(inner)
      return list(elements) {
        value($0, element, isNullable: mayBeNull, depth: depth + 1)
      }
    }
    if let members = node.members {
      guard let model = models.index(named: type), models.models[model].name == type,
        let entries = entries(members, of: model, depth: depth + 1)
      else { return nil }
      return "{" + entries.joined(separator: ", ") + "}"
    }
    switch node.value {
    case .string(let text): return YAMLText.scalar(text)
    case .number(let text): return text
    case .bool(let flag): return flag ? "true" : "false"
    default: return nil
    }
  }

  private func list(_ nodes: [ExampleNode], _ text: (ExampleNode) -> String?) -> String? {
    var texts: [String] = []
    for node in nodes.prefix(Self.mostElements) {
      if case .elided = node.value { continue }
      guard let text = text(node) else { return nil }
      texts.append(text)
    }
    return "[" + texts.joined(separator: ", ") + "]"
  }

  /// Where anything may stand, quotes tell a text from a number.
  private func json(_ node: ExampleNode, depth: Int) -> String? {
    guard depth < ExampleNode.deepest else { return nil }
    switch node.value {
    case .object(let members, _):
      var names = Set<String>()
      var entries: [String] = []
      for member in members where names.insert(member.name).inserted {
        guard let text = json(member.node, depth: depth + 1) else { return nil }
        entries.append("\(YAMLText.quoted(member.name)): \(text)")
      }
      return "{" + entries.joined(separator: ", ") + "}"
    case .list(let elements, _): return list(elements) { json($0, depth: depth + 1) }
    case .string(let text): return YAMLText.quoted(text)
    case .number(let text): return text
    case .bool(let flag): return flag ? "true" : "false"
    case .null: return "null"
    case .elided: return nil
    }
  }
}

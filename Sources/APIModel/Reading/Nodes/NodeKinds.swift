import SpecSyntax

extension Node {
  /// What the node is, for a message: "a list".
  var kindName: String {
    switch content {
    case .scalar: "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .empty: "nothing"
    }
  }

  /// The scalar, or a finding that says what stands there instead.
  ///
  /// - Parameter subject: What the node is for, as in "`server`".
  func text(_ subject: @autoclosure () -> String, _ findings: inout Findings) -> PlacedText? {
    guard case .scalar(let scalar) = content else {
      reportKind(subject(), expected: "a text", help: helpTowardsText, &findings)
      return nil
    }
    let text = PlacedText(scalar, at: range)
    guard !text.isBlank else {
      if findings.mayLackParts(range) { return nil }
      findings.error(
        .emptyText, "\(subject()) is empty", at: range,
        help: "Write the text, or leave the key out")
      return nil
    }
    return text
  }

  func list(_ subject: @autoclosure () -> String, _ findings: inout Findings) -> [Node]? {
    guard case .sequence(let nodes) = content else {
      reportKind(subject(), expected: "a list", help: helpTowardsList, &findings)
      return nil
    }
    return nodes
  }

  func entries(_ subject: @autoclosure () -> String, _ findings: inout Findings) -> [Mapping.Entry]?
  {
    guard case .mapping(let mapping) = content else {
      reportKind(subject(), expected: "a mapping", help: helpTowardsMapping, &findings)
      return nil
    }
    return mapping.entries
  }

  /// The texts of a list of scalars; elements of another kind are reported and left out.
  func texts(_ subject: @autoclosure () -> String, _ findings: inout Findings) -> [PlacedText]? {
    guard let nodes = list(subject(), &findings) else { return nil }
    return nodes.compactMap { $0.text("an entry of \(subject())", &findings) }
  }

  func reportKind(
    _ subject: String, expected: String, help: String, _ findings: inout Findings
  ) {
    if case .empty = content, findings.mayLackParts(range) { return }
    findings.error(
      .wrongKind, "\(subject) must be \(expected), but there is \(kindName)", at: range,
      help: help)
  }

  /// The way out where a mapping is expected.
  var helpTowardsMapping: String {
    switch content {
    case .empty: "Write `key: value` lines below it"
    case .scalar, .sequence, .mapping: "Write `key: value` lines in its place"
    }
  }

  private var helpTowardsList: String {
    switch content {
    case .scalar(let scalar): "Write `[\(scalar.text)]`"
    case .empty: "Write the list in brackets, or take the key out"
    case .sequence, .mapping: "Write a dash in front of each entry, and no keys"
    }
  }

  private var helpTowardsText: String {
    switch content {
    case .empty: return "Write the text, or take out what it is for"
    case .sequence:
      guard let text = onlyElement else { return "Write one text, without a list" }
      return "Write `\(text)`"
    case .scalar, .mapping: return "Write one text; in quotes it may hold colons and braces"
    }
  }

  /// The text of a list that holds nothing else.
  var onlyElement: String? {
    guard case .sequence(let nodes) = content, nodes.count == 1,
      case .scalar(let scalar) = nodes[0].content
    else { return nil }
    return scalar.text
  }
}

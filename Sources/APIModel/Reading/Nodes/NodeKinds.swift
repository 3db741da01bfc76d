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
  func text(_ subject: String, _ findings: inout Findings) -> PlacedText? {
    guard case .scalar(let scalar) = content else {
      reportKind(subject, expected: "a text", &findings)
      return nil
    }
    let text = PlacedText(scalar, at: range)
    guard !text.isBlank else {
      findings.error(
        .emptyText, "\(subject) is empty", at: range,
        help: "Write the text, or leave the key out")
      return nil
    }
    return text
  }

  func list(_ subject: String, _ findings: inout Findings) -> [Node]? {
    guard case .sequence(let nodes) = content else {
      var help: String?
      if case .scalar(let scalar) = content { help = "Write `[\(scalar.text)]`" }
      reportKind(subject, expected: "a list", help: help, &findings)
      return nil
    }
    return nodes
  }

  func entries(_ subject: String, _ findings: inout Findings) -> [Mapping.Entry]? {
    guard case .mapping(let mapping) = content else {
      reportKind(subject, expected: "a mapping", &findings)
      return nil
    }
    return mapping.entries
  }

  /// The texts of a list of scalars; elements of another kind are reported and left out.
  func texts(_ subject: String, _ findings: inout Findings) -> [PlacedText]? {
    guard let nodes = list(subject, &findings) else { return nil }
    return nodes.compactMap { $0.text("an entry of \(subject)", &findings) }
  }

  func reportKind(
    _ subject: String, expected: String, help: String? = nil, _ findings: inout Findings
  ) {
    findings.error(
      .wrongKind, "\(subject) must be \(expected), but there is \(kindName)", at: range,
      help: help)
  }
}

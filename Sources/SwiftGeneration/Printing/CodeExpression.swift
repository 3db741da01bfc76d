/// An expression that may be too long for a line.
indirect enum CodeExpression {
  case text(String)
  /// Elements between brackets: a call, an array, a dictionary.
  case list(String, [CodeExpression], String)
  /// `label: value`
  case labelled(String, CodeExpression)

  /// The expression on one line.
  var line: String {
    switch self {
    case .text(let text): text
    case .list(let opening, let elements, let closing):
      opening + elements.map(\.line).joined(separator: ", ") + closing
    case .labelled(let label, let value): "\(label): \(value.line)"
    }
  }
}

extension CodePrinter {
  /// Appends an expression between a prefix and a suffix, on as few lines as fit.
  mutating func expression(_ prefix: String, _ expression: CodeExpression, _ suffix: String = "") {
    let single = prefix + expression.line + suffix
    if fits(single) {
      line(single)
      return
    }
    switch expression {
    case .text: line(single)
    case .labelled(let label, let value):
      self.expression("\(prefix)\(label): ", value, suffix)
    case .list(let opening, let elements, let closing):
      guard !elements.isEmpty else { return line(single) }
      block(prefix + opening, closing: closing + suffix) { printer in
        // Swift's formatter wants no comma behind the only element of a collection.
        let comma = opening == "[" && elements.count == 1 ? "" : ","
        for element in elements { printer.expression("", element, comma) }
      }
    }
  }
}

import APIModel

/// What the spec says about a declaration, as the paragraphs of a documentation comment.
enum DocumentationCode {
  static func paragraphs(_ documentation: Documentation, text: String?) -> [String] {
    var paragraphs = [text].compactMap { $0 }
    if let gap = documentation.gap { paragraphs.append("- Note: \(joined(gap))") }
    if let page = documentation.page { paragraphs.append("[Documentation](\(page))") }
    return paragraphs
  }

  static func paragraphs(_ documentation: Documentation) -> [String] {
    paragraphs(documentation, text: documentation.text)
  }

  /// A text that stands in a list of the comment and so takes no empty lines.
  static func joined(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// `@available(*, deprecated, message: "…")`, if the spec calls it deprecated.
  static func deprecation(_ documentation: Documentation) -> String? {
    documentation.deprecated.map {
      "@available(*, deprecated, message: \(StringLiteral.quote(joined($0))))"
    }
  }
}

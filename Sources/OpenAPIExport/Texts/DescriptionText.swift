import APIModel

/// Text of a spec on its way into a description, which is CommonMark.
enum DescriptionText {
  /// What a declaration says for people; `nil` where that is nothing.
  ///
  /// - Parameter facts: Paragraphs to put behind it, in CommonMark already.
  static func text(of documentation: Documentation, facts: [String] = []) -> String? {
    var paragraphs = [documentation.text].compactMap { $0.map(HarmlessMarkdown.text) } + facts
    if let deprecated = documentation.deprecated {
      paragraphs.append("Deprecated: " + HarmlessMarkdown.text(deprecated))
    }
    return paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n\n")
  }

  /// The first sentence, as plain text.
  static func summary(_ text: String) -> String {
    let line = text.prefix { !$0.isNewline }
    guard let end = line.range(ofFirst: ". ") else {
      return String(line.hasSuffix(".") ? line.dropLast() : line)
    }
    return String(line[..<end])
  }

  /// A text as code, whatever it holds.
  static func code(_ text: String) -> String {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return longest == 0 ? fence + text + fence : fence + " " + text + " " + fence
  }

  /// Values with what is said of each, as a list.
  static func list(of cases: [EnumCase]) -> String? {
    let lines = cases.compactMap { value -> String? in
      var parts = [value.documentation.text].compactMap { $0.map(HarmlessMarkdown.text) }
      if let deprecated = value.documentation.deprecated {
        parts.append("Deprecated: " + HarmlessMarkdown.text(deprecated))
      }
      guard !parts.isEmpty else { return nil }
      let text = parts.joined(separator: " ").split(whereSeparator: \.isNewline)
        .joined(separator: " ")
      return "- \(code(value.name.text)): \(text)"
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}

extension Substring {
  /// Where a short text first begins.
  fileprivate func range(ofFirst text: String) -> Index? {
    indices.first { self[$0...].hasPrefix(text) }
  }
}

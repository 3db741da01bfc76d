/// A runtime file on its way into a client.
struct RuntimeDeclaration {
  let file: RuntimeFile
  let context: DeclarationContext

  /// The file with the client's own names and access level.
  var declaration: Declaration {
    var declaration = Declaration(path: "Runtime/\(file.path)", foundation: .none)
    declaration.types = adapted(file.types).map(indented).joined(separator: "\n")
    declaration.extensions = adapted(file.extensions).map { $0 + "\n" }.joined(separator: "\n")
    return declaration
  }

  /// The import lines with the access level that the declarations need. Once one file says how far
  /// an import reaches, all files have to.
  var imports: [String] {
    file.imports.map { line in
      if line.hasPrefix("public import ") {
        return context.access + line.dropFirst("public ".count)
      }
      let isNarrow = line.hasPrefix("import ") && context.options.access != .internal
      return isNarrow ? "internal " + line : line
    }
  }

  private func adapted(_ chunks: [String]) -> [String] {
    let names = context.spelling.names
    let renamed = ["APIError": names.error.text, "APIErrorCode": names.errorCode.text]
    return chunks.map { chunk in
      let text = SwiftTokens.rewrite(chunk) { word, _, isComment in
        if let name = renamed[String(word)] { return name }
        return word == "public" && !isComment ? context.options.access.rawValue : nil
      }
      // What says nothing is internal.
      return context.options.access == .internal ? text.replacingWord("internal ", with: "") : text
    }
  }

  private func indented(_ chunk: String) -> String {
    let blanks = String(repeating: " ", count: context.typeIndentation)
    let lines = chunk.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { $0.isEmpty ? "" : blanks + $0 }.joined(separator: "\n") + "\n"
  }
}

extension String {
  /// All places of a text replaced by another.
  fileprivate func replacingWord(_ word: String, with replacement: String) -> String {
    var result = ""
    var rest = self[...]
    while let place = rest.firstRange(of: word) {
      result += rest[..<place.lowerBound] + replacement
      rest = rest[place.upperBound...]
    }
    return result + rest
  }
}

/// A runtime file on its way into a client.
struct RuntimeDeclaration {
  let file: RuntimeFile
  let context: DeclarationContext

  /// The file with the client's own names and access level.
  var declaration: Declaration {
    var declaration = Declaration(path: "Runtime/\(file.path)", foundation: .none)
    declaration.types = adapted(file.types, indentation: context.typeIndentation)
    declaration.extensions = adapted(file.extensions, indentation: 0)
    return declaration
  }

  /// The import lines with the access level that the declarations need.
  var imports: [String] {
    file.imports.flatMap { line in
      let shown = "public import "
      return line.hasPrefix(shown)
        ? ImportLines.shown(String(line.dropFirst(shown.count)), by: context.options.access)
        : [line]
    }
  }

  private func adapted(_ chunks: [RuntimeChunk], indentation: Int) -> [UInt8] {
    let names = context.spelling.names
    let access = context.options.access
    var result: [UInt8] = []
    for (index, chunk) in chunks.enumerated() {
      if index > 0 { result.append(UInt8(ascii: "\n")) }
      result += chunk.text(indentation: indentation) { kind in
        switch kind {
        case .error: names.error.text
        case .errorCode: names.errorCode.text
        case .publicAccess: access == .public ? nil : context.access
        case .internalAccess: access == .internal ? "" : nil
        }
      }
    }
    return result
  }
}

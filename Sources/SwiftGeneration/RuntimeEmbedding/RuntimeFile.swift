/// One file of the runtime, taken apart: what it imports, the types it declares, its extensions.
///
/// Runtime files keep to a form that makes this simple: every top-level declaration starts in the
/// first column and is a type or an extension, and its closing brace stands in the first column too.
struct RuntimeFile {
  /// Relative to the `Runtime` folder.
  let path: String
  let imports: [String]
  /// The declarations of types with their comments, in order.
  let types: [String]
  let extensions: [String]
  /// The names of the types that the file declares at the top level.
  let declared: [String]
  /// Those among them that code outside of the module may name.
  let declaredPublicly: [String]
  /// The name behind each `extension`.
  let extended: [String]

  init(path: String, text: String) {
    self.path = path
    var imports: [String] = []
    var types: [String] = []
    var extensions: [String] = []
    var declared: [String] = []
    var declaredPublicly: [String] = []
    var extended: [String] = []
    var chunk: [Substring] = []
    var isConditional = false

    func finish() {
      guard let head = chunk.first(where: { $0.first.map { $0 != "/" && $0 != "@" } ?? false })
      else { return }
      let words = head.split(separator: " ")
      if let index = words.firstIndex(of: "extension") {
        extended.append(Self.identifier(words[words.index(after: index)]))
        extensions.append(chunk.joined(separator: "\n"))
      } else if let index = words.firstIndex(where: { Self.kinds.contains($0) }) {
        let name = Self.identifier(words[words.index(after: index)])
        declared.append(name)
        if words[..<index].contains("public") { declaredPublicly.append(name) }
        types.append(chunk.joined(separator: "\n"))
      }
      chunk = []
    }

    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if chunk.isEmpty {
        if line.hasPrefix("#if") { isConditional = true }
        if isConditional || line.contains("import ") && !line.hasPrefix("/") {
          imports.append(String(line))
          if line.hasPrefix("#endif") { isConditional = false }
          continue
        }
        if line.isEmpty { continue }
      }
      // A comment that is followed by an empty line belongs to no declaration.
      if line.isEmpty, chunk.allSatisfy({ $0.hasPrefix("//") }) {
        chunk = []
        continue
      }
      chunk.append(line)
      let isClosed = line.hasPrefix("}") || (!line.hasPrefix(" ") && line.hasSuffix("}"))
      if isClosed && !line.hasPrefix("//") { finish() }
    }
    self.imports = imports
    self.types = types
    self.extensions = extensions
    self.declared = declared
    self.declaredPublicly = declaredPublicly
    self.extended = extended
  }

  /// Whether the code of the file uses a word: for a type of its own, a nested one, or a generic
  /// parameter.
  func mentions(_ word: String) -> Bool {
    (types + extensions).contains { SwiftTokens.words($0).contains(word) }
  }

  private static let kinds: Set<Substring> = ["struct", "enum", "class", "protocol", "actor"]

  private static func identifier(_ word: Substring) -> String {
    String(word.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
  }
}

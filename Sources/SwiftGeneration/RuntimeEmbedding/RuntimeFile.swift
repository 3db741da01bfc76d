/// One file of the runtime, taken apart: what it imports, the types it declares, its extensions.
///
/// Runtime files keep to a form that makes this simple: every top-level declaration starts in the
/// first column and is a type or an extension, and its closing brace stands in the first column too.
struct RuntimeFile {
  /// Relative to the `Runtime` folder.
  let path: String
  private(set) var imports: [String] = []
  /// The declarations of types with their comments, in order.
  private(set) var types: [RuntimeChunk] = []
  private(set) var extensions: [RuntimeChunk] = []
  /// The names of the types that the file declares at the top level.
  private(set) var declared: [String] = []
  /// Those among them that code outside of the module may name.
  private(set) var declaredPublicly: [String] = []
  /// The name behind each `extension`.
  private(set) var extended: [String] = []
  private let source: [UInt8]
  /// Where in its code the words stand that begin as the names of types do.
  private let typeWords: [Range<Int>]

  init(path: String, source: [UInt8]) {
    self.path = path
    self.source = source
    var words = RuntimeWords(of: source)
    typeWords = words.types
    var chunk: (start: Int, end: Int, head: Range<Int>?)?
    var isConditional = false
    var start = 0
    while start <= source.count {
      var end = start
      while end < source.count, source[end] != UInt8(ascii: "\n") { end += 1 }
      let line = start..<end
      start = end + 1
      if chunk == nil {
        if line.isEmpty { continue }
        let isCondition = isConditional || source[line].starts(with: "#if".utf8)
        if isCondition || Self.isImport(source[line]) {
          imports.append(String(decoding: source[line], as: UTF8.self))
          isConditional = isCondition && !source[line].starts(with: "#endif".utf8)
          continue
        }
      }
      // A comment that is followed by an empty line belongs to no declaration.
      if line.isEmpty, chunk?.head == nil {
        chunk = nil
        continue
      }
      var open = chunk ?? (line.lowerBound, line.upperBound, nil)
      open.end = line.upperBound
      if open.head == nil, let first = source[line].first, first != UInt8(ascii: "/"),
        first != UInt8(ascii: "@")
      {
        open.head = line
      }
      chunk = open
      if let head = open.head, Self.closes(source[line]) {
        let range = open.start..<open.end
        add(RuntimeChunk(source[range], words.take(in: range)), source[head])
        chunk = nil
      }
    }
  }

  /// Whether its code has a word.
  func mentions(_ word: String) -> Bool {
    typeWords.contains { source[$0].elementsEqual(word.utf8) }
  }

  /// Calls `visit` with the place of each word of a table that its code has.
  func visitWords(of table: WordTable, _ visit: (Int) -> Void) {
    source.withUnsafeBufferPointer { bytes in
      for word in typeWords {
        if let index = table.index(of: UnsafeBufferPointer(rebasing: bytes[word])) { visit(index) }
      }
    }
  }

  private mutating func add(_ chunk: RuntimeChunk, _ head: ArraySlice<UInt8>) {
    let words = head.split(separator: UInt8(ascii: " "))
    if let index = words.firstIndex(where: { $0.elementsEqual("extension".utf8) }) {
      extended.append(Self.identifier(words[index + 1]))
      extensions.append(chunk)
    } else if let index = words.firstIndex(where: Self.isKind) {
      let name = Self.identifier(words[index + 1])
      declared.append(name)
      if words[..<index].contains(where: { $0.elementsEqual("public".utf8) }) {
        declaredPublicly.append(name)
      }
      types.append(chunk)
    }
  }

  private static func isImport(_ line: ArraySlice<UInt8>) -> Bool {
    ["import ", "public import ", "internal import "].contains { line.starts(with: $0.utf8) }
  }

  /// Whether a line is the last of a declaration.
  private static func closes(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == UInt8(ascii: "}")
      || line.last == UInt8(ascii: "}") && line.first != UInt8(ascii: " ")
        && line.first != UInt8(ascii: "/")
  }

  private static func isKind(_ word: ArraySlice<UInt8>) -> Bool {
    ["struct", "enum", "class", "protocol", "actor"].contains { word.elementsEqual($0.utf8) }
  }

  private static func identifier(_ word: ArraySlice<UInt8>) -> String {
    String(decoding: word.prefix(while: SwiftTokens.isWordByte), as: UTF8.self)
  }
}

import SpecSyntax

private let ids = Set(SyntaxDiagnostic.allCases.map(\.rawValue))

/// Bytes to a tree: the places are inside the file, and a tree that is written down in brackets and
/// quotes is read as the same tree again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSyntax(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let file = SourceFile(name: "spec.yaml", bytes: bytes(start, count))
  let (root, diagnostics) = SpecParser.parse(file)
  DiagnosticRequirements.check(diagnostics, in: file, known: ids)
  check(root, in: file)
  guard !diagnostics.contains(where: { $0.severity == .error }) else { return 0 }
  var written = WrittenTree()
  written.add(root)
  guard !written.hasLongKey else { return 0 }
  let copy = SpecParser.parse(SourceFile(name: "copy.yaml", bytes: written.bytes))
  require(copy.diagnostics.isEmpty, "what was written down is refused: \(copy.diagnostics)")
  require(isSame(root, copy.root), "what was written down is another tree")
  return 0
}

private func check(_ node: Node, in file: SourceFile) {
  require(node.range.upperBound <= file.bytes.count, "a node lies behind the file")
  switch node.content {
  case .empty, .scalar: break
  case .sequence(let items):
    for item in items { check(item, in: file) }
  case .mapping(let mapping):
    var keys: Set<String> = []
    for entry in mapping.entries {
      require(keys.insert(entry.key).inserted, "a key stands twice")
      require(entry.keyRange.upperBound <= file.bytes.count, "a key lies behind the file")
      check(entry.value, in: file)
    }
  }
}

/// Whether two trees say the same; nothing is a text without characters here.
private func isSame(_ left: Node, _ right: Node) -> Bool {
  switch (left.content, right.content) {
  case (.empty, .empty): true
  case (.empty, .scalar(let scalar)), (.scalar(let scalar), .empty): scalar.text.isEmpty
  case (.scalar(let one), .scalar(let other)): one.text.utf8.elementsEqual(other.text.utf8)
  case (.sequence(let some), .sequence(let others)):
    some.count == others.count && zip(some, others).allSatisfy { isSame($0, $1) }
  case (.mapping(let some), .mapping(let others)):
    some.entries.count == others.entries.count
      && zip(some.entries, others.entries).allSatisfy {
        $0.key.utf8.elementsEqual($1.key.utf8) && isSame($0.value, $1.value)
      }
  default: false
  }
}

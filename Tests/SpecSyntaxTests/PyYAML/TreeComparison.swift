import Foundation
import SpecSyntax
import Testing

/// Documents, held against other readers of YAML: where SpecParser accepts one, all of them must
/// see the same tree.
struct TreeComparison {
  typealias Document = (name: String, bytes: [UInt8])

  private(set) var documents = 0
  private(set) var accepted = 0
  private(set) var differences: [String] = []
  /// How many documents were refused, by the id of the first error.
  private(set) var refused: [String: Int] = [:]

  /// Compares some documents more.
  mutating func add(_ some: [Document]) throws {
    documents += some.count
    var read: [(document: Document, tree: String)] = []
    for document in some {
      let file = SourceFile(name: document.name, bytes: document.bytes)
      let (root, diagnostics) = SpecParser.parse(file)
      if let error = diagnostics.first(where: { $0.severity == .error }) {
        refused[error.id, default: 0] += 1
        if error.message.isEmpty || error.help?.isEmpty != false {
          differences.append("\(document.name): refused without a word")
        }
      } else {
        read.append((document, TreeDump.styled(root, of: file)))
      }
    }
    accepted += read.count
    for reader in PyYAML.readers {
      let answers = try PyYAML.answers(to: read.map(\.document.bytes), reader: reader)
      try #require(answers.count == read.count)
      for ((document, tree), answer) in zip(read, answers) where answer != .tree(tree) {
        let text = String(decoding: document.bytes, as: UTF8.self).debugDescription
        differences.append("\(reader), \(document.name): \(text)\n  \(tree)\n  \(answer)")
      }
    }
  }

  /// Fails with what differs, and prints what there was.
  func conclude(_ title: String, seed: UInt64, sourceLocation: SourceLocation = #_sourceLocation) {
    for difference in differences.prefix(20) {
      Issue.record("seed \(seed): \(difference)", sourceLocation: sourceLocation)
    }
    let ids = refused.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key) \($0.value)" }
    print(
      """
      \(title): \(documents) documents, \(accepted) accepted, \(documents - accepted) refused, \
      \(differences.count) differences, seed \(seed), readers \(PyYAML.readers.joined(separator: " "))
        refused: \(ids.joined(separator: ", "))
      """)
  }
}

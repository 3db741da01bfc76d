/// Chooses the runtime files that a client needs, so that it carries no others.
struct RuntimeSelection {
  private let files: [RuntimeFile]
  /// The file that declares a type.
  private let ownerOf: [String: Int]
  /// The files that the words of each file lead to.
  private let uses: [Set<Int>]
  /// The files of extensions alone, with those of the types that they extend.
  private let extensions: [(file: Int, owners: Set<Int>)]

  /// What leads to what among files.
  init(_ files: [RuntimeFile]) {
    self.files = files
    var ownerOf: [String: Int] = [:]
    for (index, file) in files.enumerated() {
      for type in file.declared { ownerOf[type] = index }
    }
    self.ownerOf = ownerOf
    uses = files.map { file in
      let words = SwiftTokens.words((file.types + file.extensions).joined(separator: "\n"))
      return Set(words.compactMap { ownerOf[$0] })
    }
    extensions = files.enumerated().filter { $0.element.declared.isEmpty }.map { index, file in
      (index, Set(file.extended.compactMap { ownerOf[$0] }))
    }
  }

  /// The files that the words of the generated code lead to, directly or not.
  func needed(by generated: Set<String>) -> [RuntimeFile] {
    var chosen: Set<Int> = []
    var open: [Int] = []
    func take(_ indices: some Sequence<Int>) {
      for index in indices where chosen.insert(index).inserted { open.append(index) }
    }
    take(generated.compactMap { ownerOf[$0] })
    repeat {
      while let index = open.popLast() { take(uses[index]) }
      // A file of extensions alone comes with the types that it extends.
      for (index, owners) in extensions where !owners.isDisjoint(with: chosen) { take([index]) }
    } while !open.isEmpty
    return files.indices.filter { chosen.contains($0) }.map { files[$0] }
  }
}

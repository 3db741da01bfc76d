/// Chooses the runtime files that a client needs, so that it carries no others.
enum RuntimeSelection {
  /// The files that the words of the generated code lead to, directly or not.
  static func needed(by generated: Set<String>) -> [RuntimeFile] {
    let files = RuntimeSource.files
    let names = RuntimeSource.names
    // By the place of a name among all.
    var owners = [Int?](repeating: nil, count: names.words.count)
    for (index, file) in files.enumerated() {
      for type in file.declared { if let name = names.index(of: type) { owners[name] = index } }
    }
    var isChosen = [Bool](repeating: false, count: files.count)
    var open: [Int] = []
    func choose(_ file: Int) {
      guard !isChosen[file] else { return }
      isChosen[file] = true
      open.append(file)
    }
    for word in generated {
      if let name = names.index(of: word), let owner = owners[name] { choose(owner) }
    }
    repeat {
      while let index = open.popLast() {
        files[index].visitWords(of: names) { if let owner = owners[$0] { choose(owner) } }
      }
      // A file of extensions alone comes with the types that it extends.
      for (index, file) in files.enumerated() where file.declared.isEmpty && !isChosen[index] {
        let types = file.extended.compactMap { names.index(of: $0) }
        if types.contains(where: { owners[$0].map { isChosen[$0] } ?? false }) { choose(index) }
      }
    } while !open.isEmpty
    return files.indices.filter { isChosen[$0] }.map { files[$0] }
  }
}

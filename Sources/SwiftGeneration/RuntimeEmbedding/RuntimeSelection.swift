/// Chooses the runtime files that a client needs, so that it carries no others.
enum RuntimeSelection {
  /// The files among `files` that the words of the generated code lead to, directly or not.
  static func needed(by generated: Set<String>, from files: [RuntimeFile]) -> [RuntimeFile] {
    var ownerOf: [String: Int] = [:]
    for (index, file) in files.enumerated() {
      for type in file.declared { ownerOf[type] = index }
    }
    var chosen: Set<Int> = []
    var open: [Int] = []
    func take(_ words: Set<String>) {
      for word in words {
        if let owner = ownerOf[word], chosen.insert(owner).inserted { open.append(owner) }
      }
    }
    take(generated)
    repeat {
      while let index = open.popLast() { take(files[index].mentioned) }
      // A file of extensions alone comes with the types that it extends.
      for (index, file) in files.enumerated() where file.declared.isEmpty {
        let owners = file.extended.compactMap { ownerOf[$0] }
        if owners.contains(where: chosen.contains), chosen.insert(index).inserted {
          open.append(index)
        }
      }
    } while !open.isEmpty
    return files.indices.filter { chosen.contains($0) }.map { files[$0] }
  }
}

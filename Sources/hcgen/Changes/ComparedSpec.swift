/// One of two specs that are compared, and where annotations about it go.
struct ComparedSpec {
  /// As the user gave it: a path, `-`, or a revision of git with a path.
  let name: String
  /// The path in the working tree: of a revision the path alone.
  let path: String
  /// Whether its lines are those of another commit, and nobody knows them in the working tree.
  let isRevision: Bool

  init(name: String) {
    self.name = name
    let revision = GitRevision(name)
    path = revision?.workingPath ?? name
    isRevision = revision != nil
  }
}

/// Writes the specs that documentation pages amount to.
public enum SpecDraft {
  /// One spec a server, in the order in which the pages name them; none where no page has a route.
  ///
  /// The text is a valid spec. What was guessed is marked with a comment.
  public static func specs(from pages: [PageClaims]) -> [DraftedSpec] {
    var names = Set<String>()
    return DraftSource.all(pages).filter { !$0.routes.isEmpty }.map { source in
      var name = source.apiName.lowercased()
      while !names.insert(name).inserted { name += "2" }
      return DraftedSpec(
        name: name, server: source.server, text: SpecDrafting.text(source))
    }
  }
}

import SpecSyntax

extension ModelDiagnostic {
  /// One explanation for each id, in the order of the cases. `wrong` and `right` are pieces of
  /// specs: the keys that every spec needs are left out where they do not matter.
  public static var explanations: [Explanation] {
    shapeExplanations + topLevelExplanations + nameExplanations + typeExplanations
      + valueExplanations + errorExplanations + routeExplanations + pagingExplanations
      + webhookExplanations + unusedExplanations
  }

  func explained(
    _ title: String, _ story: String, wrong: String, right: String
  ) -> Explanation {
    Explanation(id: rawValue, title: title, story: story, wrong: wrong, right: right)
  }
}

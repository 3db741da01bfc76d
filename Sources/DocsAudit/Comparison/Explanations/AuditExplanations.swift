import SpecSyntax

extension AuditRule {
  /// One explanation for each id, in the order of the cases. Lines that tell of a page begin with
  /// `#`, for they are no part of a spec.
  public static var explanations: [Explanation] {
    evidenceExplanations + routeExplanations + parameterExplanations + bodyExplanations
      + statusExplanations
  }

  func explained(
    _ title: String, _ story: String, wrong: String, right: String
  ) -> Explanation {
    Explanation(id: rawValue, title: title, story: story, wrong: wrong, right: right)
  }
}

extension Rule {
  /// The whole catalogue, by what the rules are about.
  public static let all =
    apiRules + routeRules + requestRules + responseRules + errorRules + pagingRules
    + webhookRules + sourceRules
}

import SpecSyntax

/// What can be wrong with a valid spec once it is to become Swift.
public enum GenerationDiagnostic {
  /// The id for a name that has no letter or digit that Swift takes here.
  public static let noSwiftName = "no-swift-name"
  /// The id for two names that become one.
  public static let nameCollision = "name-collision"
  /// The id for a namespace that cannot name an enum.
  public static let badNamespace = "bad-namespace"

  /// The stories behind the ids.
  public static let explanations: [Explanation] = [
    Explanation(
      id: noSwiftName, title: "A name cannot become a Swift name",
      story: """
        Swift names are made of the letters a to z and digits. A name without any, such as an emoji \
        alone, or one with other letters, has to be given another one for use in code. What goes over \
        the wire stays as it is.
        """,
      wrong: minimal("  Mood: [\"🙂\"]"),
      right: minimal("  Mood: [\"🙂 as happy\"]")),
    Explanation(
      id: nameCollision, title: "Two names become the same in Swift",
      story: """
        Names are converted to Swift's spelling, so that `sort_order` and `sortOrder` meet. Names that \
        differ only in case are refused as well: people and file systems do not tell them apart. \
        Give one of the two another name with ` as `.
        """,
      wrong: minimal("  Mood: [very_good, veryGood]"),
      right: minimal("  Mood: [very_good, veryGood as splendid]")),
    Explanation(
      id: badNamespace, title: "The namespace is not a type name",
      story: """
        The namespace becomes an enum that all types are nested in. It takes letters and digits, a \
        capital first, and must not be the name of a type that is nested in it or of a type of Swift.
        """,
      wrong: "hcgen generate --namespace my-api",
      right: "hcgen generate --namespace MyAPI"),
  ]

  private static func minimal(_ mood: String) -> String {
    """
    hcgen: 1
    api: Example
    server: https://api.example.com
    auth: none
    routes:
      moods.list:
        get: /moods
        returns: list of Mood
    enums:
    \(mood)

    """
  }
}

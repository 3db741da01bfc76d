/// A kind of change, and whom it hurts.
public struct Rule: Hashable, Sendable {
  /// What a change can break.
  public enum Level: String, CaseIterable, Sendable {
    /// Calls of a client that was built from the old spec.
    case wire
    /// Source that was written against the old client.
    case source
    /// Nothing.
    case harmless
  }

  /// How certain that is.
  public enum Severity: String, CaseIterable, Sendable {
    case breaking
    /// It depends on what the caller does, or on what the server still takes.
    case risky
    case harmless
  }

  /// Which way the data goes that the rule is about.
  public enum Direction: String, CaseIterable, Sendable {
    case request
    case response
    /// Both ways, or the API as a whole.
    case both
    /// None: it is about Swift code.
    case code
  }

  /// What the change is called when the two specs trade places.
  public enum Mirror: Hashable, Sendable {
    /// Something more; the mirror image is a loss of the same family.
    case gain(String)
    case loss(String)
    /// Any change of the same family.
    case change(String)
  }

  /// Stable, such as `route-removed`.
  public let id: String
  /// The rule in a few words, without a final full stop.
  public let title: String
  public let level: Level
  public let severity: Severity
  public let direction: Direction
  /// Why it is judged so, in whole sentences.
  public let reason: String
  /// Pieces of a spec before and after such a change.
  public let example: (before: String, after: String)
  public let mirror: Mirror

  public static func == (left: Rule, right: Rule) -> Bool { left.id == right.id }
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  static func breaking(
    _ id: String, _ title: String, _ direction: Direction, _ mirror: Mirror,
    before: String, after: String, _ reason: String
  ) -> Rule {
    Rule(
      id: id, title: title, level: direction == .code ? .source : .wire, severity: .breaking,
      direction: direction, reason: reason, example: (before, after), mirror: mirror)
  }

  static func risky(
    _ id: String, _ title: String, _ direction: Direction, _ mirror: Mirror,
    before: String, after: String, _ reason: String
  ) -> Rule {
    Rule(
      id: id, title: title, level: .wire, severity: .risky, direction: direction, reason: reason,
      example: (before, after), mirror: mirror)
  }

  static func harmless(
    _ id: String, _ title: String, _ direction: Direction, _ mirror: Mirror,
    before: String, after: String, _ reason: String
  ) -> Rule {
    Rule(
      id: id, title: title, level: .harmless, severity: .harmless, direction: direction,
      reason: reason, example: (before, after), mirror: mirror)
  }
}

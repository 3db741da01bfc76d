/// The story behind one diagnostic, as `hcgen explain` tells it.
public struct Explanation: Hashable, Sendable {
  /// What the two examples are.
  public enum Kind: Hashable, Sendable {
    /// Something wrong, and the same put right.
    case mistake
    /// Pieces of a spec before and after a change.
    case change
  }

  /// The id of the diagnostic, such as `duplicate-key`.
  public let id: String
  /// The rule in a few words, without a final full stop.
  public let title: String
  /// Why the rule is there and what to do, in whole sentences.
  public let story: String
  /// A small spec, or a piece of one, that breaks the rule. It may hold the very character that
  /// is refused, so show control and invisible characters by their names.
  public let wrong: String
  /// The same, put right.
  public let right: String

  /// What ``wrong`` and ``right`` are to each other.
  public let kind: Kind

  public init(
    id: String, title: String, story: String, wrong: String, right: String, kind: Kind = .mistake
  ) {
    self.id = id
    self.title = title
    self.story = story
    self.wrong = wrong
    self.right = right
    self.kind = kind
  }
}

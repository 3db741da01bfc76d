/// The story behind one diagnostic, as `hcgen explain` tells it.
public struct Explanation: Hashable, Sendable {
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

  public init(id: String, title: String, story: String, wrong: String, right: String) {
    self.id = id
    self.title = title
    self.story = story
    self.wrong = wrong
    self.right = right
  }
}

/// One difference between two versions of an API.
public struct Change: Hashable, Sendable {
  /// What kind of change it is, and what follows from that.
  public let rule: Rule
  /// What it is about, from the outside in: `["chats.list", "query", "sort"]`.
  public let subject: [String]
  /// What happened, in one sentence without a final full stop.
  public let text: ChangeText
  /// What may be behind it; a guess.
  public let hint: ChangeText?
  /// Bytes of the old spec; `nil` where there was nothing.
  public let oldRange: Range<Int>?
  /// Bytes of the new spec; `nil` where there is nothing any more.
  public let newRange: Range<Int>?

  /// Stays the same wherever rule and subject stand in their specs.
  public var fingerprint: String {
    Fingerprint.of([rule.id] + subject)
  }
}

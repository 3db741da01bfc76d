/// What the spec says about a route, a type or the API itself, for people.
public struct Documentation: Hashable, Sendable {
  /// Free text; may hold line breaks.
  public let text: String?
  /// The whole address of the documentation page.
  public let page: String?
  /// The date on which the page was last read, `YYYY-MM-DD`.
  public let read: String?
  /// What the page documents but leaves unclear.
  public let gap: String?
  /// Why not to use it any more, and what instead.
  public let deprecated: String?

  /// Documentation with these parts; without any, nothing is documented.
  public init(
    text: String? = nil, page: String? = nil, read: String? = nil, gap: String? = nil,
    deprecated: String? = nil
  ) {
    self.text = text
    self.page = page
    self.read = read
    self.gap = gap
    self.deprecated = deprecated
  }
}

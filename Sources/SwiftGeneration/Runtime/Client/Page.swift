/// One piece of a list.
nonisolated public struct Page<Item: Sendable>: Sendable {
  /// The items in the order of the server, without those that were left out.
  public let items: [Item]
  /// How many items stand before the first of this page.
  public let offset: Int
  /// How many items there are in all, if the server says so; not every server is right.
  public let total: Int?
  /// How many items came, those that were left out included.
  let rows: Int
  /// The same for items that came as the same bytes, to notice a page that repeats itself.
  let fingerprint: Int

  /// The offset of the page that follows.
  public var nextOffset: Int {
    let (sum, isTooLarge) = offset.addingReportingOverflow(rows)
    return isTooLarge ? .max : sum
  }

  /// A page of these items, for a test or a preview.
  public init(items: [Item], offset: Int = 0, total: Int? = nil) {
    self.init(items: items, offset: offset, total: total, rows: items.count, fingerprint: 0)
  }

  init(items: [Item], offset: Int, total: Int?, rows: Int, fingerprint: Int) {
    (self.items, self.offset, self.total) = (items, offset, total)
    (self.rows, self.fingerprint) = (rows, fingerprint)
  }
}

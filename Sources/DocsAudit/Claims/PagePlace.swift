/// Where a page says something, as people count it.
public struct PagePlace: Hashable, Sendable {
  /// Counted from 1.
  public let line: Int
  /// Columns of that line in Unicode scalars, counted from 1; `nil` where the whole line is meant.
  public let columns: Range<Int>?

  /// A place on a line.
  public init(line: Int, columns: Range<Int>? = nil) {
    self.line = line
    self.columns = columns
  }
}

/// A whole list, item by item; the next page is fetched when the last one is used up.
///
/// The server's total is a hint, not a bound. The list ends at a page that is empty, at a page
/// shorter than asked for when the total says that just this was the last, and at a page whose
/// items are those of the one before it to the letter.
nonisolated public struct PagedSequence<Item: Sendable>: AsyncSequence, Sendable {
  /// The same list, page by page.
  public let pages: Pages

  init(
    from offset: Int,
    limit: Int,
    fetch: @escaping Pages.Fetch,
  ) {
    pages = Pages(offset: offset, limit: limit, fetch: fetch)
  }

  /// Begins the list anew; nothing is fetched yet.
  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(pages: pages.makeAsyncIterator())
  }

  /// One walk through the items.
  nonisolated public struct AsyncIterator: AsyncIteratorProtocol {
    var pages: Pages.AsyncIterator
    var items: ArraySlice<Item> = []

    /// The next item, or `nil` at the end; fetches a page where one is needed.
    public mutating func next() async throws(APIError) -> Item? {
      if items.isEmpty {
        guard let page = try await pages.next() else { return nil }
        items = page.items[...]
      }
      return items.popFirst()
    }
  }

  /// The pages of a list; none of them is empty.
  nonisolated public struct Pages: AsyncSequence, Sendable {
    /// Fetches the page at an offset, of at most so many items.
    typealias Fetch = @Sendable (Int, Int) async throws(APIError) -> Page<Item>

    let offset: Int
    let limit: Int
    let fetch: Fetch

    /// Begins the list anew; nothing is fetched yet.
    public func makeAsyncIterator() -> AsyncIterator {
      AsyncIterator(pages: self, offset: offset)
    }

    /// One walk through the pages.
    nonisolated public struct AsyncIterator: AsyncIteratorProtocol {
      let pages: Pages
      var offset: Int
      var isAtEnd = false
      var last: [UInt8] = []

      /// Fetches the next page; `nil` at the end.
      public mutating func next() async throws(APIError) -> Page<Item>? {
        if isAtEnd { return nil }
        let page = try await pages.fetch(offset, pages.limit)
        if page.items.isEmpty || page.nextOffset <= offset
          || (!page.source.isEmpty && page.source == last)
        {
          isAtEnd = true
          return nil
        }
        let isShort = page.items.count < pages.limit
        isAtEnd = isShort && page.nextOffset == (page.total ?? page.nextOffset)
        offset = page.nextOffset
        last = page.source
        return page
      }
    }
  }
}

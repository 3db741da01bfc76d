/// A whole list, item by item. While the caller works on one page, the next one is fetched.
///
/// The list ends at the first page without rows. A page that has nothing new, for all of its items
/// came before, is left out, and a second one in a row ends the list, too: either rows were put in
/// front of it, or the server repeats itself. Neither the server's total nor a page shorter than
/// asked for ends it, for servers are wrong about the one and free to do the other; so there is one
/// request more than there are pages. An error ends it as well.
nonisolated public struct PagedSequence<Item: Sendable>: AsyncSequence, Sendable {
  /// The same list, page by page.
  public let pages: Pages

  init(from offset: Int, limit: Int, fetch: @escaping Pages.Fetch) {
    pages = Pages(offset: offset, limit: limit, fetch: fetch) { [$0.fingerprint] }
  }

  init(
    from offset: Int, limit: Int, fetch: @escaping Pages.Fetch,
  ) where Item: Identifiable {
    // By their ids, for what else an item says may change from one request to the next.
    pages = Pages(offset: offset, limit: limit, fetch: fetch) { page in
      page.items.isEmpty ? [page.fingerprint] : page.items.map { $0.id.hashValue }
    }
  }

  /// Begins the list anew; nothing is fetched yet.
  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(pages: pages.makeAsyncIterator())
  }

  /// One walk through the items.
  nonisolated public struct AsyncIterator: AsyncIteratorProtocol {
    var pages: Pages.AsyncIterator
    var items: ArraySlice<Item> = []

    /// The next item, or `nil` at the end; waits for a page where one is needed.
    public mutating func next() async throws(APIError) -> Item? {
      while items.isEmpty {
        guard let page = try await pages.next() else { return nil }
        items = page.items[...]
      }
      return items.popFirst()
    }
  }

  /// The pages of a list. One whose items were all left out is empty; no other is.
  nonisolated public struct Pages: AsyncSequence, Sendable {
    /// Fetches the page at an offset, of at most so many items.
    typealias Fetch = @Sendable (Int, Int) async throws(APIError) -> Page<Item>

    let offset: Int
    let limit: Int
    let fetch: Fetch
    /// The same numbers for the same items.
    let identities: @Sendable (Page<Item>) -> [Int]

    /// Begins the list anew; nothing is fetched yet.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pages: self) }

    /// One walk through the pages.
    nonisolated public struct AsyncIterator: AsyncIteratorProtocol {
      let pages: Pages
      var seen: Set<Int> = []
      var coming: PageRequest<Item>?
      var isAtEnd = false

      /// The next page; `nil` at the end.
      public mutating func next() async throws(APIError) -> Page<Item>? {
        var isRepeated = false
        while !isAtEnd {
          isAtEnd = true
          // A page that came in time is of no use to whoever was cancelled. This sends nothing, for
          // a call of a cancelled task ends at once, with an error that names its route.
          if Task.isCancelled { _ = try await pages.fetch(pages.offset, pages.limit) }
          let request = coming ?? PageRequest(pages.offset, pages.limit, pages.fetch)
          coming = nil
          let page = try await request.page()
          let isNew = !pages.identities(page).filter { seen.insert($0).inserted }.isEmpty
          guard page.nextOffset > page.offset, isNew || !isRepeated else { break }
          coming = PageRequest(page.nextOffset, pages.limit, pages.fetch)
          isAtEnd = false
          if isNew { return page }
          isRepeated = true
        }
        return nil
      }
    }
  }
}

/// A page that is being fetched. Nobody wants it any more once nobody holds this.
nonisolated final class PageRequest<Item: Sendable>: Sendable {
  private let task: Task<Result<Page<Item>, APIError>, Never>

  init(_ offset: Int, _ limit: Int, _ fetch: @escaping PagedSequence<Item>.Pages.Fetch) {
    task = Task {
      do throws(APIError) {
        return .success(try await fetch(offset, limit))
      } catch { return .failure(error) }
    }
  }

  deinit { task.cancel() }

  /// The page, when it is there. Whoever is cancelled while waiting for it cancels it.
  func page() async throws(APIError) -> Page<Item> {
    let result = await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      task.cancel()
    }
    return try result.get()
  }
}

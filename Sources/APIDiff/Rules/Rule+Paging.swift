/// Lists that are read in pieces.
extension Rule {
  static let pagingAdded = breaking(
    "paging-added", "A list is read in pages now", .response, .gain("paging"),
    before: styled("list of string at data"), after: styled("pages of string"),
    "A client of before takes the first page for the whole list.")
  static let pagingRemoved = breaking(
    "paging-removed", "A list comes in one piece now", .response, .loss("paging"),
    before: styled("pages of string"), after: styled("list of string at data"),
    "A client of before asks for pages, and may be given the same one again and again.")
  static let pagingStyleChanged = breaking(
    "paging-style-changed", "A list is read in pages of another kind", .both,
    .change("paging-style"),
    before: twoStyles("first"), after: twoStyles("second"),
    "A client of before asks for pages in the old way.")
  static let pagingStyleRenamed = harmless(
    "paging-style-renamed", "A way of paging is called otherwise", .both,
    .change("paging-style-name"),
    before: twoStyles("first"), after: twoStyles("third"),
    "The name goes over no wire, and the two say the same.")
  static let pagingStyleAdded = harmless(
    "paging-style-added", "A way of paging was added", .both, .gain("style"),
    before: Example.route("get: /books"), after: unused + Example.route("get: /books"),
    "By itself it is in nobody's way.")
  static let pagingStyleRemoved = harmless(
    "paging-style-removed", "A way of paging was removed", .both, .loss("style"),
    before: unused + Example.route("get: /books"), after: Example.route("get: /books"),
    "What it means to routes is reported with them.")
  static let pagingPlaceChanged = breaking(
    "paging-place-changed", "What moves through a list is sent elsewhere", .request,
    .change("paging-place"),
    before: searched("query"), after: searched("body"),
    "A client of before gets the first page again and again.")
  static let pagingParameterRenamed = breaking(
    "paging-parameter-renamed", "What moves through a list has another name", .request,
    .change("paging-parameter"),
    before: styled("pages of string", "{offset: int, limit: int}", "limit"),
    after: styled("pages of string", "{offset: int, count: int}", "count"),
    "A client of before gets the first page again and again, or pages of another size.")
  static let pagingItemsMoved = breaking(
    "paging-items-moved", "The items of a page stand elsewhere", .response,
    .change("paging-items"),
    before: Example.pages("offset: int, limit: int", items: "data"),
    after: Example.pages("offset: int, limit: int", items: "items"),
    "A client of before cannot read a page.")
  static let pagingTotalMoved = risky(
    "paging-total-moved", "The total of a list stands elsewhere", .response,
    .change("paging-total"),
    before: Example.pages("offset: int, limit: int", total: "total"),
    after: Example.pages("offset: int, limit: int", total: "meta.total"),
    "Clients take a total for a hint and end a list without it; code that shows it has none.")
  static let pagingStartChanged = risky(
    "paging-start-changed", "A list begins at another number", .request,
    .change("paging-start"),
    before: Example.pages("offset: int = 0, limit: int"),
    after: Example.pages("offset: int = 1, limit: int"),
    "A client of before leaves an item out, or asks for one that there is not.")
  static let pageSizeDefaultChanged = risky(
    "page-size-default-changed", "Pages are of another size where none is asked for", .request,
    .change("page-size"),
    before: Example.pages("offset: int, limit: int = 20"),
    after: Example.pages("offset: int, limit: int = 50"),
    "Code that reckons with the size of a page reckons wrong.")
  static let pageSizeLimited = risky(
    "page-size-limited", "Pages of some sizes are no longer given", .request,
    .loss("page-size-limit"),
    before: Example.pages("offset: int, limit: int 1..100"),
    after: Example.pages("offset: int, limit: int 1..50"),
    "A client of before may ask for more than it gets. Some servers cut the page, some refuse the call."
  )
  static let pageSizeFreed = harmless(
    "page-size-freed", "Pages of more sizes are given", .request, .gain("page-size-limit"),
    before: Example.pages("offset: int, limit: int 1..50"),
    after: Example.pages("offset: int, limit: int 1..100"),
    "A client of before asks for the sizes that it knows.")

  private static let unused = """
    paging:
      list: {query: {offset: int, limit: int}, offset: offset, limit: limit}

    """

  private static func styled(
    _ result: String, _ query: String = "{offset: int, limit: int}", _ limit: String = "limit"
  ) -> String {
    """
    paging:
      list: {query: \(query), offset: offset, limit: \(limit), items: data}

    """ + Example.route("get: /books", "returns: \(result)")
  }

  private static func searched(_ place: String) -> String {
    """
    paging:
      list: {\(place): {offset: int, limit: int}, offset: offset, limit: limit, items: data}

    """ + Example.route("post: /books/search", "returns: pages of string")
  }

  private static func twoStyles(_ name: String) -> String {
    """
    paging:
      first: {query: {offset: int, limit: int}, offset: offset, limit: limit}
      second: {query: {skip: int, take: int}, offset: skip, limit: take}
      third: {query: {offset: int, limit: int}, offset: offset, limit: limit}

    """ + Example.route("get: /books", "returns: pages of string by \(name)")
  }

  static let pagingRules = [
    pagingAdded, pagingRemoved, pagingStyleChanged, pagingStyleRenamed, pagingStyleAdded,
    pagingStyleRemoved, pagingPlaceChanged, pagingParameterRenamed, pagingItemsMoved,
    pagingTotalMoved, pagingStartChanged, pageSizeDefaultChanged, pageSizeLimited, pageSizeFreed,
  ]
}

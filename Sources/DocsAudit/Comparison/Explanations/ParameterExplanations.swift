import SpecSyntax

/// What to know about findings on parameters and paging.
extension AuditRule {
  static var parameterExplanations: [Explanation] {
    [
      Self.unknownParameter.explained(
        "A page has a parameter that the route lacks",
        """
        The parameter is new or has a new name. It may be one that pages lists, too.
        """,
        wrong: """
          # on the page: author (optional)
          query:
            genre?: Genre
          """,
        right: """
          query:
            genre?: Genre
            author?: Author.ID
          """),
      Self.missingParameter.explained(
        "A page no longer lists a parameter",
        """
        The page lists parameters of this kind, and this one is not among them. Where you \
        know it from elsewhere, say so with a `gap`: that makes a note of the finding.
        """,
        wrong: """
          # not on the page
          query:
            isbn?: string
          """,
        right: """
          query:
            isbn?: {type: string, gap: Only the newer edition of the page has it.}
          """),
      Self.unlistedParameters.explained(
        "A page names none of the parameters that the spec has",
        """
        The page says nothing of the query, or of the body. It may leave that to another page, or its \
        end was not saved, so it is a note.
        """,
        wrong: "head -n 40 saved.html > Pages/list-books.html",
        right: "cp saved.html Pages/list-books.html"),
      Self.parameterPlace.explained(
        "A parameter is sent in another place",
        """
        The page lists the parameter under the query, and the spec sends it in the body, or \
        the like. Pages are often careless here, so it is a note: look at what the page's \
        own example sends.
        """,
        wrong: """
          # on the page, under Query: title
          body: {title: string}
          """,
        right: "query: {title: string}"),
      Self.required.explained(
        "A parameter is required here and optional there",
        """
        A required parameter that a client may leave out fails at the server; an optional \
        one that a client must give is in the way.
        """,
        wrong: """
          # on the page: title (optional)
          body: {title: string}
          """,
        right: "body: {\"title?\": string}"),
      Self.defaultValue.explained(
        "A default is another one",
        """
        The server takes another value than the spec says for a parameter that is left out.
        """,
        wrong: """
          # on the page: order, desc by default
          query: {order?: SortOrder = asc}
          """,
        right: "query: {order?: SortOrder = desc}"),
      Self.limits.explained(
        "The bounds of a parameter are other ones",
        """
        Clients check what they send against the bounds of the spec. Too narrow ones refuse \
        what the server takes.
        """,
        wrong: """
          # on the page: at most 500 characters
          body: {title: string ..200}
          """,
        right: "body: {title: string ..500}"),
      Self.pageLimit.explained(
        "A list is paged by other numbers",
        """
        The default or the greatest length of a page differs. Lists that ask for more than \
        the server gives come to their end too early, or fail.
        """,
        wrong: """
          # on the page: the limit is 50 and cannot be bigger
          limit: int 1..100 = 100
          """,
        right: "limit: int 1..50 = 50"),
      Self.pagingAddress.explained(
        "A page goes on at another address than it starts at",
        """
        The addresses that show how to read on are not the address of the request itself, \
        such as one without the version. The page contradicts itself, so it is a note; the \
        spec follows the request.
        """,
        wrong: """
          GET https://api.bookshop.example/v2/books
          https://api.bookshop.example/books?offset=100
          """,
        right: """
          GET https://api.bookshop.example/v2/books
          https://api.bookshop.example/v2/books?offset=100
          """),
    ]
  }
}

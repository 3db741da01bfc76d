import SpecSyntax

/// What to know about paging.
extension ModelDiagnostic {
  static var pagingExplanations: [Explanation] {
    [
      Self.unknownPaging.explained(
        "Paging styles are declared under `paging`",
        """
        `pages of` needs a style that says how a list is read in pieces. The spec has none \
        of this name.
        """,
        wrong: """
          routes:
            books.get:
              get: /books
              returns: pages of Book
          models:
            Book:
              title: string
          """,
        right: """
          paging:
            offset:
              query: {offset: int, limit: int}
              offset: offset
              limit: limit
          routes:
            books.get:
              get: /books
              returns: pages of Book
          models:
            Book:
              title: string
          """),
      Self.ambiguousPaging.explained(
        "Where there are several styles, one is named",
        """
        A spec with one paging style need not name it. With several, `by` says which one \
        the route has.
        """,
        wrong: """
          paging:
            offset:
              query: {offset: int, limit: int}
              offset: offset
              limit: limit
            other:
              query: {skip: int, take: int}
              offset: skip
              limit: take
          routes:
            books.get:
              get: /books
              returns: pages of Book
          models:
            Book:
              title: string
          """,
        right: """
          paging:
            offset:
              query: {offset: int, limit: int}
              offset: offset
              limit: limit
            other:
              query: {skip: int, take: int}
              offset: skip
              limit: take
          routes:
            books.get:
              get: /books
              returns: pages of Book by other
          models:
            Book:
              title: string
          """),
      Self.pagingUnknownParameter.explained(
        "A style moves by its own parameters",
        """
        `offset` and `limit` name two of the parameters that stand under `query` or `body` \
        of the style.
        """,
        wrong: """
          paging:
            offset:
              query: {offset: int, limit: int}
              offset: start
              limit: limit
          """,
        right: """
          paging:
            offset:
              query: {offset: int, limit: int}
              offset: offset
              limit: limit
          """),
      Self.pagingUnknownPath.explained(
        "The places of a page are in its model",
        """
        With `answer`, the paths of `items` and `total` are followed through the fields of \
        that model. One of them leads to a field that is not there.
        """,
        wrong: """
          paging:
            offset:
              query: {offset: int, limit: int}
              offset: offset
              limit: limit
              items: date
              answer: Page
          models:
            Page:
              data: list of string
          """,
        right: """
          paging:
            offset:
              query: {offset: int, limit: int}
              offset: offset
              limit: limit
              items: data
              answer: Page
          models:
            Page:
              data: list of string
          """),
      Self.pagingWrongType.explained(
        "Offsets and totals are whole numbers, items a list",
        """
        A list is read on by counting. The parameters that move through it and the total \
        are whole numbers; the items are a list.
        """,
        wrong: """
          paging:
            offset:
              query: {offset: string, limit: int}
              offset: offset
              limit: limit
          """,
        right: """
          paging:
            offset:
              query: {offset: int, limit: int}
              offset: offset
              limit: limit
          """),
      Self.pagingNeedsFields.explained(
        "Paging in a body needs an object",
        """
        The parameters of the style are put beside the fields of the body. A body that is a \
        list or a bare value has no place for them.
        """,
        wrong: """
          paging:
            offset:
              body: {offset: int, limit: int}
              offset: offset
              limit: limit
          routes:
            books.get:
              post: /books
              body: list of string
              returns: pages of Book
          models:
            Book:
              title: string
          """,
        right: """
          paging:
            offset:
              body: {offset: int, limit: int}
              offset: offset
              limit: limit
          routes:
            books.get:
              post: /books
              body: {names: list of string}
              returns: pages of Book
          models:
            Book:
              title: string
          """),
    ]
  }
}

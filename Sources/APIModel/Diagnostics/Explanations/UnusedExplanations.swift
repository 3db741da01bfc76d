import SpecSyntax

/// What to know about declarations that nothing uses.
extension ModelDiagnostic {
  static var unusedExplanations: [Explanation] {
    [
      Self.unusedType.explained(
        "Types are there to be used",
        """
        No route leads to this type, so that it makes code that nobody calls. It may be \
        that a route names another one by mistake.
        """,
        wrong: """
          models:
            Book:
              title: string
          """,
        right: """
          routes:
            books.get:
              get: /books
              returns: Book
          models:
            Book:
              title: string
          """),
      Self.unusedOperators.explained(
        "Operators are there to be used",
        """
        No filter names this group of operators.
        """,
        wrong: """
          operators:
            equality: {"=": equal}
          """,
        right: """
          operators:
            equality: {"=": equal}
          filters:
            BookFilter:
              title: string by equality
          routes:
            books.get:
              post: /find
              body: {filter: BookFilter}
          """),
      Self.unusedPaging.explained(
        "Paging styles are there to be used",
        """
        No route is read by this style.
        """,
        wrong: """
          paging:
            offset:
              query: {offset: int, limit: int}
              offset: offset
              limit: limit
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
      Self.unusedStatus.explained(
        "Statuses are there to be used",
        """
        No route lists this status under `fails`.
        """,
        wrong: """
          errors: {404: [not_found]}
          """,
        right: """
          errors: {404: [not_found]}
          routes:
            books.get:
              get: /books
              fails: [404]
          """),
    ]
  }
}

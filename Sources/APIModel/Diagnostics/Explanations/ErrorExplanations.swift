import SpecSyntax

/// What to know about the errors of an API.
extension ModelDiagnostic {
  static var errorExplanations: [Explanation] {
    [
      Self.badStatus.explained(
        "A status is a number of HTTP",
        """
        Statuses go from 100 to 599. A route succeeds with one from 200 to 299 and fails \
        with one from 300 to 599.
        """,
        wrong: """
          errors: {600: [bad]}
          """,
        right: """
          errors: {400: [bad]}
          """),
      Self.duplicateStatus.explained(
        "A status is declared once",
        """
        A status with another name behind `as` is still the same status. Put all its codes \
        in one place.
        """,
        wrong: """
          errors: {404: [gone], 404 as lost: [moved]}
          """,
        right: """
          errors: {404 as lost: [gone, moved]}
          """),
      Self.undeclaredStatus.explained(
        "Failures are declared under `errors`",
        """
        What a status means is said once, for all routes. A route then lists the ones that \
        it documents.
        """,
        wrong: """
          routes:
            books.get:
              get: /books
              fails: [404]
          """,
        right: """
          errors: {404: [not_found]}
          routes:
            books.get:
              get: /books
              fails: [404]
          """),
      Self.duplicateErrorCode.explained(
        "An error code is declared once",
        """
        A code names one thing wherever it comes from, so it stands under one status, or \
        under `shared` where it comes with any. Other spellings behind `also` count as \
        well.
        """,
        wrong: """
          errors: {400: [bad], 404: [bad]}
          """,
        right: """
          errors: {shared: [bad], 400: [], 404: []}
          """),
      Self.badFieldPath.explained(
        "A path is names with dots between",
        """
        Places inside a body are told by the names of fields from the outside in, with one \
        dot between two of them and no blanks.
        """,
        wrong: """
          errors: {code: error..code}
          """,
        right: """
          errors: {code: error.code}
          """),
    ]
  }
}

import SpecSyntax

/// What to know about routes.
extension ModelDiagnostic {
  static var routeExplanations: [Explanation] {
    [
      Self.badPath.explained(
        "A path is written as it is sent",
        """
        A path begins with `/`, has its parameters in braces, and holds neither query, \
        fragment nor `%`. Segments are not empty, and not `.` or `..`, which change where a \
        path leads.
        """,
        wrong: """
          routes:
            books.get:
              get: books
          """,
        right: """
          routes:
            books.get:
              get: /books
          """),
      Self.duplicateRoute.explained(
        "A route has a name of its own",
        """
        Two routes, or two groups of routes, that differ only in case are refused: nobody \
        could tell them apart in code.
        """,
        wrong: """
          routes:
            books.list: {get: /books}
            books.List: {get: /all}
          """,
        right: """
          routes:
            books.list: {get: /books}
            books.all: {get: /all}
          """),
      Self.duplicateOperation.explained(
        "Method and path name one route",
        """
        Two routes with one method and one path are one operation, whatever their \
        parameters are called.
        """,
        wrong: """
          routes:
            books.get: {get: "/books/{id}", path: {id: int}}
            books.find: {get: "/books/{name}", path: {name: string}}
          """,
        right: """
          routes:
            books.get: {get: "/books/{id}", path: {id: int}}
          """),
      Self.duplicatePathParameter.explained(
        "A parameter stands in a path once",
        """
        Each pair of braces is filled by a parameter of its own. Their names are not sent, \
        so they can be anything.
        """,
        wrong: """
          routes:
            books.get:
              get: /books/{id}/pages/{id}
              path: {id: int}
          """,
        right: """
          routes:
            books.get:
              get: /books/{id}/pages/{page}
              path: {id: int, page: int}
          """),
      Self.pathParameterMissing.explained(
        "Parameters of a path have types",
        """
        Every name in braces is declared under `path`, with its type.
        """,
        wrong: """
          routes:
            books.get:
              get: /books/{id}
          """,
        right: """
          routes:
            books.get:
              get: /books/{id}
              path: {id: int}
          """),
      Self.pathParameterUnknown.explained(
        "What stands under `path` is in the path",
        """
        A parameter that the path does not hold would never be sent. It may be one of the \
        query.
        """,
        wrong: """
          routes:
            books.get:
              get: /books
              path: {id: int}
          """,
        right: """
          routes:
            books.get:
              get: /books/{id}
              path: {id: int}
          """),
      Self.optionalPathParameter.explained(
        "Parameters of a path must be given",
        """
        A path with a gap leads elsewhere, so its parameters cannot be left out, be `null` \
        or have a default.
        """,
        wrong: """
          routes:
            books.get:
              get: /books/{id}
              path: {id: "int?"}
          """,
        right: """
          routes:
            books.get:
              get: /books/{id}
              path: {id: int}
          """),
      Self.badParameterType.explained(
        "Parameters are simple values",
        """
        Scalars, ids and enums can stand in a path; in a query and in headers also lists of \
        these. Objects belong into a body.
        """,
        wrong: """
          routes:
            books.get:
              get: /books
              query: {where: json}
          """,
        right: """
          routes:
            books.get:
              get: /books
              query: {where: string}
          """),
      Self.bodyNotAllowed.explained(
        "GET and HEAD have no body",
        """
        Many servers and proxies drop or refuse the body of a GET request. Use the query, \
        or the method that the API documents.
        """,
        wrong: """
          routes:
            books.get:
              get: /books
              body: {title: string}
          """,
        right: """
          routes:
            books.get:
              get: /books
              query: {title: string}
          """),
      Self.answerWithoutBody.explained(
        "Some answers hold nothing",
        """
        The answer to a HEAD request, and answers with status 204 or 205, have no body that \
        could be read.
        """,
        wrong: """
          routes:
            books.get:
              delete: /books
              returns: 204 string
          """,
        right: """
          routes:
            books.get:
              delete: /books
              returns: 204
          """),
      Self.unknownScope.explained(
        "Scopes are declared under `auth`",
        """
        The scopes of a route are some of those that `auth` lists, so that a slip is found.
        """,
        wrong: """
          auth: {bearer: key, scopes: [read]}
          routes:
            books.get:
              get: /books
              scopes: [raed]
          """,
        right: """
          auth: {bearer: key, scopes: [read]}
          routes:
            books.get:
              get: /books
              scopes: [read]
          """),
    ]
  }
}

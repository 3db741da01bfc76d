import SpecSyntax

/// What to know about findings on operations, servers and limits.
extension AuditRule {
  static var routeExplanations: [Explanation] {
    [
      Self.unknownRoute.explained(
        "A page documents a route that the spec lacks",
        """
        The API has a new route, or has given one another name. Describe it in the spec, and \
        generate.
        """,
        wrong: """
          # on the page: GET /authors
          routes:
            books.list:
              get: /books
          """,
        right: """
          routes:
            books.list:
              get: /books
            authors.list:
              get: /authors
          """),
      Self.method.explained(
        "A route has another method on its page",
        """
        The path is the same and the method is not. Requests with the old one will fail \
        sooner or later.
        """,
        wrong: """
          # on the page: PATCH /books/{id}
          put: /books/{id}
          """,
        right: "patch: /books/{id}"),
      Self.path.explained(
        "A route has another path on its page",
        """
        The method is the same and the path is nearly so. It was renamed, or it is a new \
        route beside the old one.
        """,
        wrong: """
          # on the page: GET /titles/list
          get: /books/list
          """,
        right: "get: /titles/list"),
      Self.server.explained(
        "A page sends requests to another server",
        """
        The host, or the path in front of all routes, such as a version, is another one. The \
        key goes there too, so be sure that the page is the vendor's.
        """,
        wrong: """
          # on the page: https://api.bookshop.example/v3/books
          server: https://api.bookshop.example/v2
          """,
        right: "server: https://api.bookshop.example/v3"),
      Self.authentication.explained(
        "The key is sent in another way",
        """
        The page shows another header, or another word in front of the key, than `auth` \
        says.
        """,
        wrong: """
          # on the page: X-Api-Key: YOUR_KEY
          auth: {bearer: apiKey}
          """,
        right: "auth: {header: X-Api-Key, name: apiKey}"),
      Self.rateLimit.explained(
        "The rate limit is another one",
        """
        Generated clients keep the limit of the spec by themselves. One that is too high is \
        answered with errors, one that is too low wastes time.
        """,
        wrong: """
          # on the page: 60 requests per minute
          rate-limit: 120/minute
          """,
        right: "rate-limit: 60/minute"),
    ]
  }
}

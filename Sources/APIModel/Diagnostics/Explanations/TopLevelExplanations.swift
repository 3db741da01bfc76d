import SpecSyntax

/// What to know about the keys at the top.
extension ModelDiagnostic {
  static var topLevelExplanations: [Explanation] {
    [
      Self.badVersion.explained(
        "The version of the language comes first",
        """
        A spec begins with `hcgen: 1`, so that a later version of the language can be told \
        apart before anything else is read. This hcgen knows version 1 only.
        """,
        wrong: """
          hcgen: 2
          """,
        right: """
          hcgen: 1
          """),
      Self.badServer.explained(
        "The server is an https address",
        """
        The key of the API goes to this address, so it must be encrypted: `https`, or \
        `http` where the server is this very machine. User names, queries, fragments and a \
        slash at the end have no place in it.
        """,
        wrong: """
          server: http://shop.example
          """,
        right: """
          server: https://shop.example
          """),
      Self.badAddress.explained(
        "Pages have web addresses",
        """
        `docs` and whole addresses under `page` begin with `https://` or `http://` and hold \
        no blanks. They stand as links in the documentation of the client.
        """,
        wrong: """
          docs: ftp://docs.shop.example
          """,
        right: """
          docs: https://docs.shop.example
          """),
      Self.pageWithoutDocs.explained(
        "A piece of an address needs a base",
        """
        A `page` that is no whole address is joined behind the `docs` of the spec. Without \
        `docs` nobody can tell where it leads.
        """,
        wrong: """
          routes:
            books.get:
              get: /books
              page: books
          """,
        right: """
          docs: https://docs.shop.example
          routes:
            books.get:
              get: /books
              page: books
          """),
      Self.badDate.explained(
        "Dates are days of the calendar",
        """
        `read` says when a page was last read, as `YYYY-MM-DD`. The day must exist: there \
        is no 30th of February.
        """,
        wrong: """
          read: 2025-02-30
          """,
        right: """
          read: 2025-02-28
          """),
      Self.badRateLimit.explained(
        "A rate is a number and a span",
        """
        A rate limit says how many requests are allowed in a second, a minute, an hour or a \
        day. The number is above 0.
        """,
        wrong: """
          rate-limit: 120/min
          """,
        right: """
          rate-limit: 120/minute
          """),
      Self.badHeader.explained(
        "Headers have names that HTTP allows",
        """
        The name of a header is made of letters, digits and a few marks. Headers that the \
        client fills in by itself, such as `Authorization`, `Host` and `Content-Type`, \
        cannot be set by a spec.
        """,
        wrong: """
          routes:
            books.get:
              get: /books
              headers: {Host: string}
          """,
        right: """
          routes:
            books.get:
              get: /books
              headers: {X-Shop: string}
          """),
      Self.badEnvironment.explained(
        "Environment variables have plain names",
        """
        Every shell takes letters, digits and `_`, no digit first. Other names could not be \
        set by most of them. Under `oauth` there are two: one for the id of the app, one for \
        its secret.
        """,
        wrong: """
          auth: {bearer: apiKey, environment: SHOP-KEY}
          """,
        right: """
          auth: {bearer: apiKey, environment: SHOP_KEY}
          """),
      Self.badTokenPath.explained(
        "Tokens come from the server of the API",
        """
        The secret of an app goes to the server that its keys go to, and nowhere else: \
        `token` is a path behind `server`, without parameters. The same holds when a client \
        is given another server, for a test or a proxy.
        """,
        wrong: """
          auth: {bearer: accessToken, oauth: {token: https://login.shop.example/token}}
          """,
        right: """
          auth: {bearer: accessToken, oauth: {token: /oauth/token}}
          """),
    ]
  }
}

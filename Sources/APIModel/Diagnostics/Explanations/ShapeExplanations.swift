import SpecSyntax

/// What to know about the shape of mappings and lists.
extension ModelDiagnostic {
  static var shapeExplanations: [Explanation] {
    [
      Self.wrongKind.explained(
        "Each key has its kind of value",
        """
        A key takes a text, a list or a mapping, and nothing else in its place. Lists stand \
        in brackets or under dashes, mappings in braces or with one key a line. The message \
        says what is expected and what is there.
        """,
        wrong: """
          routes:
            books.get:
              get: /books
              fails: 400
          """,
        right: """
          errors: {400: [bad]}
          routes:
            books.get:
              get: /books
              fails: [400]
          """),
      Self.missingRequiredKey.explained(
        "Some keys must be there",
        """
        A spec needs `hcgen`, `api`, `server`, `auth` and `routes`; a route needs a method; \
        a field in the long form needs its `type`. The message names the mapping and the \
        key that is missing.
        """,
        wrong: """
          routes:
            books.get:
              doc: All books.
          """,
        right: """
          routes:
            books.get:
              get: /books
              doc: All books.
          """),
      Self.unknownKey.explained(
        "Keys are words of the language",
        """
        A key that is not known would be passed over, and what it says with it, so it is \
        refused. Mostly a letter is wrong; then the help says which key is near.
        """,
        wrong: """
          routes:
            books.get:
              get: /books
              docs: All books.
          """,
        right: """
          routes:
            books.get:
              get: /books
              doc: All books.
          """),
      Self.conflictingKeys.explained(
        "Two keys say the same thing differently",
        """
        Some keys exclude each other: two methods of a route, `bearer` and `header` of \
        `auth`, `query` and `body` of a paging style. Others must differ in value, such as \
        the two fields of a pair. Keep the one that the API uses.
        """,
        wrong: """
          routes:
            books.get:
              get: /books
              post: /books
          """,
        right: """
          routes:
            books.get:
              get: /books
          """),
      Self.emptyText.explained(
        "A text says something",
        """
        A key for documentation, for a reason or for a name is there to say something. \
        Where there is nothing to say, leave the key out.
        """,
        wrong: """
          routes:
            books.get:
              get: /books
              deprecated: ""
          """,
        right: """
          routes:
            books.get:
              get: /books
              deprecated: Use the other one.
          """),
      Self.unknownWord.explained(
        "Some keys take one of a few words",
        """
        `repeat` is `safe` or `never`, `send` is `pairs` or `object`, a flag is `yes` or \
        `no`. The help lists the words that fit.
        """,
        wrong: """
          routes:
            books.get:
              put: /books
              repeat: always
          """,
        right: """
          routes:
            books.get:
              put: /books
              repeat: safe
          """),
      Self.repeatedEntry.explained(
        "No entry of a list stands twice",
        """
        A status, a scope or a place that is listed twice says no more than once. It may \
        also be a slip for another one, so it is refused.
        """,
        wrong: """
          errors: {400: [bad]}
          routes:
            books.get:
              get: /books
              fails: [400, 400]
          """,
        right: """
          errors: {400: [bad]}
          routes:
            books.get:
              get: /books
              fails: [400]
          """),
      Self.emptyDeclaration.explained(
        "A declaration holds something",
        """
        A union without cases, a filter without conditions, a body without fields and an \
        API without routes have no use. Fill them or take them out.
        """,
        wrong: """
          unions:
            Value: []
          """,
        right: """
          unions:
            Value: [string, int]
          """),
    ]
  }
}

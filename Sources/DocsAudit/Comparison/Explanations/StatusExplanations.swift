import SpecSyntax

/// What to know about findings on statuses and errors.
extension AuditRule {
  static var statusExplanations: [Explanation] {
    [
      Self.successStatus.explained(
        "A route succeeds with another status",
        """
        The page names a status of success that is not the one of the spec.
        """,
        wrong: """
          # on the page: 201 Created
          returns: Book
          """,
        right: "returns: 201 Book"),
      Self.unknownStatus.explained(
        "A page has a status of failure that the route lacks",
        """
        Clients give every status, documented or not, but only documented ones have a name.
        """,
        wrong: """
          # on the page: 409 Conflict
          fails: [400, 401]
          """,
        right: "fails: [400, 401, 409]"),
      Self.missingStatus.explained(
        "A page no longer lists a status of failure",
        """
        The page lists statuses of failure, and this one is not among them. A page that \
        lists none at all gets a note of another kind.
        """,
        wrong: """
          # on the page: 400 and 401
          fails: [400, 401, 409]
          """,
        right: "fails: [400, 401]"),
      Self.unlistedErrors.explained(
        "A page lists no failures",
        """
        The spec has some. Most often the end of the page was not saved, so it is a note.
        """,
        wrong: "head -n 40 saved.html > Pages/list-books.html",
        right: "cp saved.html Pages/list-books.html"),
      Self.unknownCode.explained(
        "A page has an error code that the spec lacks",
        """
        Clients keep unknown codes as text, but have no name for them. Where codes may be \
        paths of fields, names of fields that the spec has are not reported.
        """,
        wrong: """
          # on the page, at 404: {"code": "author_not_found"}
          404: [book_not_found]
          """,
        right: "404: [book_not_found, author_not_found]"),
      Self.strayCode.explained(
        "A page has error codes of fields that the route lacks",
        """
        Where codes may be paths of fields, the fields should be ones that the route sends. Pages \
        often have one sample of errors for all routes, so it is a note.
        """,
        wrong: """
          # on the page of books.list, at 400: {"code": "author"}
          get: /books
          """,
        right: """
          get: /books
          query: {"author?": Author.ID}
          """),
      Self.errorBody.explained(
        "The body of an error has another shape",
        """
        Clients look for entries, codes and messages where `errors` says. Elsewhere they \
        find none, and the error has a status and no more. It is a note where a single error \
        has no message, or has more than a code and a message.
        """,
        wrong: """
          # on the page: {"problems": [{"code": "taken"}]}
          errors: {entries: errors, code: code}
          """,
        right: "errors: {entries: problems, code: code}"),
    ]
  }
}

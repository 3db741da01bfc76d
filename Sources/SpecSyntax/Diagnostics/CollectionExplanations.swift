/// What to know about mappings and lists.
extension SyntaxDiagnostic {
  var collectionParts: Parts {
    switch self {
    case .duplicateKey:
      (
        "A key stands once in its mapping",
        """
        Many YAML parsers silently keep the last of two equal keys, and what the first one said \
        is lost.
        """,
        "id: int\nid: string",
        "id: int\nname: string"
      )
    case .missingKey:
      (
        "A colon stands behind a key",
        """
        The line starts with a colon, so its key is empty. A text that starts with a colon is \
        quoted.
        """,
        ": Bookshop",
        "api: Bookshop"
      )
    case .missingColon:
      (
        "A key is followed by a colon",
        """
        Among the keys of a mapping stands a text without one. In brackets, a list of texts is \
        written in [ ] and not in { }.
        """,
        "hcgen 1\napi: Bookshop",
        "hcgen: 1\napi: Bookshop"
      )
    case .missingBlank:
      (
        "A blank follows a colon, and goes in front of a comment",
        "Without it, colon and # are parts of the word that they touch, or YAML parsers disagree.",
        "paging: {limit:100}",
        "paging: {limit: 100}"
      )
    case .missingComma:
      (
        "Commas separate values in brackets",
        """
        Two values stand beside each other. Either a comma is missing, or both are one text that \
        needs quotes.
        """,
        #"fails: ["400" "401"]"#,
        #"fails: ["400", "401"]"#
      )
    case .missingValue:
      (
        "A comma follows a value",
        "Nothing stands in front of the comma. A comma behind the last value is fine.",
        "fails: [400,, 401]",
        "fails: [400, 401,]"
      )
    case .unclosedBracket:
      (
        "Every bracket is closed",
        """
        The lines behind the bracket that are indented deeper than its key belong to it; no \
        closing bracket is among them.
        """,
        "fails: [400, 401\nreturns: Book",
        "fails: [400, 401]\nreturns: Book"
      )
    default:
      (
        "Brackets are closed by their own kind",
        "A list goes from [ to ], a mapping from { to }, and what was opened last is closed first.",
        "ids: {int: [Book}]",
        "ids: {int: [Book]}"
      )
    }
  }
}

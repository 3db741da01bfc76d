/// What to know about lines and their indentation.
extension SyntaxDiagnostic {
  var lineParts: Parts {
    switch self {
    case .tabIndentation:
      (
        "Indentation is in blanks",
        """
        A tab is as wide as an editor makes it, so YAML does not indent with tabs. Tell your \
        editor to insert blanks in YAML files.
        """,
        "models:\n\tBook:",
        "models:\n  Book:"
      )
    case .tab:
      (
        "Words are separated by blanks",
        """
        YAML 1.2 allows a tab between words and other parsers refuse it. A tab inside a text is \
        written as \\t between double quotes.
        """,
        "api:\tBookshop",
        "api: Bookshop"
      )
    case .wrongIndentation:
      (
        "Lines of one block start in one column",
        """
        The keys of a mapping stand under each other, and so do the dashes of a list. A line that \
        starts anywhere else belongs to nothing, and so does one that is indented under a key \
        that has its value already. Inside brackets, lines stand deeper than the key.
        """,
        "Book:\n    id: Book.ID\n  title: string",
        "Book:\n    id: Book.ID\n    title: string"
      )
    case .tooDeep:
      (
        "Collections nest 64 levels deep at most",
        """
        No part of the spec language needs more than a few levels. The bound protects the tool \
        from files that are made to exhaust it.
        """,
        "deep: " + String(repeating: "[", count: 65) + String(repeating: "]", count: 65),
        "deep: " + String(repeating: "[", count: 63) + String(repeating: "]", count: 63)
      )
    case .mixedCollection:
      (
        "A block is a mapping or a list",
        """
        Keys and list items cannot stand in the same column, unless the list belongs to the key \
        above it.
        """,
        "fails: none\n- 400",
        "fails:\n- 400"
      )
    default:
      (
        "A list starts on a line of its own",
        """
        Behind a key, a list with dashes starts on the next line. On the same line it is written \
        in brackets.
        """,
        "fails: - 400",
        "fails: [400]"
      )
    }
  }
}

/// What to know about texts.
extension SyntaxDiagnostic {
  var scalarParts: Parts {
    switch self {
    case .reservedIndicator:
      (
        "Some characters cannot start a text",
        """
        YAML gives a meaning to them, or keeps them for later: @ ` % , | > and a few more. In \
        quotes they mean themselves.
        """,
        "doc: @author writes it.",
        "doc: '@author writes it.'"
      )
    case .colonInPlainScalar:
      (
        "A text with a colon and a blank is quoted",
        """
        A colon and a blank separate a key from its value, so YAML would see two keys on one \
        line.
        """,
        "doc: Note: sold out.",
        "doc: 'Note: sold out.'"
      )
    case .questionMarkInFlow:
      (
        "In brackets, a text with a question mark is quoted",
        """
        Some YAML parsers end a plain text in brackets at its question mark. Quote it, or write \
        the mapping over several lines without brackets, where question marks are fine.
        """,
        "body: {genre?: Genre}",
        "body: {'genre?': Genre}"
      )
    case .bracketInPlainScalar:
      (
        "In brackets, a text with brackets is quoted",
        "Inside brackets, each further one opens or closes a collection.",
        "route: {get: /books/{id}}",
        "route: {get: '/books/{id}'}"
      )
    case .multiLinePlainScalar:
      (
        "A text over several lines is quoted or marked",
        """
        YAML would join the lines. More often a key or a dash is missing, so specs want to be told: \
        by quotes, by > for lines that are joined, or by | for lines that stay.
        """,
        "doc: All books\n  of the shop.",
        "doc: >\n  All books\n  of the shop."
      )
    case .unclosedQuote:
      (
        "Every quote is closed",
        """
        A text in quotes may go on in lines that are indented deeper than its key. No closing \
        quote stands in them.
        """,
        "api: \"Bookshop\ndoc: All books.",
        "api: \"Bookshop\"\ndoc: All books."
      )
    case .badEscape:
      (
        "A backslash in double quotes starts an escape",
        #"""
        The escapes are \0 \a \b \t \n \v \f \r \e \" \/ \\ \N \_ \L \P, a backslash and a blank, \#
        \xXX, \uXXXX and \UXXXXXXXX. Surrogates such as \uD83D are no characters: write the \#
        character itself. In single quotes a backslash means itself.
        """#,
        #"doc: "C:\shop""#,
        #"doc: 'C:\shop'"#
      )
    case .badBlockHeader:
      (
        "Behind | and > stand marks only",
        """
        The marks are - and + for the line ends behind the text, and a digit for its \
        indentation. The text starts on the next line.
        """,
        "doc: > All books.",
        "doc: >\n  All books."
      )
    default:
      (
        "Nothing follows a value but a comment",
        """
        A quote or a bracket ended the value, and there is more on the line. An apostrophe \
        inside single quotes is written twice.
        """,
        "doc: 'It's sold out.'",
        "doc: 'It''s sold out.'"
      )
    }
  }
}

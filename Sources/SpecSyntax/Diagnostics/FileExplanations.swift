/// What to know about the file as a whole and its characters.
extension SyntaxDiagnostic {
  var fileParts: Parts {
    switch self {
    case .tooLarge:
      (
        "A spec has at most 32 MiB",
        """
        A file this large is no spec that somebody wrote: more likely the wrong file was named. \
        An API that truly needs this much is better described in several specs.
        """,
        "# A file of more than 33554432 bytes.",
        "api: Bookshop"
      )
    case .tooManyFindings:
      (
        "At most 1000 findings are shown",
        """
        A file with more findings is hardly a spec with slips in it: more likely the wrong file was \
        named, or it was saved in another encoding. Mend the first ones, and run again for the rest.
        """,
        "# A file with more than 1000 mistakes.",
        "api: Bookshop"
      )
    case .emptySpec:
      (
        "A spec says something",
        """
        The file holds nothing, or comments alone. A spec starts with the version of its \
        language.
        """,
        "# Nothing here yet.",
        "hcgen: 1\napi: Bookshop"
      )
    case .invalidUTF8:
      (
        "A spec is UTF-8",
        """
        Some bytes of the file are not UTF-8. Most often the file was saved in an older encoding, \
        such as Latin-1 or Windows-1251, or as UTF-16; tell your editor to save it as UTF-8.
        """,
        "# A file that was saved as Latin-1 or UTF-16.",
        "doc: Café"
      )
    case .controlCharacter:
      (
        "Control characters are written as escapes",
        """
        A character such as NUL cannot be seen, and YAML does not allow it. Where it is truly \
        part of a text, write its escape between double quotes.
        """,
        "doc: bell\u{7}",
        #"doc: "bell\a""#
      )
    case .lineSeparator:
      (
        "Lines end in LF, CR LF or CR",
        """
        U+0085, U+2028 and U+2029 end a line in YAML 1.1 and do not in YAML 1.2, so the file would \
        mean different things to different parsers. They often come along with text that was \
        copied from a web page.
        """,
        "doc: one\u{2028}two",
        #"doc: "one\u2028two""#
      )
    case .byteOrderMark:
      (
        "A byte order mark stands at the start only",
        """
        Files that are joined leave a byte order mark in the middle, where nobody sees it. \
        The one at the start of a file is skipped.
        """,
        "api: Bookshop\ndoc: \u{FEFF}All books.",
        "api: Bookshop\ndoc: All books."
      )
    default:
      (
        "Invisible characters are suspicious",
        """
        Zero-width characters, fillers, selectors that select nothing, and those that turn the \
        direction of text make two names look the same, or a line look different from what it \
        says. This is a warning: the text is taken as it is. Take the character out, or write its \
        escape to show that it is meant.
        """,
        "doc: A\u{200B}book",
        #"doc: "A\u200Bbook""#
      )
    }
  }
}

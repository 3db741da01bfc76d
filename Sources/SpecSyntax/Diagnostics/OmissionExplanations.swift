/// What to know about the parts of YAML that specs do without.
extension SyntaxDiagnostic {
  var omissionParts: Parts {
    switch self {
    case .directive:
      (
        "There are no directives",
        """
        A line that starts with % speaks to the YAML parser. A spec is always read in the same \
        way, so it has none.
        """,
        "%YAML 1.2\napi: Bookshop",
        "api: Bookshop"
      )
    case .documentMarker:
      (
        "There are no document marks",
        "The lines --- and ... separate documents. A spec is one document, so it needs neither.",
        "---\napi: Bookshop",
        "api: Bookshop"
      )
    case .secondDocument:
      (
        "A file holds one spec",
        "Behind --- a second document would start. It is not read; move it into a file of its own.",
        "api: Bookshop\n---\napi: Library",
        "api: Bookshop"
      )
    case .anchor:
      (
        "There are no anchors",
        """
        An anchor names a value so that an alias can repeat it. Specs name what is shared in their \
        own language: models, styles of paging, error codes. Aliases within aliases could also \
        make a small file grow without bound.
        """,
        "doc: &books All books.",
        "doc: All books."
      )
    case .alias:
      (
        "There are no aliases",
        """
        An alias repeats the value of an anchor, and specs have neither. A text that starts with \
        * is quoted.
        """,
        "doc: *books",
        "doc: '*books'"
      )
    case .tag:
      (
        "There are no tags",
        """
        A tag says what type a value is of. In a spec that is known from its place. A text that \
        starts with ! is quoted.
        """,
        "rate: !float 12",
        "rate: 12"
      )
    case .mergeKey:
      (
        "There are no merge keys",
        """
        Some YAML parsers take << for the order to copy another mapping into this one. A model \
        takes the fields of another one with $with.
        """,
        "Book:\n  <<: Product",
        "Book:\n  $with: Product"
      )
    case .complexKey:
      (
        "A key is one text in front of a colon",
        """
        A question mark and a blank announce a key of any shape. Keys of a spec are names, which \
        do not need it.
        """,
        "? api\n: Bookshop",
        "api: Bookshop"
      )
    case .nonScalarKey:
      (
        "A key is a text",
        """
        Brackets stand where a key should be. Quote the whole text where they are part of the \
        key.
        """,
        "[id]: int",
        "'[id]': int"
      )
    case .multiLineKey:
      (
        "A key and its colon stand on one line",
        "YAML parsers disagree about keys that go over several lines.",
        "{one\n : 1}",
        "{one: 1}"
      )
    case .longKey:
      (
        "A key has at most 1024 characters",
        "YAML parsers look no further for the colon that makes a text a key.",
        String(repeating: "long", count: 257) + ": 1",
        String(repeating: "long", count: 256) + ": 1"
      )
    default:
      (
        "A pair stands in braces",
        """
        In a list, YAML makes a mapping of its own from each key and value. Braces say so \
        plainly; quotes make it a text.
        """,
        "codes: [gone: It is gone.]",
        "codes: [{gone: It is gone.}]"
      )
    }
  }
}

import SpecSyntax

/// What to know about types.
extension ModelDiagnostic {
  static var typeExplanations: [Explanation] {
    [
      Self.badType.explained(
        "Types are written in words",
        """
        A type is a word such as `string`, the name of a declared type, or `list of` or \
        `map of` another type. Brackets and angles of other languages are not known. \
        Parentheses are for elements that may be `null`: `list of (string?)`.
        """,
        wrong: """
          models:
            Book:
              authors: list string
          """,
        right: """
          models:
            Book:
              authors: list of string
          """),
      Self.unknownType.explained(
        "Types are declared somewhere",
        """
        The name is neither a type of the language nor one that the spec declares. Mostly a \
        letter is wrong; then the help says which name is near.
        """,
        wrong: """
          models:
            Book:
              title: strng
          """,
        right: """
          models:
            Book:
              title: string
          """),
      Self.unknownID.explained(
        "Typed ids are declared under `ids`",
        """
        `Book.ID` is known once `Book` stands under `ids`, in the list of those over whole \
        numbers or of those over text.
        """,
        wrong: """
          models:
            Book:
              id: Book.ID
          """,
        right: """
          ids: {int: [Book]}
          models:
            Book:
              id: Book.ID
          """),
      Self.badNotation.explained(
        "A line has its parts in order",
        """
        A field is a type, a `?`, limits, a default and documentation, in this order; a \
        result, a condition and a case have orders of their own. What cannot stand where it \
        stands is refused. A default of several words stands in quotation marks.
        """,
        wrong: """
          models:
            Book:
              title: string = old 1..10
          """,
        right: """
          models:
            Book:
              title: string 1..10 = old
          """),
      Self.recursiveModel.explained(
        "Models that hold themselves may be empty somewhere",
        """
        A model that holds itself, be it through others, by fields that are always there could \
        never be read: its values have no end. A field that may be missing or `null` ends the \
        chain, and so does a list or a map, as it may be empty. A field with a default is always \
        there.
        """,
        wrong: """
          models:
            Book:
              next: Book
          """,
        right: """
          models:
            Book:
              next: Book?
          """),
      Self.recursiveWith.explained(
        "`$with` leads to other models",
        """
        A model that takes the fields of one that takes its own has no first field. Take \
        one link out of the chain.
        """,
        wrong: """
          models:
            Book:
              $with: Item
              title: string
            Item:
              $with: Book
              id: int
          """,
        right: """
          models:
            Book:
              $with: Item
              title: string
            Item:
              id: int
          """),
      Self.tooManyFields.explained(
        "`$with` copies within reason",
        """
        Each `$with` copies all fields of another model. The number of copies in a whole \
        spec is bounded, so that no spec grows without measure.
        """,
        wrong: """
          # 400 models, each with the 400 fields of another one
          """,
        right: """
          # 400 models, each with a field of the type of another one
          """),
      Self.notAModel.explained(
        "Fields come from models",
        """
        `$with`, `answer` and the cases of a union with `$by` need a model or an input, as \
        only these have fields.
        """,
        wrong: """
          enums:
            State: [new, used]
          models:
            Book:
              $with: State
          """,
        right: """
          enums:
            State: [new, used]
          models:
            Book:
              state: State
          """),
      Self.notAnInput.explained(
        "A query is an input",
        """
        `query` takes a mapping of fields or the name of one of `inputs`. Models come from \
        the server and are not written into a query.
        """,
        wrong: """
          routes:
            books.get:
              get: /books
              query: Search
          models:
            Search:
              text: string
          """,
        right: """
          routes:
            books.get:
              get: /books
              query: Search
          inputs:
            Search:
              text: string
          """),
      Self.inputInResponse.explained(
        "Inputs are sent only",
        """
        An input has fields with three states, which no answer has, so it cannot be part of \
        one. A type that is both sent and read is a model.
        """,
        wrong: """
          routes:
            books.get:
              get: /books
              returns: Book
          inputs:
            Book:
              title: string
          """,
        right: """
          routes:
            books.get:
              get: /books
              returns: Book
          models:
            Book:
              title: string
          """),
      Self.emptyEnum.explained(
        "An enum lists values",
        """
        An enum without values could name nothing. Where the values are not known, the type \
        is `string` or `int`.
        """,
        wrong: """
          enums:
            State: []
          """,
        right: """
          enums:
            State: [new, used]
          """),
      Self.badEnumValue.explained(
        "Values over `int` are whole numbers",
        """
        With `$type: int` each value and each other spelling is the number that is sent. \
        What it is called stands behind `as`.
        """,
        wrong: """
          enums:
            Phase:
              $type: int
              waiting:
          """,
        right: """
          enums:
            Phase:
              $type: int
              1 as waiting:
          """),
      Self.unknownOperators.explained(
        "Operators are declared under `operators`",
        """
        Behind `by` stands the name of a group of operators that the spec declares.
        """,
        wrong: """
          operators:
            equality: {"=": equal}
          filters:
            BookFilter:
              title: string by equalty
          """,
        right: """
          operators:
            equality: {"=": equal}
          filters:
            BookFilter:
              title: string by equality
          """),
    ]
  }
}

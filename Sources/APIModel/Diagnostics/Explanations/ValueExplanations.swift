import SpecSyntax

/// What to know about limits, defaults and examples.
extension ModelDiagnostic {
  static var valueExplanations: [Explanation] {
    [
      Self.badLimits.explained(
        "Limits are whole numbers around two dots",
        """
        Write both, or leave one side open: `1..100`, `0..`, `..255`. A length or a count \
        is never below 0, and no number is larger than 64 bits hold.
        """,
        wrong: """
          models:
            Book:
              title: string 1..x
          """,
        right: """
          models:
            Book:
              title: string 1..100
          """),
      Self.reversedLimits.explained(
        "The lower limit comes first",
        """
        No value lies between a larger number and a smaller one.
        """,
        wrong: """
          models:
            Book:
              title: string 100..1
          """,
        right: """
          models:
            Book:
              title: string 1..100
          """),
      Self.limitsOutOfPlace.explained(
        "Limits need something to measure",
        """
        Limits bound the value of a number, the length of a text, the count of a list or a \
        map. Other types have nothing of the kind.
        """,
        wrong: """
          models:
            Book:
              isNew: bool 0..1
          """,
        right: """
          models:
            Book:
              isNew: bool
          """),
      Self.badDefault.explained(
        "A default is a value of the type",
        """
        The default of a number is a number, that of an enum one of its values, that of a \
        list a list. Text of several words stands in double quotes.
        """,
        wrong: """
          models:
            Book:
              pages: int = many
          """,
        right: """
          models:
            Book:
              pages: int = 100
          """),
      Self.defaultOutsideLimits.explained(
        "A default keeps to the limits",
        """
        A default that may not be sent cannot be what the server takes. Either the default \
        or the limits are wrong.
        """,
        wrong: """
          models:
            Book:
              pages: int 1..100 = 0
          """,
        right: """
          models:
            Book:
              pages: int 1..100 = 1
          """),
      Self.exampleWrongType.explained(
        "An example is a value of the model",
        """
        Every part of an example has the type of its field. Plain words are text where the \
        field is text, and numbers where it is a number.
        """,
        wrong: """
          models:
            Book:
              $example: {pages: many}
              pages: int
          """,
        right: """
          models:
            Book:
              $example: {pages: 100}
              pages: int
          """),
      Self.exampleMissingField.explained(
        "An example has all required fields",
        """
        Nothing is filled in: a field that must be there stands in the example too. A field \
        that may be missing or `null` can be left out.
        """,
        wrong: """
          models:
            Book:
              $example: {title: Emma}
              title: string
              pages: int
          """,
        right: """
          models:
            Book:
              $example: {title: Emma, pages: 474}
              title: string
              pages: int
          """),
      Self.exampleUnknownField.explained(
        "An example has declared fields only",
        """
        A field of an example that the model does not declare is a slip, or a field that \
        the model lacks.
        """,
        wrong: """
          models:
            Book:
              $example: {titel: Emma, title: Emma}
              title: string
          """,
        right: """
          models:
            Book:
              $example: {title: Emma}
              title: string
          """),
      Self.exampleUnknownValue.explained(
        "An example uses listed values",
        """
        An enum with `$closed: yes` has no other values, and a union with `$by` no other \
        cases.
        """,
        wrong: """
          enums:
            State: {$closed: yes, new: , used: }
          models:
            Book:
              $example: {state: lost}
              state: State
          """,
        right: """
          enums:
            State: {$closed: yes, new: , used: }
          models:
            Book:
              $example: {state: used}
              state: State
          """),
      Self.exampleOutsideLimits.explained(
        "An example keeps to the limits",
        """
        An example shows what is real. One outside the limits says that either is wrong.
        """,
        wrong: """
          models:
            Book:
              $example: {pages: 0}
              pages: int 1..
          """,
        right: """
          models:
            Book:
              $example: {pages: 1}
              pages: int 1..
          """),
    ]
  }
}

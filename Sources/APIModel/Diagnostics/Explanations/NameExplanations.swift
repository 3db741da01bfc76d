import SpecSyntax

/// What to know about names.
extension ModelDiagnostic {
  static var nameExplanations: [Explanation] {
    [
      Self.badTypeName.explained(
        "Types are named in letters, with a capital first",
        """
        Types become types in Swift and files on disk, so their names are plain: letters, \
        digits and `_`, a capital first. They are never sent, so there is no need for \
        another spelling. The API names folders as well, so it cannot be called `Aux`, `Con` or \
        like another device of Windows.
        """,
        wrong: """
          models:
            book:
              title: string
          """,
        right: """
          models:
            Book:
              title: string
          """),
      Self.badRouteName.explained(
        "Routes are named `group.name`",
        """
        The group becomes a property of the client, the name a method. Both are letters, \
        digits and `_`, a letter first.
        """,
        wrong: """
          routes:
            books:
              get: /books
          """,
        right: """
          routes:
            books.list:
              get: /books
          """),
      Self.badName.explained(
        "What others refer to has a plain name",
        """
        Paging styles and groups of operators are named in letters, digits and `_`. A field \
        or a value may be any text, but not an empty one without an `as`.
        """,
        wrong: """
          operators:
            1st: {"=": equal}
          """,
        right: """
          operators:
            first: {"=": equal}
          """),
      Self.badSwiftName.explained(
        "Behind `as` stands a plain Swift name",
        """
        The name is taken as it is: letters, digits and `_`, no digit first. Names that \
        Swift reserves are fine, they get a suffix.
        """,
        wrong: """
          models:
            Book:
              "1+1 as two!": string
          """,
        right: """
          models:
            Book:
              1+1 as two: string
          """),
      Self.duplicateType.explained(
        "A type is declared once",
        """
        All types of a spec share one set of names, whatever section they stand in. Names \
        that differ only in case are refused too, since files of such names overwrite each \
        other on many disks.
        """,
        wrong: """
          models:
            Book:
              title: string
          enums:
            Book: [new, used]
          """,
        right: """
          models:
            Book:
              title: string
          enums:
            BookState: [new, used]
          """),
      Self.duplicateID.explained(
        "A typed id is declared once",
        """
        A typed id is over whole numbers or over text, not over both. Names that differ \
        only in case are refused too.
        """,
        wrong: """
          ids: {int: [Book], string: [Book]}
          """,
        right: """
          ids: {int: [Book]}
          """),
      Self.duplicateField.explained(
        "A field stands once",
        """
        Two fields of a mapping have one name on the wire, be it for an `as`, a `?`, a \
        `$with` or the parameters of a paging style. Names of headers are compared without \
        case.
        """,
        wrong: """
          models:
            Book:
              title: string
              title?: string
          """,
        right: """
          models:
            Book:
              title: string
          """),
      Self.duplicateValue.explained(
        "A value of an enum is listed once",
        """
        A value and its other spellings behind `also` must lead to one case only. The note \
        shows where the first stands.
        """,
        wrong: """
          enums:
            State:
              new: {also: [fresh]}
              fresh:
          """,
        right: """
          enums:
            State:
              new: {also: [fresh]}
          """),
      Self.duplicateCase.explained(
        "A case of a union stands once",
        """
        A union is read case by case, so a second one of the same type or the same name \
        would never be taken. The same holds for the conditions of a filter.
        """,
        wrong: """
          unions:
            Value: [string, int, string]
          """,
        right: """
          unions:
            Value: [string, int]
          """),
    ]
  }
}

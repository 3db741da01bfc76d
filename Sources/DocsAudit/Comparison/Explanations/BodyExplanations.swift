import SpecSyntax

/// What to know about findings on what is sent and what comes.
extension AuditRule {
  static var bodyExplanations: [Explanation] {
    [
      Self.unknownBody.explained(
        "A page has a body that the route lacks",
        """
        The page has an example of what is sent, or of what comes back, and in the spec the \
        route sends nothing, or returns nothing.
        """,
        wrong: """
          # on the page: {"reason": "sold"}
          delete: /books/{id}
          """,
        right: """
          delete: /books/{id}
          body: {reason: string}
          """),
      Self.unknownField.explained(
        "A page has a field that the spec lacks",
        """
        The field stands in an example or in a table and in no model of the spec. It is new, \
        or has a new name. Clients drop it until the spec has it. Beside a list, what tells \
        which page of it one has, such as `has_more`, is a note.
        """,
        wrong: """
          # on the page: {"id": 7, "title": "Emma", "pages": 474}
          Book:
            id: Book.ID
            title: string
          """,
        right: """
          Book:
            id: Book.ID
            title: string
            pages: int
          """),
      Self.missingField.explained(
        "An example lacks a field that the spec requires",
        """
        Examples are often cut short, so it is a note. If the field can really be missing, \
        clients fail on such an answer until the spec says so.
        """,
        wrong: """
          # on the page: {"id": 7}
          Book:
            id: Book.ID
            title: string
          """,
        right: """
          Book:
            id: Book.ID
            title: string?
          """),
      Self.unlistedField.explained(
        "A table lacks fields that the spec has",
        """
        One model of a spec is often made of several pages, so it is a note. If the vendor \
        has taken the field out of the page, take it out of the spec, or deprecate it.
        """,
        wrong: """
          # the table lists id and title
          Book:
            id: Book.ID
            title: string
            cover: string?
          """,
        right: """
          Book:
            id: Book.ID
            title: string
          """),
      Self.type.explained(
        "A value has another type on the page",
        """
        The example or the table shows text where the spec has a number, or the like. \
        Clients fail on values of another type, unless the type is a `loose` one.
        """,
        wrong: """
          # on the page: {"id": "7"}
          ids: {int: [Book]}
          """,
        right: "ids: {string: [Book]}"),
      Self.null.explained(
        "A value may be null or missing on the page",
        """
        The spec requires a value. Clients fail where it is `null`.
        """,
        wrong: """
          # on the page: {"subtitle": null}
          subtitle: string
          """,
        right: "subtitle: string?"),
      Self.unknownValue.explained(
        "A value is none of those that the spec lists",
        """
        Clients keep unknown values of an open enum, but have no name for them. Where the \
        page merely spells one differently, write that under `also`.
        """,
        wrong: """
          # on the page: {"genre": "poem"}
          Genre: [novel, sci-fi]
          """,
        right: "Genre: [novel, sci-fi, poem]"),
      Self.unlistedValue.explained(
        "A list of values lacks one that the spec has",
        """
        Pages list what matters to them, so it is a note. If no page has the value any more, \
        it may be gone.
        """,
        wrong: """
          # on the page: novel or sci-fi
          Genre: [novel, sci-fi, poem]
          """,
        right: "Genre: [novel, sci-fi]"),
      Self.total.explained(
        "An example contradicts itself",
        """
        The total that the example gives is not the number of its entries. It is a note: the \
        page is wrong, or its example shows one part of a longer list. Clients take totals \
        for a hint and never for the end of a list.
        """,
        wrong: "{\"data\": [{\"id\": 7}], \"meta\": {\"total\": 0}}",
        right: "{\"data\": [{\"id\": 7}], \"meta\": {\"total\": 1}}"),
    ]
  }
}

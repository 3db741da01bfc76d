import SpecSyntax

/// What to know about webhooks.
extension ModelDiagnostic {
  static var webhookExplanations: [Explanation] {
    [
      Self.duplicateEvent.explained(
        "An event is listed once",
        """
        The name of an event says which type its payload has, so there can be one type only. \
        It does not help to call the second one something else in Swift: what is sent is the \
        same name.
        """,
        wrong: """
          webhooks:
            signature: none
            event: event
            payload: data
            events:
              book.sold: json
              book.sold as sold: json
          """,
        right: """
          webhooks:
            signature: none
            event: event
            payload: data
            events:
              book.sold as sold: json
              book.lent: json
          """)
    ]
  }
}

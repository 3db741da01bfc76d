/// Pieces of specs for the examples of rules. What every spec needs besides is left out.
enum Example {
  /// A route, line by line.
  static func route(_ lines: String..., name: String = "books.list") -> String {
    "routes:\n  \(name):\n" + lines.map { "    \($0)\n" }.joined()
  }

  /// A query.
  static func query(_ fields: String) -> String {
    route("get: /books", "query:") + lines(fields, 6)
  }

  /// Fields that are sent.
  static func sent(_ fields: String) -> String {
    route("post: /books", "body:", name: "books.create") + lines(fields, 6)
  }

  /// Fields that are read.
  static func read(_ fields: String) -> String {
    route("get: /books/first", "returns: Book", name: "books.first")
      + "models:\n  Book:\n" + lines(fields, 4)
  }

  /// Fields that are written in a row, a line each.
  private static func lines(_ fields: String, _ indentation: Int) -> String {
    let blanks = String(repeating: " ", count: indentation)
    return fields.split(separator: ", ").map { blanks + $0 + "\n" }.joined()
  }

  /// A type that is read as the field of a model.
  static func read(_ type: String, _ declaration: String) -> String {
    read("value: \(type)") + declaration + "\n"
  }

  /// A type that is sent as the field of a body.
  static func sent(_ type: String, _ declaration: String) -> String {
    sent("value: \(type)") + declaration + "\n"
  }

  /// A list in pages, with the lines of its style.
  static func pages(_ query: String, items: String = "data", total: String = "total") -> String {
    """
    paging:
      list:
        query: {\(query)}
        offset: offset
        limit: limit
        items: \(items)
        total: \(total)

    """ + route("get: /books", "returns: pages of string")
  }

  /// Errors, with a route that can fail.
  static func errors(_ lines: String...) -> String {
    "errors:\n" + lines.map { "  \($0)\n" }.joined()
      + route("get: /books", "fails: [400]")
  }

  /// Webhooks with these lines beside what they need.
  static func webhooks(
    _ events: String, signature: String = "none", event: String = "event",
    payload: String = "data", fields: String = "id: string"
  ) -> String {
    """
    webhooks:
      signature: \(signature)
      event: \(event)
      payload: \(payload)
      fields: {\(fields)}
      events: {\(events)}

    """
  }
}

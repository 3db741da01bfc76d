import Testing

/// Statuses in lists, whatever words stand behind them.
@Suite struct StatusListTests {
  static let pages: [(text: String, statuses: [Int])] = [
    (
      "# A\n\n## Errors\n\n- `418` teapot\n- `404` no such book\n- `499`: gone away",
      [404, 418, 499]
    ),
    ("Error codes:\n418 - a teapot\n420 – calm down", [418, 420]),
    (
      "<html><body><h2>Помилки</h2><ul><li><code>418</code> чайник</li><li>404: нема</li></ul></body></html>",
      [404, 418]
    ),
    ("Kody błędów\n\n418 czajnik", [418]), ("Fehlercodes\n\n418 Teekanne", [418]),
    ("Codes d'erreur\n\n418 théière", [418]), ("Códigos de error\n\n418 tetera", [418]),
    ("HTTP status codes\n\n418 teapot", [418]),
    ("# A\n\n## Errors\n\n| 418 | a teapot |\n| 401 | no key |", [401, 418]),
    ("# A\n\n| Status | Meaning |\n|---|---|\n| 418 | a teapot |", [418]),
    ("# A\n\n| Books | Sold |\n|---|---|\n| 418 | 7 |", []),
    // Numbers of other things.
    ("# A\n\nThe shelf has\n\n- 418 books\n- 404 authors", []),
    ("Errors are rare.\n\nThe shop sold\n\n418 books", []),
    ("Errors\n\n418", []), ("Errors\n\n4180 teapots", []), ("Errors\n\n218 teapots", []),
  ]

  @Test(arguments: pages.indices)
  func aListBehindAWordForErrors(_ index: Int) {
    let (text, statuses) = Self.pages[index]
    #expect(claims(text).statuses.map(\.status).sorted() == statuses)
  }
}

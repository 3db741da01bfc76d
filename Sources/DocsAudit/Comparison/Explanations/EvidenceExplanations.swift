import SpecSyntax

/// What to know about findings on the pages as such.
extension AuditRule {
  static var evidenceExplanations: [Explanation] {
    [
      Self.unreadablePage.explained(
        "A page cannot be read as text",
        """
        An audit that read nothing has found nothing, so this fails. The file is empty, no \
        text, larger than any page, or in an encoding that is not known: UTF-8 is, UTF-16 with its \
        mark, and windows-1251 and windows-1252 where a page in HTML says so. Another encoding is \
        named where the page or its bytes tell, and `iconv` makes UTF-8 of it.
        """,
        wrong: "curl -s https://docs.bookshop.example/logo.png > Pages/books.html",
        right: "curl -s https://docs.bookshop.example/books > Pages/books.html"),
      Self.brokenCharacters.explained(
        "Characters of a page are broken",
        """
        Some bytes are no UTF-8, or somebody before has put U+FFFD in their place, so that names \
        and words that they stand in are not what they were. The rest is compared. A page with \
        more of them than of other characters beyond ASCII is in another encoding, and refused.
        """,
        wrong: "Alle B\u{FFFD}cher des Ladens.",
        right: "iconv -f WINDOWS-1252 -t UTF-8 old.txt > Pages/books.txt"),
      Self.pageWithoutRoute.explained(
        "No route was found on a page",
        """
        A method and an address make a route, as in `GET /books`. Where a page has none, it \
        was saved in part, it is a page of another kind, or its site builds it in the \
        browser: save it there. A page that documents a model needs no route if the spec \
        names the page under `$page`, and the file is called like the last part of its \
        address.
        """,
        wrong: "All books of the shop are listed here.",
        right: """
          GET https://api.bookshop.example/v2/books

          All books of the shop are listed here.
          """),
      Self.unreadPart.explained(
        "A part of a page was not read",
        """
        What was not read was not compared either, so this is drift until somebody has looked. \
        The page nests deeper than any example, has more lines, text, examples or addresses than \
        any article, or holds so many brackets without JSON that the search was given up.
        """,
        wrong: "a page with a script of 60,000 opening brackets in front of its examples",
        right: "the same page, saved as its article alone"),
      Self.pageWithoutSpec.explained(
        "A page belongs to none of the specs",
        """
        Several specs were given, and none has the server or a route of the page. Name the \
        one spec that it belongs to.
        """,
        wrong: "hcgen audit Pages/list-books.html",
        right: "hcgen audit Specs/bookshop.yaml Pages/list-books.html"),
      Self.routeWithoutPage.explained(
        "No page documents a route",
        """
        With --all, every route of the specs has to be on one of the pages. The page was not \
        saved, or the vendor has taken it down, and perhaps the route with it. A route \
        without a `page` in the spec, or a deprecated one, gets a note.
        """,
        wrong: """
          books.rename:
            put: /books/{id}/title
            page: rename-book
          """,
        right: "hcgen audit --pages | grep rename-book"),
      Self.tooFewClaims.explained(
        "Less was read than expected",
        """
        The floors --expect-routes and --expect guard against a site whose new layout can no \
        longer be read: an audit that finds nothing wrong because it finds nothing must not \
        pass. Of routes, those count that the specs have.
        """,
        wrong: "hcgen audit --all Pages --expect-routes 29    # 3 routes were read",
        right: "hcgen audit --all Pages --expect-routes 29 --expect examples=80"),
    ]
  }
}

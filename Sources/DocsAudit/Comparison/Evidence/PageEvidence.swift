import APIModel

/// Whether a page gave enough to be judged by.
public enum PageEvidence {
  /// What is wrong with a page as such; nothing where it has a route, or documents a model that
  /// the spec names.
  public static func findings(_ claims: PageClaims, against api: API?) -> [AuditFinding] {
    if let problem = claims.problem {
      let (message, help) = words(problem)
      return [AuditFinding(.unreadablePage, [], message, help: help)]
    }
    guard claims.endpoints.isEmpty else { return [] }
    if let api, ModelPage.model(of: claims, in: APILookup(api)) != nil { return [] }
    return [
      AuditFinding(
        .pageWithoutRoute, [], "No route was found on the page",
        help: "See that the page was saved as a whole, with its method and its address")
    ]
  }

  /// What of a page could not be read, so that it was not compared either, or not as it is.
  public static func unreadParts(_ claims: PageClaims) -> [AuditFinding] {
    let broken = claims.brokenCharacters.map { broken in
      AuditFinding(
        .brokenCharacters, [],
        broken.number == 1
          ? "A character of the page is broken, and was read as \u{FFFD}"
          : "\(broken.number) characters of the page are broken, and were read as \u{FFFD}",
        help: "Save it anew in UTF-8" + encodingHelp(nil), page: broken.place, severity: .note)
    }
    return [broken].compactMap(\.self)
      + claims.setbacks.map { setback in
        AuditFinding(
          .unreadPart, [setback.text], "Not all of the page was read: \(setback.text)",
          help: "Save the article alone, without scripts and without what is around it",
          page: setback.place)
      }
  }

  /// How a file is turned into UTF-8.
  private static func encodingHelp(_ charset: String?) -> String {
    func command(_ name: String) -> String { "`iconv -f \(name) -t UTF-8 OLD > NEW`" }
    return charset.map { ", or turn it with " + command($0) }
      ?? ", or turn it with " + command("WINDOWS-1252")
      + ", or the name of the encoding that it is in: KOI8-R, WINDOWS-1251, ISO-8859-2"
  }

  private static func words(_ problem: PageProblem) -> (String, String) {
    switch problem {
    case .empty: ("The page is empty", "Save it anew")
    case .binary: ("The page is no text", "Save it as HTML, Markdown or text")
    case .notUTF8(let charset):
      (
        charset.map { "The page is in `\($0)`, which is not read" }
          ?? "The page is not in UTF-8, and does not say what it is in",
        "Save it in UTF-8" + encodingHelp(charset)
      )
    case .tooLarge(let bytes):
      (
        "The page has \(bytes) bytes, and \(DocumentationPage.largestSize) are read at most",
        "Save the article alone"
      )
    }
  }
}

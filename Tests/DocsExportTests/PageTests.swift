import DocsExport
import Foundation
import Testing

/// What holds for every page.
@Suite struct PageTests {
  private static let specs = ["helpcrunch", "livehelpnow"]

  @Test(arguments: specs)
  func isSmallAndTheSameEachTime(_ spec: String) throws {
    let page = try #require(Exported.committed[spec]).page
    #expect(page.utf8.count < 400_000)
    #expect(try Exported(Repository.text("Specs/\(spec).yaml")).page == page)
    #expect(page.contains(ReferencePage.mark))
  }

  @Test(arguments: specs)
  func everyLinkWithinThePageLeadsSomewhere(_ spec: String) throws {
    let page = try #require(Exported.committed[spec]).page
    let body = page.replacing(/<script>[\s\S]*?<\/script>/, with: "")
    let ids = body.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
    let repeated = Dictionary(grouping: ids, by: { $0 }).filter { $1.count > 1 }
    #expect(repeated.isEmpty, "\(repeated.keys)")
    let links = Set(body.matches(of: /href="#([^"]*)"/).map { String($0.1) })
    #expect(links.subtracting(ids).isEmpty, "\(links.subtracting(ids))")
    #expect(ids.count > 100)
    for attribute in ["aria-labelledby", "aria-describedby", "for"] {
      let named = body.matches(of: try Regex(" \(attribute)=\"([^\"]*)\"")).map {
        String($0.output[1].substring ?? "")
      }
      #expect(Set(named).subtracting(ids).isEmpty, "\(attribute)")
    }
  }

  /// Nothing is asked for from elsewhere: links are all that names another place.
  @Test(arguments: specs)
  func nothingIsLoaded(_ spec: String) throws {
    let page = try #require(Exported.committed[spec]).page
    for pattern in [" src=", "<link", "<img", "<iframe", "@import", "url(", "fetch(", "<base"] {
      #expect(!page.contains(pattern), "\(pattern)")
    }
    let links = page.matches(of: /<a [^>]*href="([^"#][^"]*)"/).map { String($0.1) }
    #expect(!links.isEmpty)
    #expect(links.allSatisfy { $0.hasPrefix("https://") || $0.hasPrefix("http://") })
    #expect(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-"))
    #expect(page.matches(of: /<script/).count == 1)
    let handlers = page.matches(of: /<[a-z][^>]*\s(style|on[a-z]+)=/)
    #expect(handlers.isEmpty)
  }

  /// Text of the spec is text of the page, whatever it holds; the case is the golden one as well.
  @Test func textIsNeverMarkup() throws {
    let spec = try Repository.text("Tests/DocsExportTests/Golden/hostile/spec.yaml")
    let page = try Exported(spec).page
    let plain = try Exported(Repository.text("Tests/DocsExportTests/Golden/minimal/spec.yaml")).page
    func names(_ page: String) -> Set<String> {
      Set(page.matches(of: /<\/?([a-zA-Z!][^\s>]*)/).map { String($0.1) })
    }
    let known: Set<String> = ["!doctype", "kbd", "var", "strong", "dd", "dl", "dt"]
    #expect(names(page).subtracting(names(plain)).isSubset(of: known.union(Self.elements)))
    #expect(!page.contains("<img"))
    #expect(!page.contains("</script><"))
    #expect(page.contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;"))
    #expect(page.matches(of: /<\/script>/).count == 1)
    #expect(page.matches(of: /<\/style>/).count == 1)
    #expect(!page.contains("\u{202E}"))
    #expect(!page.contains("javascript:"))
  }

  private static let elements: Set<String> = [
    "article", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "pre", "code",
    "svg", "g", "path", "a", "rect", "text", "section", "h3", "h4", "ul", "li",
  ]

  /// Twice the spec is no more than about twice the work: the page grows by what is added.
  @Test func growsInAStraightLine() throws {
    func spec(_ count: Int) -> String {
      var text = "hcgen: 1\napi: Shop\nserver: https://api.shop.example\nauth: none\nroutes:\n"
      for index in 0..<count {
        text += "  a\(index).list:\n    get: /a\(index)\n    returns: list of M\(index)\n"
      }
      text += "models:\n"
      for index in 0..<count {
        let next = index + 1 < count ? "    next: M\(index + 1)?\n" : ""
        text += "  M\(index):\n    id: int\n\(next)"
      }
      return text
    }
    let (small, large) = (try Exported(spec(50)).page, try Exported(spec(100)).page)
    let (more, most) = (Double(small.utf8.count), Double(large.utf8.count))
    #expect(most < 2.1 * more)
  }

  /// How an app gets tokens stands there whole: address, flow, place of the parameters, variables.
  @Test func tokensAreExplained() throws {
    let spec = try Repository.text("Tests/SwiftGenerationTests/Golden/oauth/spec.yaml")
      .replacing(
        "  environment: SHOP_ACCESS_TOKEN\n",
        with: "  environment: SHOP_ACCESS_TOKEN\n  scopes: [read]\n")
    let page = try Exported(spec).page
    for piece in [
      "client credentials of OAuth 2", "POST https://api.shop.example/v1/oauth/token",
      "with the parameters in the query", "SHOP_CLIENT_ID", "SHOP_CLIENT_SECRET",
      "SHOP_ACCESS_TOKEN", "<dt>Scopes</dt>\n<dd>read</dd>",
    ] {
      #expect(page.contains(piece), "\(piece)")
    }
  }

  /// Who reads a webhook uses the types in it.
  @Test func webhooksAreUsersOfTypes() throws {
    let page = try Exported(
      """
      hcgen: 1
      api: Shop
      server: https://api.shop.example
      auth: none
      routes:
        shop.ping: {get: /ping}
      webhooks:
        signature: none
        event: event
        payload: data
        fields: {actor: Person}
        events: {item.sold: Item, item.kept: Item}
      models:
        Item: {id: int}
        Person: {id: int}

      """
    ).page
    #expect(
      page.contains(
        "<dt>Webhooks</dt>\n<dd><a href=\"#webhook-events.item.sold\">item.sold</a>, "
          + "<a href=\"#webhook-events.item.kept\">item.kept</a></dd>"))
    #expect(page.contains("<dt>Webhooks</dt>\n<dd><a href=\"#webhook-fields\">all</a></dd>"))
  }

  /// What is sent of models that hold each other is shown without going round in a circle.
  @Test(arguments: [
    ("  A: {'next?': A}", "{}", "client.things.add(A())"),
    (
      "  A: {'next?': A, 'x?': int}", #"{"x": 1}"#, "client.things.add(A(x: 1))"
    ),
    (
      "  A: {'b?': B}\n  B: {'a?': A, 'u?': U}\nunions:\n  U: [A, string]",
      #"{"b": {"u": {}}}"#, "client.things.add(A(b: B(u: .a(A()))))"
    ),
    (
      "  A: {b: B}\n  B: {a: 'A?', x: int}", #"{"b": {"x": 1}}"#,
      "client.things.add(A(b: B(x: 1)))"
    ),
  ])
  func circlesEnd(_ models: String, _ body: String, _ call: String) throws {
    let page = try Exported(
      """
      hcgen: 1
      api: Shop
      server: https://api.shop.example
      auth: none
      routes:
        things.add: {post: /things, body: A, returns: list of A}
      models:
      \(models)

      """
    ).page
    let escaped = body.replacing("\"", with: "&quot;")
    #expect(page.contains("<code>\(escaped)</code>"))
    #expect(page.contains("\(call)</code>"))
  }
}

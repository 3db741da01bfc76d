import Testing

/// Routes as programs and tools call them.
@Suite struct ProgramTests {
  static let address = "https://api.bookshop.example/v2/books"

  static let pages: [(text: String, operation: String)] = [
    ("fetch(\"\(address)\")", "GET \(address)"),
    ("const a = await fetch('\(address)', {\n  headers: {A: \"b\"}\n})", "GET \(address)"),
    ("fetch(\"\(address)\", {method: \"PUT\"})", "PUT \(address)"),
    ("fetch(\"\(address)\", {\n  method: 'DELETE',\n})", "DELETE \(address)"),
    ("r = requests.get(\"\(address)\", headers={})", "GET \(address)"),
    ("r = requests.post(\n    \"\(address)\",\n    json={})", "POST \(address)"),
    ("requests.request(\"PATCH\", \"\(address)\")", "PATCH \(address)"),
    ("axios.put('\(address)', body)", "PUT \(address)"),
    ("axios({\n  method: 'get',\n  url: '\(address)'\n})", "GET \(address)"),
    ("axios({method: 'post', url: '\(address)'})", "POST \(address)"),
    ("curl \(address) \\\n  -H 'X-Api-Key: a'", "GET \(address)"),
    ("curl -G \(address) -d limit=3", "GET \(address)"),
    ("curl --get \(address) \\\n  --data-urlencode 'q=a b'", "GET \(address)"),
    ("curl \(address) \\\n  -d limit=3 \\\n  -G", "GET \(address)"),
    ("curl \(address) -d a=-G1", "POST \(address)"),
    ("get /v2/books", "GET /v2/books"),
    ("<html><body><p><span>GET</span><span>/v2/books</span></p></body></html>", "GET /v2/books"),
    ("<html><body><p><b>get</b><code>/v2/books</code></p></body></html>", "GET /v2/books"),
    ("<html><body><p><b><i>PATCH</i></b>/v2/books</p></body></html>", "PATCH /v2/books"),
    ("GET {{baseUrl}}/v2/books", "GET /v2/books"),
    ("GET {{base_url}}/books", "GET /books"),
    ("GET /books", "GET /books"),
    ("<html><body><p>URL \(address) Method GET Headers a: b</p></body></html>", "GET \(address)"),
    ("URL | \(address) | Метод | PUT |", "PUT \(address)"),
  ]

  @Test(arguments: pages.indices)
  func aCallIsARoute(_ index: Int) {
    let (text, operation) = Self.pages[index]
    let page = text.hasPrefix("<html") ? text : "All books of the shop.\n\n\(text)\n\n200 OK\n"
    #expect(
      claims(page).endpoints.map { "\($0.method) \($0.server ?? "")\($0.path)" } == [operation])
  }

  /// Beside a route, calls are of anything; words in small letters are none.
  @Test(arguments: [
    "requests.get(\"https://api.bookshop.example/v2/status\")",
    "fetch(\"https://api.bookshop.example/v2/status\")",
    "See https://api.bookshop.example/v2/status and get it.",
    "Use method get to put it there.",
  ])
  func whatIsNoRouteOfThePage(_ text: String) {
    #expect(claims("PUT \(Self.address)\n\n\(text)\n").endpoints.map(\.method) == ["PUT"])
  }

  @Test(arguments: [
    "Use get(\"https://x.example/a\").", "open(\"https://x.example/a\")",
    "Put https://x.example/a there",
    "method: getaway https://x.example/a", "get /v2/books and read them",
    "<html><body><p><b>Get</b><i>/v2/books</i> is gone, use wid<b>get</b>s</p></body></html>",
  ])
  func whatIsNoCall(_ text: String) { #expect(claims(text).endpoints.isEmpty) }
}

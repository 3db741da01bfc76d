import APIModel

/// What holds for all routes: address, key, limit, envelope, and how a client is made.
struct OverviewSection {
  let context: PageContext

  private var api: API { context.api }

  func write(_ markup: inout Markup) {
    markup.block("section", ["id": "overview", "aria-labelledby": "title"]) { markup in
      markup.block("h1", ["id": "title"], "\(api.name.text) API")
      markup.paragraphs(api.documentation.text)
      markup.notes(api.documentation)
      markup.block("dl", ["class": "facts-list"]) { markup in
        fact("Server", &markup) { $0.element("code", api.server) }
        fact("Key", &markup, authentication)
        if let oauth = api.authentication.credential?.oauth {
          fact("Tokens", &markup) { self.tokens(oauth, &$0) }
        }
        if let scopes = api.authentication.credential?.scopes, !scopes.isEmpty {
          fact("Scopes", &markup) { $0.text(scopes.joined(separator: ", ")) }
        }
        if let limit = api.rateLimit { fact("Limit", &markup) { $0.text(limit.sentence) } }
        if let header = api.requestIDHeader {
          fact("Request id", &markup) { markup in
            markup.fixed("in the header ")
            markup.element("code", header)
          }
        }
        if let envelope = api.envelope {
          fact("Envelope", &markup) { self.envelope(envelope, &$0) }
        }
      }
      markup.source(api.documentation)
      start(&markup)
    }
  }

  private func fact(
    _ name: StaticString, _ markup: inout Markup, _ body: (inout Markup) -> Void
  ) {
    markup.block("dt") { $0.fixed(name) }
    markup.block("dd", [:], body)
  }

  private func authentication(_ markup: inout Markup) {
    switch api.authentication {
    case .none: return markup.fixed("none is needed")
    case .bearer: markup.element("code", "Authorization: Bearer KEY")
    case .header(let name, _): markup.element("code", "\(name): KEY")
    }
    guard let credential = api.authentication.credential else { return }
    if let variable = credential.environment {
      markup.fixed(", by convention in ")
      markup.element("code", variable)
    }
  }

  private func tokens(_ oauth: Authentication.ClientCredentials, _ markup: inout Markup) {
    markup.fixed("an app gets keys of its own by the client credentials of OAuth 2: ")
    markup.element("code", "POST \(api.server)\(oauth.tokenPath)")
    switch oauth.parameters {
    case .form: markup.fixed(" with the parameters as a form in the body")
    case .query: markup.fixed(" with the parameters in the query")
    }
    guard let environment = oauth.environment else { return }
    markup.fixed("; id and secret, by convention in ")
    markup.element("code", environment.id)
    markup.fixed(" and ")
    markup.element("code", environment.secret)
  }

  private func envelope(_ envelope: Envelope, _ markup: inout Markup) {
    markup.fixed("every answer has ")
    markup.element("code", envelope.status.names.joined(separator: "."))
    markup.fixed(", which is ")
    markup.element("code", envelope.ok)
    markup.fixed(" where all went well, and ")
    markup.element("code", envelope.error)
    markup.fixed(" where it did not")
  }

  private func start(_ markup: inout Markup) {
    guard !context.swift.construction.isEmpty else { return }
    markup.block("h2", ["id": "start"]) { $0.fixed("Start in Swift") }
    let lines = [context.swift.construction, context.swift.fromEnvironment].compactMap { $0 }
    for line in lines { markup.code(line, "Making a client") }
  }
}

import APIModel

extension Comparison {
  /// Everything, in the order in which a spec usually stands.
  mutating func compareAPI() {
    let routes = RoutePairs(old.api.routes, new.api.routes)
    renamedTypes = RenamedTypes.find(positions(routes), old: old, new: new)
    compareHead()
    compareAuthentication()
    compareErrors()
    compareStyles()
    compareRoutes(routes)
    compareWebhooks()
    compareTypes()
  }

  /// The types at the places that both specs have.
  private func positions(
    _ routes: RoutePairs
  ) -> [(old: TypeReference, new: TypeReference)] {
    var result: [(old: TypeReference, new: TypeReference)] = []
    func take(_ fields: [Field], _ others: [Field]) {
      result += MatchedList(fields, others, by: \.name.text).pairs.map {
        ($0.old.type, $0.new.type)
      }
    }
    for (route, other) in routes.pairs {
      take(route.query, other.query)
      take(route.headers, other.headers)
      switch (route.body, other.body) {
      case (.fields(let fields), .fields(let others)): take(fields, others)
      case (.value(let type, _), .value(let next, _)): result.append((type, next))
      default: break
      }
      switch (route.result, other.result) {
      case (.value(let type, _), .value(let next, _)), (.pages(let type, _), .pages(let next, _)):
        result.append((type, next))
      default: break
      }
    }
    if let webhooks = old.api.webhooks, let others = new.api.webhooks {
      take(webhooks.fields, others.fields)
      result += MatchedList(webhooks.events, others.events, by: \.name.text).pairs.map {
        ($0.old.payload, $0.new.payload)
      }
    }
    return result
  }

  private mutating func compareHead() {
    let (before, after) = (old.api, new.api)
    let name = before.name.text
    let what: ChangeText = "the API"
    if name != after.name.text {
      report(
        .apiRenamed, ["api"], "the API was \(name) and is \(after.name.text)", before.name,
        after.name)
    }
    comparePreferred(before.name, after.name, of: what, ["api"])
    compare(
      before.documentation, after.documentation, of: what, ["api"], before.name.range,
      after.name.range)
    if before.server != after.server {
      report(
        .serverChanged, ["server"], "the base address was \(before.server) and is \(after.server)",
        before.name, after.name)
    }
    compareRate(
      before.rateLimit, after.rateLimit, of: what, ["rate-limit"], before.name.range,
      after.name.range)
    if before.requestIDHeader != after.requestIDHeader {
      report(
        .requestIDChanged, ["request-id"], "another header names the request", before.name,
        after.name)
    }
    compareEnvelope(before, after)
  }

  private mutating func compareEnvelope(_ before: API, _ after: API) {
    func report(_ rule: Rule, _ text: ChangeText) {
      self.report(rule, ["envelope"], text, before.name, after.name)
    }
    switch (before.envelope, after.envelope) {
    case (nil, nil): break
    case (nil, .some): report(.envelopeAdded, "answers are wrapped")
    case (.some, nil): report(.envelopeRemoved, "answers are no longer wrapped")
    case (let envelope?, let other?):
      if envelope.status != other.status || envelope.ok != other.ok {
        report(
          .envelopeChanged,
          "success was \(envelope.ok) at \(envelope.status.notation) and is \(other.ok) at \(other.status.notation)"
        )
      }
      if envelope.error != other.error {
        report(
          .envelopeErrorWordChanged, "failure was \(envelope.error) and is \(other.error)")
      }
      if envelope.message != other.message {
        report(.envelopeMessageMoved, "the text of a failure stands elsewhere")
      }
    }
  }

  // MARK: - Authentication

  private mutating func compareAuthentication() {
    let (before, after) = (old.api.authentication, new.api.authentication)
    func report(_ rule: Rule, _ part: String, _ text: ChangeText) {
      self.report(rule, ["auth", part], text, old.api.name, new.api.name)
    }
    switch (before, after) {
    case (.none, .none): return
    case (.none, _): return report(.authAdded, "kind", "the API asks for a key")
    case (_, .none): return report(.authRemoved, "kind", "the API asks for no key any more")
    case (.header(let name, _), .header(let other, _)) where name != other:
      report(.authHeaderChanged, "header", "the key was sent as \(name) and is sent as \(other)")
    case (.bearer, .header), (.header, .bearer):
      report(.authKindChanged, "kind", "the key is sent in another way")
    default: break
    }
    guard let credential = before.credential, let other = after.credential else { return }
    if credential.name.text != other.name.text
      || credential.name.preferred != other.name.preferred
    {
      report(
        .credentialRenamed, "name",
        "the key was called \(credential.name.text) and is called \(other.name.text)")
    }
    compareVariable(credential.environment, other.environment, "environment")
    let scopes = MatchedList(credential.scopes, other.scopes) { $0 }
    for scope in scopes.added {
      report(.scopeDeclared, "scope " + scope, "the scope \(scope) was declared")
    }
    for scope in scopes.removed {
      report(.scopeWithdrawn, "scope " + scope, "the scope \(scope) is no longer declared")
    }
    if scopes.isReordered { report(.orderChanged, "scopes", "the scopes stand in another order") }
    switch (credential.oauth, other.oauth) {
    case (nil, nil): break
    case (nil, .some): report(.oauthAdded, "oauth", "a client can get its tokens by itself")
    case (.some, nil):
      report(.oauthRemoved, "oauth", "a client can no longer get its tokens by itself")
    case (let oauth?, let next?):
      if oauth.tokenPath != next.tokenPath || oauth.parameters != next.parameters {
        report(
          .oauthCallChanged, "oauth",
          "tokens were got at \(oauth.tokenPath) by \(oauth.parameters.rawValue) and are at \(next.tokenPath) by \(next.parameters.rawValue)"
        )
      }
      compareVariable(oauth.environment?.id, next.environment?.id, "id")
      compareVariable(oauth.environment?.secret, next.environment?.secret, "secret")
    }
  }

  private mutating func compareVariable(_ before: String?, _ after: String?, _ part: String) {
    guard before != after else { return }
    let (rule, text): (Rule, ChangeText) =
      switch (before, after) {
      case (nil, let after?): (.environmentAdded, "the variable \(after) is read")
      case (let before?, nil): (.environmentRemoved, "the variable \(before) is no longer read")
      case (let before, let after):
        (
          .environmentChanged,
          "the variable \(after ?? "") is read instead of \(before ?? "")"
        )
      }
    report(rule, ["auth", part], text, old.api.name, new.api.name)
  }
}

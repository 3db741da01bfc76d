/// The API as a whole: its address, its key, its limits.
extension Rule {
  static let apiRenamed = harmless(
    "api-renamed", "The API has another name", .both, .change("api-name"),
    before: "api: Shop", after: "api: Store",
    "The name goes over no wire. It stands in the names of the client and its error, and what that breaks is reported by itself."
  )
  static let serverChanged = risky(
    "server-changed", "The base address changed", .request, .change("server"),
    before: "server: https://api.shop.example", after: "server: https://api.shop.example/v2",
    "A client that is in use still calls the old address. Whether that answers, no spec can tell.")
  static let authAdded = breaking(
    "auth-added", "The API asks for a key", .request, .gain("auth"),
    before: "auth: none", after: "auth: {bearer: apiKey}",
    "A client of before sends no key, and its calls will be refused.")
  static let authRemoved = harmless(
    "auth-removed", "The API asks for no key any more", .request, .loss("auth"),
    before: "auth: {bearer: apiKey}", after: "auth: none",
    "A key that is sent all the same does no harm.")
  static let authKindChanged = breaking(
    "auth-kind-changed", "The key is sent in another way", .request, .change("auth-kind"),
    before: "auth: {bearer: apiKey}", after: "auth: {header: X-Api-Key, name: apiKey}",
    "A client of before sends its key where the server no longer looks.")
  static let authHeaderChanged = breaking(
    "auth-header-changed", "The key is sent in another header", .request, .change("auth-header"),
    before: "auth: {header: X-Api-Key, name: apiKey}",
    after: "auth: {header: X-Api-Token, name: apiKey}",
    "A client of before sends its key where the server no longer looks.")
  static let environmentChanged = risky(
    "environment-changed", "A key is read from another environment variable", .request,
    .change("environment"),
    before: "auth: {bearer: apiKey, environment: SHOP_KEY}",
    after: "auth: {bearer: apiKey, environment: SHOP_API_KEY}",
    "Programs compile as before, but the new client finds no key until the variable is renamed.")
  static let environmentAdded = harmless(
    "environment-added", "A key can be read from an environment variable", .request,
    .gain("environment-presence"),
    before: "auth: {bearer: apiKey}", after: "auth: {bearer: apiKey, environment: SHOP_KEY}",
    "The client gets a way more to be made.")
  static let environmentRemoved = harmless(
    "environment-removed", "A key is no longer read from an environment variable", .request,
    .loss("environment-presence"),
    before: "auth: {bearer: apiKey, environment: SHOP_KEY}", after: "auth: {bearer: apiKey}",
    "Nothing changes on the wire. That `fromEnvironment` is gone is reported by itself.")
  static let credentialRenamed = harmless(
    "credential-renamed", "The key has another name in code", .request, .change("credential"),
    before: "auth: {bearer: apiKey}", after: "auth: {bearer: accessToken}",
    "The name goes over no wire. What it breaks in code is reported by itself.")
  static let scopeDeclared = harmless(
    "scope-declared", "A scope was declared", .request, .gain("scope"),
    before: "auth: {bearer: apiKey}", after: "auth: {bearer: apiKey, scopes: [read]}",
    "By itself the list of scopes says nothing about any call.")
  static let scopeWithdrawn = harmless(
    "scope-withdrawn", "A scope is no longer declared", .request, .loss("scope"),
    before: "auth: {bearer: apiKey, scopes: [read]}", after: "auth: {bearer: apiKey}",
    "By itself the list of scopes says nothing about any call.")
  static let oauthAdded = harmless(
    "oauth-added", "A client can get its tokens by itself", .request, .gain("oauth"),
    before: "auth: {bearer: token}", after: "auth: {bearer: token, oauth: {token: /oauth/token}}",
    "Tokens that are given by hand still do.")
  static let oauthRemoved = breaking(
    "oauth-removed", "A client can no longer get its tokens by itself", .request, .loss("oauth"),
    before: "auth: {bearer: token, oauth: {token: /oauth/token}}", after: "auth: {bearer: token}",
    "A client that was made with the id and the secret of an app gets no token any more.")
  static let oauthCallChanged = breaking(
    "oauth-call-changed", "Tokens are got by another call", .request, .change("oauth-call"),
    before: "auth: {bearer: token, oauth: {token: /oauth/token}}",
    after: "auth: {bearer: token, oauth: {token: /oauth2/token}}",
    "A client that was made with the id and the secret of an app asks in the old place, or in the old way."
  )
  static let rateLimitLowered = risky(
    "rate-limit-lowered", "Fewer requests may be sent", .request, .loss("rate"),
    before: "rate-limit: 120/minute", after: "rate-limit: 60/minute",
    "A client of before paces its calls by the old limit, and will be told to wait.")
  static let rateLimitRaised = harmless(
    "rate-limit-raised", "More requests may be sent", .request, .gain("rate"),
    before: "rate-limit: 60/minute", after: "rate-limit: 120/minute",
    "A client of before is slower than it need be, and nothing else.")
  static let requestIDChanged = harmless(
    "request-id-changed", "Another header names the request", .response, .change("request-id"),
    before: "request-id: X-Request-Id", after: "request-id: X-Trace-Id",
    "The header is for support alone: errors of a client of before carry no id.")
  static let envelopeAdded = breaking(
    "envelope-added", "Answers are wrapped", .response, .gain("envelope"),
    before: "server: https://api.shop.example",
    after: "envelope: {status: status, ok: ok, error: error}",
    "A client of before takes a failure with status 200 for a success.")
  static let envelopeRemoved = breaking(
    "envelope-removed", "Answers are no longer wrapped", .response, .loss("envelope"),
    before: "envelope: {status: status, ok: ok, error: error}",
    after: "server: https://api.shop.example",
    "A client of before looks for a word of success that no longer comes, and throws.")
  static let envelopeChanged = breaking(
    "envelope-changed", "Success is said in another way", .response, .change("envelope-word"),
    before: "envelope: {status: status, ok: ok, error: error}",
    after: "envelope: {status: status, ok: success, error: error}",
    "A client of before takes every answer for a failure.")
  static let envelopeMessageMoved = risky(
    "envelope-message-moved", "The text of a failure stands elsewhere", .response,
    .change("envelope-message"),
    before: "envelope: {status: status, ok: ok, error: error, message: text}",
    after: "envelope: {status: status, ok: ok, error: error, message: reason}",
    "Calls go on to work, but errors of a client of before come without their text.")
  static let envelopeErrorWordChanged = harmless(
    "envelope-error-word-changed", "Failure is said by another word", .response,
    .change("envelope-error"),
    before: "envelope: {status: status, ok: ok, error: error}",
    after: "envelope: {status: status, ok: ok, error: failure}",
    "Every word but the one for success counts as a failure.")
  static let documentationChanged = harmless(
    "documentation-changed", "Documentation changed", .both, .change("documentation"),
    before: route("A list."), after: route("All books of the shop."),
    "Text for people; its page, the day on which that was read, and what is unclear belong to it.")
  static let deprecated = harmless(
    "deprecated", "Something is deprecated", .both, .gain("deprecation"),
    before: Example.route("get: /books"),
    after: Example.route("get: /books", "deprecated: Use the search."),
    "It still works. Code that uses it gets a warning, where the compiler can give one.")
  static let undeprecated = harmless(
    "undeprecated", "Something is no longer deprecated", .both, .loss("deprecation"),
    before: Example.route("get: /books", "deprecated: Use the search."),
    after: Example.route("get: /books"),
    "It works as before, and the warning is gone.")
  static let swiftNameChanged = harmless(
    "swift-name-changed", "Something is called otherwise in code", .both, .change("swift-name"),
    before: Example.read("id: int"), after: Example.read("id as number: int"),
    "What stands behind `as` goes over no wire. What it breaks in code is reported by itself.")
  static let orderChanged = harmless(
    "order-changed", "Things stand in another order", .both, .change("order"),
    before: Example.read("id: int, title: string"), after: Example.read("title: string, id: int"),
    "JSON and HTTP know no such order. Where code does, as in an initializer, that is reported by itself."
  )
  static let exampleChanged = harmless(
    "example-changed", "An example changed", .both, .change("example"),
    before: Example.read("$example: {id: 1}, id: int"),
    after: Example.read("$example: {id: 2}, id: int"),
    "It is for documentation, previews and stubs.")
  static let unusedChanged = harmless(
    "unused-changed", "Something that no call uses changed", .both, .change("unused"),
    before: Example.read("id: int") + "  Shelf: {size: int}",
    after: Example.read("id: int") + "  Shelf: {size: string}",
    "What no route and no webhook leads to, in both specs alike, goes over no wire and is not generated."
  )

  private static func route(_ text: String) -> String {
    Example.route("get: /books", "doc: \(text)")
  }

  static let apiRules = [
    apiRenamed, serverChanged, authAdded, authRemoved, authKindChanged, authHeaderChanged,
    environmentChanged, environmentAdded, environmentRemoved, credentialRenamed, scopeDeclared,
    scopeWithdrawn, oauthAdded, oauthRemoved, oauthCallChanged, rateLimitLowered, rateLimitRaised,
    requestIDChanged, envelopeAdded, envelopeRemoved, envelopeChanged, envelopeMessageMoved,
    envelopeErrorWordChanged, documentationChanged, deprecated, undeprecated, swiftNameChanged,
    orderChanged, exampleChanged, unusedChanged,
  ]
}

/// Routes: their method, path and parameters, what may go wrong, and whether they may be repeated.
extension Rule {
  static let routeAdded = harmless(
    "route-added", "A route was added", .request, .gain("route"),
    before: Example.route("get: /books"),
    after: Example.route("get: /books") + "  books.clear: {delete: /books}",
    "Nobody calls it yet.")
  static let routeRemoved = breaking(
    "route-removed", "A route was removed", .request, .loss("route"),
    before: Example.route("get: /books") + "  books.clear: {delete: /books}",
    after: Example.route("get: /books"),
    "Calls of a client that is in use will be refused. Deprecate a route for a while before it goes."
  )
  static let routeRemovedAfterDeprecation = risky(
    "route-removed-after-deprecation", "A route was removed that had been deprecated", .request,
    .loss("route"),
    before: Example.route("get: /books")
      + "  books.clear: {delete: /books, deprecated: Use books.list.}",
    after: Example.route("get: /books"),
    "Its callers were warned. Those who did not listen will be refused.")
  static let routeRenamed = harmless(
    "route-renamed", "A route is called otherwise", .request, .change("route-name"),
    before: Example.route("get: /books"), after: Example.route("get: /books", name: "books.all"),
    "Method and path are the same, so calls go on to work. What it breaks in code is reported by itself."
  )
  static let methodChanged = breaking(
    "method-changed", "A route has another HTTP method", .request, .change("method"),
    before: Example.route("put: /books"), after: Example.route("post: /books"),
    "A client of before sends the old method.")
  static let pathChanged = breaking(
    "path-changed", "A route has another path", .request, .change("path"),
    before: Example.route("get: /books"), after: Example.route("get: /shelf/books"),
    "A client of before calls the old path.")
  static let pathParameterAdded = breaking(
    "path-parameter-added", "A path has a parameter more", .request, .gain("path-parameter"),
    before: Example.route("get: /books"),
    after: Example.route("get: /shelves/{shelf}/books", "path: {shelf: int}"),
    "A client of before has no value for it, and calls the old path.")
  static let pathParameterRemoved = breaking(
    "path-parameter-removed", "A path has a parameter less", .request, .loss("path-parameter"),
    before: Example.route("get: /shelves/{shelf}/books", "path: {shelf: int}"),
    after: Example.route("get: /books"),
    "A client of before calls the old path.")
  static let pathParameterRenamed = harmless(
    "path-parameter-renamed", "A parameter of a path is called otherwise", .request,
    .change("path-parameter-name"),
    before: Example.route("get: /books/{id}", "path: {id: int}"),
    after: Example.route("get: /books/{book}", "path: {book: int}"),
    "The name of a path parameter is not sent. What it breaks in code is reported by itself.")
  static let repeatForbidden = risky(
    "repeat-forbidden", "A call may no longer be sent twice", .request, .loss("repeat"),
    before: Example.route("get: /books"), after: Example.route("get: /books", "repeat: never"),
    "A client of before sends it again when its fate is unknown.")
  static let repeatAllowed = harmless(
    "repeat-allowed", "A call may be sent again", .request, .gain("repeat"),
    before: Example.route("post: /books"), after: Example.route("post: /books", "repeat: safe"),
    "A client of before gives up sooner than it need.")
  static let repeatRestated = harmless(
    "repeat-restated", "It is said otherwise whether a call may be sent again", .request,
    .change("repeat-words"),
    before: Example.route("get: /books"), after: Example.route("get: /books", "repeat: safe"),
    "The method said the same already.")
  static let scopesNarrowed = risky(
    "scopes-narrowed", "A call takes fewer scopes", .request, .loss("route-scope"),
    before: scoped("scopes: [read, write]"), after: scoped("scopes: [write]"),
    "Any one of the scopes will do, so a key that has none but the old one will be refused.")
  static let scopesWidened = harmless(
    "scopes-widened", "A call takes more scopes", .request, .gain("route-scope"),
    before: scoped("scopes: [write]"), after: scoped("scopes: [read, write]"),
    "Any one of the scopes will do.")
  static let failureAdded = risky(
    "failure-added", "A call can fail in one more way", .response, .gain("failure"),
    before: failing("[400]"), after: failing("[400, 404]"),
    "Code that tells documented failures apart does not know this one.")
  static let failureRemoved = risky(
    "failure-removed", "A way to fail is no longer documented for a call", .response,
    .loss("failure"),
    before: failing("[400, 404]"), after: failing("[400]"),
    "Code that waits for just this failure may wait for ever.")
  static let successStatusChanged = risky(
    "success-status-changed", "Success has another status", .response, .change("success-status"),
    before: Example.route("post: /books", "returns: 200 json"),
    after: Example.route("post: /books", "returns: 201 json"),
    "A generated client takes every status from 200 to 299, but who looks at the status itself will see another one."
  )

  private static func scoped(_ line: String) -> String {
    "auth: {bearer: key, scopes: [read, write]}\n" + Example.route("get: /books", line)
  }

  private static func failing(_ statuses: String) -> String {
    "errors: {400: , 404: }\n" + Example.route("get: /books", "fails: \(statuses)")
      + "  books.first: {get: /books/first, fails: [404]}"
  }

  static let routeRules = [
    routeAdded, routeRemoved, routeRemovedAfterDeprecation, routeRenamed, methodChanged,
    pathChanged, pathParameterAdded, pathParameterRemoved, pathParameterRenamed, repeatForbidden,
    repeatAllowed, repeatRestated, scopesNarrowed, scopesWidened, failureAdded, failureRemoved,
    successStatusChanged,
  ]
}

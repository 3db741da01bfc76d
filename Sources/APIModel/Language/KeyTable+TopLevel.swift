extension KeyTable {
  /// The spec itself.
  public static let spec: KeyTable = [
    "hcgen!": "The version of the spec language: `1`. It comes first.",
    "api!": "The name of the API, with a capital first. The client is called `NAMEClient`.",
    "doc": "What the API is for.",
    "server!": "The base address, without a slash at the end. `http` is for loopback only.",
    "docs": "The base of `page` addresses.",
    "read": "The date on which the pages were last read, `YYYY-MM-DD`.",
    "auth!": "How requests prove who sends them: `none`, a bearer, or a header of the API's own.",
    "rate-limit": "How many requests the API takes, such as `120/minute`.",
    "request-id": "The response header that names the request.",
    "envelope": "What wraps every answer and says inside whether the call went well.",
    "ids": "Which typed ids there are, and over what: `{int: [Book], string: [Visitor]}`.",
    "paging": "Ways to read a list in pieces, by their names.",
    "errors": "What errors look like, and their codes by status.",
    "routes!": "The operations, each named `group.name`.",
    "webhooks": "What the server posts to an address of the user's own.",
    "operators": "Groups of operators for filters: what is sent, and what it is called.",
    "enums": "Named values of a text or a whole number.",
    "models": "Objects that come from the server.",
    "inputs": "Objects that are only sent.",
    "unions": "Types that are one of several.",
    "maps": "Maps that the API writes as an object here and as a list of pairs there.",
    "filters": "The conditions of searches.",
  ]

  /// How requests prove who sends them.
  public static let authentication: KeyTable = [
    "bearer": "What the key of `Authorization: Bearer …` is called in Swift.",
    "header": "A header of the API's own that carries the key.",
    "name": "What the key in that header is called in Swift.",
    "environment": "The environment variable that holds the key by convention.",
    "scopes": "The scopes that routes may ask for.",
    "oauth": "How a client gets tokens by itself, with the client credentials of OAuth 2.",
  ]

  /// Client credentials of OAuth.
  public static let oauth: KeyTable = [
    "token!": "The path of the token call, behind `server`.",
    "parameters": "Where id and secret stand: `form`, in the body, or `query`, in the address.",
    "environment": "The environment variables of the id and of the secret, in this order.",
  ]

  /// What wraps every answer.
  public static let envelope: KeyTable = [
    "status!": "Where the word stands that says whether the call went well.",
    "ok!": "The word for success.",
    "error!": "A word for failure.",
    "message": "Where a text for people may stand.",
  ]

  /// Typed ids.
  public static let ids: KeyTable = [
    "int": "Typed ids that are whole numbers.",
    "string": "Typed ids that are texts.",
  ]

  /// A way to read lists in pieces.
  public static let pagingStyle: KeyTable = [
    "query": "The parameters of the style, sent in the query.",
    "body": "The parameters of the style, sent in the body.",
    "offset!": "Which parameter says how many items to skip.",
    "limit!": "Which parameter says how many items to return.",
    "items": "Where the items stand in the answer; left out where the answer is the list.",
    "total": "The place, or the places, where the total may stand.",
    "answer": "A model that the paths are checked against.",
  ]

  /// Errors, beside their statuses.
  public static let errors: KeyTable = [
    "entries": "Where the list of errors stands; left out where the body is the only one.",
    "code": "Where an error holds its code.",
    "message": "Where an error holds its text for people.",
    "shared": "Codes that come with any status.",
  ]

  /// A status of failure in its long form.
  public static let errorStatus: KeyTable = [
    "doc": "What the status means.",
    "codes": "The codes that come with it.",
    "other-codes": "`fields`: a code that is not listed is the path of the field that was wrong.",
    "page": "The address of the page, whole or behind `docs`.",
  ]
}

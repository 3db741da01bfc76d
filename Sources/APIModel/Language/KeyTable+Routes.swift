extension KeyTable {
  /// What is said for people, and where.
  public static let documentation: KeyTable = [
    "doc": "What it is or does, for people.",
    "page": "The address of its documentation page, whole or behind `docs`.",
    "read": "The date on which the page was last read, `YYYY-MM-DD`.",
    "gap": "What the page documents but leaves unclear.",
    "deprecated": "What to use instead.",
  ]

  /// The methods of HTTP, each with the path.
  public static let methods = KeyTable(
    Route.Method.allCases.map { method in
      Entry(
        name: method.rawValue,
        summary: "The path of a \(method.rawValue.uppercased()) request; parameters in braces.",
        isRequired: false)
    })

  /// A route.
  public static let route: KeyTable =
    methods + documentation + [
      "path": "The parameters of the path, none of which may be left out.",
      "query": "The parameters of the query, or the name of an input whose fields they are.",
      "headers": "The header parameters.",
      "body": "The fields of the body, or one type, with limits if need be.",
      "returns": "What comes back: a type, `T at PATH`, `pages of T`, `text` or `nothing`.",
      "fails": "The documented statuses of failure, each declared in `errors`.",
      "repeat": "Whether the call may be sent again when its fate is unknown: `safe` or `never`.",
      "scopes": "Which of the scopes of `auth` the call takes, any one of them.",
      "rate-limit": "A limit of this route alone, such as `2/second`.",
    ]

  /// Webhooks.
  public static let webhooks: KeyTable = [
    "doc": "What the webhooks are for.",
    "page": "The address of their documentation page, whole or behind `docs`.",
    "read": "The date on which the page was last read, `YYYY-MM-DD`.",
    "gap": "What the page documents but leaves unclear.",
    "signature!": "How a body proves who sent it, or `none`.",
    "event!": "The field that holds the name of the event.",
    "payload!": "The field that holds what comes with it.",
    "fields": "The other fields of the body.",
    "events!": "The events: the name as it is sent, and the type of its payload.",
  ]

  /// The signature of a webhook.
  public static let webhookSignature: KeyTable = [
    "header!": "The header that carries it.",
    "algorithm!": "How it is made out of the raw body and a key.",
    "encoding!": "How its bytes are written.",
  ]
}

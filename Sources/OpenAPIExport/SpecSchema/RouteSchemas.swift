import APIModel

/// Routes and webhooks as schemas.
enum RouteSchemas {
  static let routes: DocumentNode = [
    "type": "object", "minProperties": 1,
    "propertyNames": [
      "pattern": .string("^\(Notation.ordinaryName)\\.\(Notation.ordinaryName)$")
    ],
    "additionalProperties": SpecSchema.definition("route"),
  ]

  static let route: DocumentNode = {
    var values = Piece.documentation().merging([
      "path": FieldSchemas.pathParameters,
      "query": ["anyOf": [Piece.typeName, SpecSchema.definition("parameters")]],
      "headers": FieldSchemas.headers, "body": body, "returns": result,
      "fails": ["type": "array", "items": failure, "uniqueItems": true],
      "repeat": Piece.words(["safe", "never"]), "scopes": Piece.texts,
      "rate-limit": Piece.rateLimit,
    ]) { first, _ in first }
    for method in KeyTable.methods.names { values[method] = Piece.path }
    var schema = SpecSchema.mapping(.route, values)
    schema["oneOf"] = .array(
      KeyTable.methods.names.map { ["required": [.string($0)]] })
    schema["allOf"] = [
      [
        "if": ["anyOf": [["required": ["get"]], ["required": ["head"]]]],
        "then": ["not": ["required": ["body"]]],
      ],
      [
        "if": ["required": ["head"]],
        "then": [
          "properties": [
            "returns": [
              "pattern": .string(
                "^\(Notation.blanks)(2\\d\\d)?\(Notation.blanks)(nothing)?"
                  + "\(Notation.blanks)$")
            ]
          ]
        ],
      ],
    ]
    return schema
  }()

  private static let body: DocumentNode = {
    var fields = FieldSchemas.fields
    fields["minProperties"] = 1
    let type = Piece.pattern(
      "^\(Notation.blanks)\(Notation.type)(\(Notation.blanks)\(Notation.limits))?"
        + "\(Notation.blanks)$")
    return ["anyOf": [type, fields]]
  }()

  /// `[STATUS] nothing | text | TYPE [at PATH] | pages of TYPE [by STYLE]`
  private static let result: DocumentNode = {
    let gap = Notation.gap
    let value = "\(Notation.type)(\(Notation.blanks)at\(gap)[^ \\t\\r\\n.]+(\\.[^ \\t\\r\\n.]+)*)?"
    let pages =
      "pages\(gap)of\(gap)\(Notation.type)(\(Notation.blanks)by\(gap)\(Notation.ordinaryName))?"
    let words = "(?!20[45]\(gap)(?!nothing))(2\\d\\d\(gap))?(nothing|text|\(value)|\(pages))"
    return [
      "anyOf": [
        Piece.pattern("^\(Notation.blanks)(20[45]|\(words))\(Notation.blanks)$"),
        ["enum": [204, 205]],
      ]
    ]
  }()

  private static let failure: DocumentNode = [
    "anyOf": [
      ["type": "integer", "minimum": 300, "maximum": 599], Piece.pattern("^[3-5]\\d\\d$"),
    ]
  ]

  // MARK: Webhooks

  static let webhooks = SpecSchema.mapping(
    .webhooks,
    [
      "doc": Piece.anyText, "page": Piece.page, "read": Piece.day, "gap": Piece.anyText,
      "signature": signature, "event": Piece.anyText, "payload": Piece.anyText,
      "fields": SpecSchema.definition("fields"),
      "events": [
        "type": "object", "minProperties": 1,
        "propertyNames": ["pattern": .string("^\(Notation.asName())")],
        "additionalProperties": Piece.pattern(
          "^\(Notation.blanks)\(Notation.type)\(Notation.blanks)\(Notation.documentation)$"),
      ],
    ])

  private static let signature: DocumentNode = [
    "anyOf": [
      Piece.words(["none"]),
      SpecSchema.mapping(
        .webhookSignature,
        [
          "header": Piece.headerName,
          "algorithm": Piece.words(Webhooks.Signature.Algorithm.allCases.map(\.rawValue)),
          "encoding": Piece.words(Webhooks.Signature.Encoding.allCases.map(\.rawValue)),
        ]),
    ]
  ]
}

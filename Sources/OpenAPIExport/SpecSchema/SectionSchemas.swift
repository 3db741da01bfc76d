import APIModel

/// The sections at the top of a spec as schemas.
enum SectionSchemas {
  static let spec: [String: DocumentNode] = [
    "hcgen": ["enum": [1, "1"]], "api": Piece.typeName, "doc": Piece.anyText,
    "server": Piece.server, "docs": Piece.address, "read": Piece.day, "auth": authentication,
    "rate-limit": Piece.rateLimit, "request-id": Piece.headerName, "envelope": envelope,
    "ids": ids, "paging": paging, "errors": errors, "routes": RouteSchemas.routes,
    "webhooks": RouteSchemas.webhooks, "operators": TypeSchemas.operators,
    "enums": TypeSchemas.section(of: "enum"), "models": TypeSchemas.section(of: "model"),
    "inputs": TypeSchemas.section(of: "model"), "unions": TypeSchemas.section(of: "union"),
    "maps": TypeSchemas.section(of: "map"), "filters": TypeSchemas.section(of: "filter"),
  ]

  // MARK: Credentials

  private static let authentication: DocumentNode = {
    let values: [String: DocumentNode] = [
      "bearer": Piece.swiftName, "header": Piece.sentHeaderName, "name": Piece.swiftName,
      "environment": Piece.environmentVariable, "scopes": Piece.texts, "oauth": oauth,
    ]
    var bearer = SpecSchema.mapping(
      .authentication, values, only: ["bearer", "environment", "scopes", "oauth"])
    bearer["required"] = ["bearer"]
    var header = SpecSchema.mapping(
      .authentication, values, only: ["header", "name", "environment", "scopes"])
    header["required"] = ["header", "name"]
    return ["anyOf": [Piece.words(["none"]), bearer, header]]
  }()

  private static let oauth = SpecSchema.mapping(
    .oauth,
    [
      "token": Piece.plainPath, "parameters": Piece.words(["form", "query"]),
      "environment": [
        "type": "array", "items": Piece.environmentVariable, "minItems": 2, "maxItems": 2,
        "uniqueItems": true,
      ],
    ])

  // MARK: Answers

  private static let envelope = SpecSchema.mapping(
    .envelope,
    [
      "status": Piece.fieldPath, "ok": Piece.anyText, "error": Piece.anyText,
      "message": Piece.fieldPath,
    ])

  private static let ids: DocumentNode = {
    let names: DocumentNode = ["type": "array", "items": Piece.typeName, "uniqueItems": true]
    return SpecSchema.mapping(.ids, ["int": names, "string": names])
  }()

  private static let paging: DocumentNode = [
    "type": "object",
    "propertyNames": ["pattern": .string("^\(Notation.ordinaryName)$")],
    "additionalProperties": SpecSchema.definition("pagingStyle"),
  ]

  static let pagingStyle: DocumentNode = {
    var schema = SpecSchema.mapping(
      .pagingStyle,
      [
        "query": SpecSchema.definition("parameters"), "body": SpecSchema.definition("fields"),
        "offset": Piece.anyText, "limit": Piece.anyText, "items": Piece.fieldPath,
        "total": Piece.orList(Piece.fieldPath), "answer": Piece.typeName,
      ])
    schema["oneOf"] = [["required": ["query"]], ["required": ["body"]]]
    schema["dependentRequired"] = ["answer": ["items"]]
    return schema
  }()

  private static let errors: DocumentNode = {
    var schema = SpecSchema.mapping(
      .errors,
      [
        "entries": Piece.fieldPath, "code": Piece.fieldPath, "message": Piece.fieldPath,
        "shared": SpecSchema.definition("cases"),
      ])
    schema["patternProperties"] = .object([
      .init("^[3-5]\\d\\d( as \(Notation.plainName))?$", SpecSchema.definition("status"))
    ])
    return schema
  }()

  /// Codes, or the long form: a mapping that has one of its keys.
  static let status: DocumentNode = {
    let long = SpecSchema.mapping(
      .errorStatus,
      [
        "doc": Piece.anyText, "codes": SpecSchema.definition("cases"),
        "other-codes": Piece.words(["fields"]), "page": Piece.page,
      ])
    return [
      "if": [
        "type": "object",
        "anyOf": .array(KeyTable.errorStatus.names.map { ["required": [.string($0)]] }),
      ],
      "then": long,
      "else": ["anyOf": [["type": "null"], SpecSchema.definition("cases")]],
    ]
  }()
}

import APIModel

/// The sections of types as schemas.
enum TypeSchemas {
  /// Types by their names.
  static func section(of definition: String) -> DocumentNode {
    [
      "type": "object",
      "propertyNames": ["pattern": .string("^\(Notation.typeName)$")],
      "additionalProperties": SpecSchema.definition(definition),
    ]
  }

  /// Not all keys are words of the language.
  private static let hasOwnKeys: DocumentNode = ["not": ["propertyNames": ["pattern": "^\\$"]]]

  // MARK: Enums

  /// What stands behind a value: nothing, documentation, or a mapping.
  static let enumCase: DocumentNode = {
    var schema = SpecSchema.mapping(
      .enumCase,
      [
        "also": ["type": "array", "items": Piece.anyText], "as": Piece.swiftName,
        "doc": Piece.anyText, "deprecated": Piece.anyText,
      ])
    schema["type"] = ["null", "string", "number", "boolean", "object"]
    schema["pattern"] = "[^ \\t\\r\\n]"
    return schema
  }()

  private static let listOfCases: DocumentNode = [
    "type": "array", "items": Piece.text(matching: "^\(Notation.asName())[\\s\\S]*[^ \\t\\r\\n]"),
    "uniqueItems": true,
  ]

  /// Error codes: a list, or a mapping from code to what is said of it.
  static let cases: DocumentNode = [
    "anyOf": [
      listOfCases,
      [
        "type": "object", "propertyNames": ["pattern": .string("^\(Notation.asName())")],
        "additionalProperties": SpecSchema.definition("case"),
      ],
    ]
  ]

  static let enumeration: DocumentNode = {
    var list = listOfCases
    list["minItems"] = 1
    var mapping = SpecSchema.mapping(
      .enumeration,
      ["$type": Piece.words(["string", "int"]), "$closed": Piece.flag].merging(
        Piece.documentation("$")
      ) { first, _ in first },
      beside: SpecSchema.definition("case"))
    mapping["allOf"] = [
      hasOwnKeys, ["propertyNames": ["pattern": .string("^\(Notation.asName())")]],
      [
        "if": ["properties": ["$type": ["const": "int"]], "required": ["$type"]],
        "then": ["propertyNames": ["pattern": "^(\\$|-?(0|[1-9]\\d*)( as |$))"]],
      ],
    ]
    return ["anyOf": [list, mapping]]
  }()

  // MARK: Models

  static let model: DocumentNode = {
    var schema = SpecSchema.mapping(
      .model,
      ["$with": Piece.orList(Piece.typeName), "$example": [:]].merging(Piece.documentation("$")) {
        first, _ in first
      }, beside: SpecSchema.definition("field"))
    schema["propertyNames"] = ["pattern": .string("^\(Notation.asName(mark: "\\??"))")]
    return schema
  }()

  // MARK: Unions

  static let union: DocumentNode = {
    let list: DocumentNode = [
      "type": "array", "minItems": 1, "uniqueItems": true,
      "items": Piece.pattern(
        "^\(Notation.blanks)\(Notation.type)\(Notation.blanks)( as \(Notation.plainName))?"
          + "\(Notation.blanks)$"),
    ]
    var mapping = SpecSchema.mapping(
      .union, ["$by": Piece.anyText].merging(Piece.documentation("$")) { first, _ in first },
      beside: Piece.pattern(
        "^\(Notation.blanks)\(Notation.typeName)\(Notation.blanks)\(Notation.documentation)$"))
    mapping["allOf"] = [
      hasOwnKeys, ["propertyNames": ["pattern": .string("^\(Notation.asName())")]],
    ]
    return ["anyOf": [list, mapping]]
  }()

  // MARK: Maps

  static let pairMap = SpecSchema.mapping(
    .pairMap,
    [
      "of": Piece.pattern(
        "^\(Notation.blanks)\\(?\(Notation.blanks)\(Notation.type)(\\?\\))?\(Notation.blanks)$"),
      "pairs": SpecSchema.mapping(.pair, ["key": Piece.anyText, "value": Piece.anyText]),
      "send": Piece.words(["pairs", "object"]),
    ].merging(Piece.documentation()) { first, _ in first })

  // MARK: Filters

  static let filter: DocumentNode = {
    var schema = SpecSchema.mapping(
      .filter,
      [
        "$send": SpecSchema.mapping(
          .condition,
          ["field": Piece.anyText, "operator": Piece.anyText, "value": Piece.anyText])
      ].merging(Piece.documentation("$")) { first, _ in first },
      beside: Piece.pattern(
        "^\(Notation.blanks)\(Notation.type)\(Notation.blanks)by\(Notation.gap)"
          + "\(Notation.ordinaryName)(\(Notation.gap)\(Notation.documentation))?$"))
    schema["allOf"] = [
      hasOwnKeys, ["propertyNames": ["pattern": .string("^\(Notation.asName())")]],
    ]
    return schema
  }()

  static let operators: DocumentNode = [
    "type": "object",
    "propertyNames": ["pattern": .string("^\(Notation.ordinaryName)$")],
    "additionalProperties": [
      "type": "object", "minProperties": 1, "additionalProperties": Piece.swiftName,
    ],
  ]
}

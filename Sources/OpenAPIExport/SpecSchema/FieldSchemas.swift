import APIModel

/// Fields and parameters as schemas.
enum FieldSchemas {
  /// A field is a line or a mapping.
  static let field = field(line: Notation.line(Notation.type), type: Notation.type + "\\??")

  /// A field that stands in a query or a header.
  static let parameter = field(
    line: Notation.line(Notation.parameterType), type: Notation.parameterType + "\\??")

  /// A field that stands in a path, and that nobody leaves out.
  static let pathParameter: DocumentNode = {
    var schema = field(
      line: Notation.line(Notation.pathType, mark: "", hasDefault: false), type: Notation.pathType)
    schema["properties"]?["optional"] = nil
    schema["properties"]?["default"] = nil
    return schema
  }()

  static let fields = mapping(of: "field")
  static let parameters = mapping(of: "parameter")

  /// Names and fields.
  private static func mapping(of definition: String) -> DocumentNode {
    [
      "type": "object",
      "propertyNames": ["pattern": .string("^\(Notation.asName(mark: "\\??"))")],
      "additionalProperties": SpecSchema.definition(definition),
    ]
  }

  static let pathParameters: DocumentNode = [
    "type": "object",
    "propertyNames": [
      "pattern": .string("^[A-Za-z][A-Za-z0-9_-]*( as \(Notation.plainName))?$")
    ],
    "additionalProperties": SpecSchema.definition("pathParameter"),
  ]

  static let headers: DocumentNode = [
    "type": "object",
    "propertyNames": [
      "pattern": .string(
        "^\(Notation.reservedHeaders)[A-Za-z0-9!#$%&'*+.^_`|~-]+( as \(Notation.plainName))?\\??$")
    ],
    "additionalProperties": SpecSchema.definition("parameter"),
  ]

  private static func field(line: String, type: String) -> DocumentNode {
    var schema = SpecSchema.mapping(
      .field,
      [
        "type": Piece.pattern("^\(Notation.blanks)\(type)\(Notation.blanks)$"),
        "wire": ["type": ["string", "number", "boolean"], "minLength": 1],
        "as": Piece.swiftName, "optional": Piece.flag, "limits": Piece.limits, "default": [:],
      ].merging(Piece.documentation()) { first, _ in first })
    // What is said of texts and what is said of mappings do not touch each other.
    schema["type"] = ["string", "object"]
    schema["pattern"] = .string(line)
    return schema
  }
}

/// The words for types that the language itself has.
enum ScalarNotation {
  static let words = [
    "string", "int", "number", "bool", "json", "timestamp", "timestamp-text", "datetime", "date",
  ]

  /// Those that may stand behind `loose`.
  static let looseWords = ["int", "number", "bool"]

  static func type(_ word: String) -> TypeReference? {
    switch word {
    case "string": .string
    case "int": .int
    case "number": .number
    case "bool": .bool
    case "json": .json
    case "timestamp": .timestamp(sentAsText: false)
    case "timestamp-text": .timestamp(sentAsText: true)
    case "datetime": .datetime
    case "date": .date
    default: nil
    }
  }

  /// What other languages call these types.
  static func word(meantBy other: String) -> String? {
    switch other.lowercased() {
    case "str", "text", "string", "uuid", "url", "uri", "email": "string"
    case "integer", "int32", "int64", "long", "uint", "int": "int"
    case "float", "double", "decimal", "number": "number"
    case "boolean", "bool": "bool"
    case "any", "object", "dictionary", "json", "unknown": "json"
    case "unix", "epoch": "timestamp"
    case "date-time", "iso8601", "rfc3339": "datetime"
    default: nil
    }
  }
}

import APIModel

/// Texts of the language as schemas.
enum Piece {
  /// Any text that is not blank, which an editor may read as something else.
  static let text: DocumentNode = [
    "type": ["string", "number", "boolean"], "pattern": "[^ \\t\\r\\n]",
  ]

  static let anyText = SpecSchema.definition("text")

  static let texts: DocumentNode = ["type": "array", "items": anyText, "uniqueItems": true]

  static let flag: DocumentNode = ["enum": ["yes", "no", true, false]]

  static let day: DocumentNode = pattern(
    "^(\\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)"
      + "|02-(0[1-9]|1\\d|2[0-8]))"
      + "|(\\d\\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$")

  static let limits: DocumentNode = pattern("^\(Notation.limits)$")

  static let fieldPath: DocumentNode = text(matching: "^[^ \\t\\r\\n.]+(\\.[^ \\t\\r\\n.]+)*$")

  static let swiftName: DocumentNode = pattern("^\(Notation.plainName)$")

  static let typeName: DocumentNode = pattern("^\(Notation.typeName)$")

  static let environmentVariable = swiftName

  static let headerName: DocumentNode = pattern("^[A-Za-z0-9!#$%&'*+.^_`|~-]+$")

  /// A header that is sent, and that nothing else fills in.
  static let sentHeaderName: DocumentNode = pattern(
    "^\(Notation.reservedHeaders)[A-Za-z0-9!#$%&'*+.^_`|~-]+$")

  static let rateLimit: DocumentNode = pattern("^[1-9]\\d{0,18}/(second|minute|hour|day)$")

  static let page: DocumentNode = text(matching: "^[^ \\t\\r\\n<>\"\\\\`{}|^]+$")

  static let address: DocumentNode = pattern(
    "^[Hh][Tt][Tt][Pp][Ss]?://[^ \\t\\r\\n<>\"\\\\`{}|^]+$")

  static let server: DocumentNode = {
    let port = "(:0*[1-9]\\d{0,4})?"
    let host = "([^ :@?#/\\\\\"<>`{}|^\\[]+|\\[[0-9A-Fa-f:.]+\\])"
    let loopback = "([Ll][Oo][Cc][Aa][Ll][Hh][Oo][Ss][Tt]|127\\.0\\.0\\.1|\\[::1\\])"
    return pattern(
      "^([Hh][Tt][Tt][Pp][Ss]://\(host)|[Hh][Tt][Tt][Pp]://\(loopback))\(port)"
        + "(/(?!\\.{1,2}(/|$))[^ ?#/\\\\\"<>`{}|^]+)*$")
  }()

  /// The path of a call.
  static let path: DocumentNode = pattern(
    path(segment: "([A-Za-z0-9._~!$&'()*+,;=:@-]|\\{[A-Za-z][A-Za-z0-9_-]*\\})+"))

  /// A path without parameters.
  static let plainPath: DocumentNode = pattern(
    path(segment: "[A-Za-z0-9._~!$&'()*+,;=:@-]+"))

  private static func path(segment: String) -> String {
    "^/((?!\\.{1,2}(/|$))\(segment)(/(?!\\.{1,2}(/|$))\(segment))*/?)?$"
  }

  static func words(_ words: [String]) -> DocumentNode { ["enum": .strings(words)] }

  /// A text that no editor reads as anything else.
  static func pattern(_ pattern: String) -> DocumentNode {
    ["type": "string", "pattern": .string(pattern)]
  }

  /// A text that some editors read as a number.
  static func text(matching pattern: String) -> DocumentNode {
    ["type": ["string", "number", "boolean"], "pattern": .string(pattern)]
  }

  static func orList(_ text: DocumentNode) -> DocumentNode {
    ["anyOf": [text, ["type": "array", "items": text, "uniqueItems": true]]]
  }

  /// What people are told, with the keys of a table of documentation; `$` in front of each.
  static func documentation(_ prefix: String = "") -> [String: DocumentNode] {
    [
      prefix + "doc": anyText, prefix + "page": page, prefix + "read": day, prefix + "gap": anyText,
      prefix + "deprecated": anyText,
    ]
  }
}

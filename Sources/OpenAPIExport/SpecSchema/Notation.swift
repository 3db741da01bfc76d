import APIModel

/// The notations of the language as regular expressions, as ECMA-262 has them.
///
/// What nests without an end, such as lists in lists, is taken more loosely than the reader does.
enum Notation {
  /// Blanks, of which there may be none.
  static let blanks = "[ \\t\\r\\n]*"
  /// One blank or more.
  static let gap = "[ \\t\\r\\n]+"

  static let plainName = "(?=_*[A-Za-z0-9])[A-Za-z_][A-Za-z0-9_]*"
  static let typeName = "[A-Z][A-Za-z0-9_]*"
  static let ordinaryName = "[A-Za-z][A-Za-z0-9_]*"
  static let limits = "(-?\\d{1,19}\\.\\.(-?\\d{1,19})?|\\.\\.-?\\d{1,19})"
  /// What stands behind `|`.
  static let documentation = "(\\|[\\s\\S]*[^ \\t\\r\\n][\\s\\S]*)?"
  private static let defaultValue = "=[\\s\\S]*[^ \\t\\r\\n=][\\s\\S]*"

  /// In front of a header's name: none of those that the client or HTTP fills in.
  static let reservedHeaders =
    "(?!("
    + [
      "authorization", "host", "content-length", "content-type", "transfer-encoding", "connection",
      "cookie",
    ].map(anyCase).joined(separator: "|") + ")( as |\\??$))"

  private static func anyCase(_ word: String) -> String {
    word.map { $0.isLetter ? "[\($0.uppercased())\($0)]" : String($0) }.joined()
  }

  // MARK: Types

  private static let loose = "loose\(gap)(int|number|bool)"
  private static let declared = "\(typeName)(\\.ID)?"
  private static let scalars = words([
    "string", "int", "number", "bool", "json", "timestamp", "timestamp-text", "datetime", "date",
  ])
  /// Scalars that can stand in a path, a query or a header.
  private static let simple =
    "("
    + words([
      "string", "int", "number", "bool", "timestamp", "timestamp-text", "datetime", "date",
    ]) + "|\(loose)|\(declared))"
  /// What ends a word.
  private static let end = "(?![A-Za-z0-9_.-])"

  private static func words(_ words: [String]) -> String { words.joined(separator: "|") }

  /// Any type, without a `?` behind it.
  static let type =
    "((list|map)\(gap)of(\(gap)\\(?|\\()\(blanks))*"
    + "(\(loose)|\(scalars)|\(declared))\(end)(\\?\\))*"

  /// A type that can stand in a path.
  static let pathType = "\(simple)\(end)"

  /// A type that can stand in a query or a header.
  static let parameterType = "(list\(gap)of\(gap))?\(simple)\(end)"

  /// `TYPE[?] [LIMITS] [= DEFAULT] [| DOCUMENTATION]`
  static func line(_ type: String, mark: String = "\\??", hasDefault: Bool = true) -> String {
    let value = hasDefault ? "(\(defaultValue)|\(documentation))" : documentation
    return
      "^\(fitting)\(blanks)\(type)\(mark)(\(blanks)\(limits)(?=[ \\t\\r\\n=|]|$))?\(blanks)\(value)$"
  }

  /// In front of a line: its limits and its default are such as its type can have.
  private static let fitting: String = {
    let unlimited =
      "(\(words(["bool", "json", "timestamp", "timestamp-text", "datetime", "date"]))"
      + "|loose\(gap)bool|\(declared))"
    let value = "(\(blanks)\(limits))?\(blanks)="
    func refusing(_ notation: String) -> String { "(?!\(blanks)\(notation))" }
    return refusing("\(unlimited)\(end)\\??\(blanks)(-?\\d|\\.\\.)")
      + refusing("(string|list|map)[^=|]*[ \\t\\r\\n?](-[1-9]|\\d*\\.\\.-[1-9])")
      + refusing("int\(value)(?!\(blanks)-?\\d+([ \\t\\r\\n]|$))")
      + refusing("bool\(value)(?!\(blanks)(true|false)([ \\t\\r\\n]|$))")
  }()

  // MARK: Keys

  /// What stands behind the last ` as ` is a plain name; `mark` is what may stand behind that.
  static func asName(mark: String = "") -> String {
    "(?![\\s\\S]* as (?![\\s\\S]* as )(?!\(plainName)\(mark)$))"
  }
}

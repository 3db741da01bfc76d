/// What is wrong with a JSON text, and where.
nonisolated public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The way to the value, such as `data[3].agents[0].id`. It is empty at the root, and where the
  /// text is not JSON at all.
  public let path: String
  /// Where in the text the value begins, counted in bytes from 0.
  public let byteOffset: Int
  /// Such as `a whole number`.
  public let expected: String
  /// What came, in a few words: `string "abc…"`, `null`, `nothing`, `an object`.
  public let found: String

  /// An error with these parts, for tests and for other readers.
  public init(path: String, byteOffset: Int, expected: String, found: String) {
    self.path = path
    self.byteOffset = byteOffset
    self.expected = expected
    self.found = found
  }

  /// What was expected, where, and what was found, on one line.
  public var description: String {
    let place = path.isEmpty ? "at byte \(byteOffset)" : "at \(path) (byte \(byteOffset))"
    return "expected \(expected) \(place), found \(found)"
  }

  static func path(_ path: String, field: String) -> String {
    path.isEmpty ? shortened(field) : "\(path).\(shortened(field))"
  }

  /// The beginning of a text from outside, on one line.
  static func shortened(_ text: String) -> String {
    let limit = 40
    var result = ""
    for scalar in text.unicodeScalars.prefix(limit) {
      result += scalar.escaped(asASCII: false)
    }
    return text.unicodeScalars.dropFirst(limit).isEmpty ? result : result + "…"
  }
}

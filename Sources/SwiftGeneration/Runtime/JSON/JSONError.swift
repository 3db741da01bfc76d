/// What is wrong with a JSON text, and where.
nonisolated public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The way to the value, such as `data[3].agents[0].id`. It is empty at the root, and where the
  /// text is not JSON at all.
  public var path: String { facts.value.place?.path ?? facts.value.path }
  /// Where in the text the value begins, counted in bytes from 0.
  public var byteOffset: Int { facts.value.byteOffset }
  /// Such as `a whole number`.
  public var expected: String { facts.value.expected }
  /// What came, in a few words: `string "abc…"`, `null`, `nothing`, `an object`.
  public var found: String { facts.value.found }

  private let facts: Boxed<Facts>

  nonisolated private struct Facts {
    var path = ""
    /// Where the value stands. Its path is made when somebody asks: that takes a while, and most
    /// errors are of cases that a union tries and leaves.
    var place: JSON?
    let byteOffset: Int
    let expected: String
    let found: String
  }

  /// An error with these parts, for tests and for other readers.
  public init(path: String, byteOffset: Int, expected: String, found: String) {
    facts = Boxed(
      Facts(path: path, byteOffset: byteOffset, expected: expected, found: found))
  }

  init(_ place: JSON, expected: String, found: String) {
    let offset = place.document.nodes[place.index].offset
    facts = Boxed(Facts(place: place, byteOffset: offset, expected: expected, found: found))
  }

  /// The same error, which does not hold on to the text.
  var byItself: JSONError {
    JSONError(path: path, byteOffset: byteOffset, expected: expected, found: found)
  }

  /// Whether both say the same.
  public static func == (one: JSONError, other: JSONError) -> Bool {
    one.description == other.description
  }

  /// Hashes what the error says.
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }

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

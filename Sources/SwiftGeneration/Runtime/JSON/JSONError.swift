/// What is wrong with a JSON text, and where.
///
/// A class, for every function that throws one hands it on, and does so in little code.
nonisolated public final class JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The way to the value, such as `data[3].agents[0].id`. It is empty at the root, and where the
  /// text is not JSON at all.
  public var path: String { place?.path ?? knownPath }
  /// Where in the text the value begins, counted in bytes from 0.
  public let byteOffset: Int
  /// Such as `a whole number`.
  public let expected: String
  /// What came, in a few words: `string "abc…"`, `null`, `nothing`, `an object`.
  public let found: String

  private let knownPath: String
  /// Where the value stands. Its path is made when somebody asks: that takes a while, and most
  /// errors are of cases that a union tries and leaves.
  private let place: JSON?

  /// An error with these parts, for tests and for other readers.
  public init(path: String, byteOffset: Int, expected: String, found: String) {
    (knownPath, self.byteOffset, place) = (path, byteOffset, nil)
    (self.expected, self.found) = (expected, found)
  }

  init(_ place: JSON, expected: String, found: String) {
    byteOffset = place.document.nodes[place.index].offset
    (knownPath, self.place, self.expected, self.found) = ("", place, expected, found)
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
    var result = ""
    var rest = 40
    for scalar in text.unicodeScalars {
      guard rest > 0 else { return result + "…" }
      result += scalar.escaped(asASCII: false)
      rest -= 1
    }
    return result
  }
}

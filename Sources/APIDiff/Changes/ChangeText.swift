/// A sentence in which names and values of a spec are told from words, so that whoever shows it can
/// keep them from meaning anything.
public struct ChangeText: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// A piece of the sentence.
  public enum Part: Hashable, Sendable {
    /// Words of hcgen's own.
    case words(String)
    /// Text that comes from a spec, or is made of it.
    case code(String)
  }

  public private(set) var parts: [Part]

  public init(stringLiteral value: String) { parts = [.words(value)] }
  public init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

  /// What stands between the braces is text of a spec, unless it says otherwise.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(.words(literal)) }
    }
    public mutating func appendInterpolation(_ code: String) { parts.append(.code(code)) }
    public mutating func appendInterpolation(_ number: Int) { parts.append(.words("\(number)")) }
    public mutating func appendInterpolation(_ text: ChangeText) { parts += text.parts }
    public mutating func appendInterpolation(words: String) { parts.append(.words(words)) }
  }

  /// With each piece of a spec in backticks, whatever it holds.
  public var plain: String {
    parts.map {
      switch $0 {
      case .words(let words): words
      case .code(let code): "`\(code)`"
      }
    }.joined()
  }
}

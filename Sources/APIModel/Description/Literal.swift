/// A value that stands in the spec: a default or an example, already checked against its type.
public indirect enum Literal: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// A number with a fraction or an exponent, as text that JSON takes.
  case number(String)
  case string(String)
  case list([Literal])
  /// In the order in which it was written.
  case object([Entry])

  /// One field of an object.
  public struct Entry: Hashable, Sendable {
    /// The name of the field on the wire.
    public let key: String
    /// What it holds.
    public let value: Literal

    /// An entry with these parts.
    public init(key: String, value: Literal) {
      self.key = key
      self.value = value
    }
  }
}

/// A piece of a document, apart from how it is written: what JSON can hold, in its order.
public indirect enum DocumentNode: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// A number with a fraction or an exponent, as JSON writes it.
  case number(String)
  case string(String)
  case array([DocumentNode])
  case object([Member])

  /// One member of an object.
  public struct Member: Hashable, Sendable {
    /// Its name.
    public let key: String
    /// What it holds.
    public let value: DocumentNode

    /// A member with these parts.
    public init(_ key: String, _ value: DocumentNode) {
      self.key = key
      self.value = value
    }
  }
}

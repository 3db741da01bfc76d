/// The words of the language that may stand as keys in one kind of mapping.
///
/// The reader takes what these tables allow, and the schema for editors is made from them as well.
public struct KeyTable: Sendable {
  /// One key.
  public struct Entry: Hashable, Sendable {
    /// The key as it is written.
    public let name: String
    /// What it is for, in a sentence or two.
    public let summary: String
    /// The mapping cannot do without it.
    public let isRequired: Bool
  }

  /// In the order in which messages list them.
  public let keys: [Entry]
  /// The names of all keys.
  public let names: [String]
  /// The names of those that cannot be left out.
  public let required: [String]

  init(_ keys: [Entry]) {
    self.keys = keys
    names = keys.map(\.name)
    required = keys.filter(\.isRequired).map(\.name)
  }

  /// The same keys as they are written beside names that the author chooses.
  var withDollar: KeyTable {
    KeyTable(
      keys.map { Entry(name: "$" + $0.name, summary: $0.summary, isRequired: $0.isRequired) })
  }

  static func + (left: KeyTable, right: KeyTable) -> KeyTable {
    KeyTable(left.keys + right.keys)
  }
}

extension KeyTable: ExpressibleByDictionaryLiteral {
  /// Names and what they are for; a name that ends in `!` is required.
  public init(dictionaryLiteral entries: (String, String)...) {
    self.init(
      entries.map { name, summary in
        let isRequired = name.hasSuffix("!")
        return Entry(
          name: isRequired ? String(name.dropLast()) : name, summary: summary,
          isRequired: isRequired)
      })
  }
}

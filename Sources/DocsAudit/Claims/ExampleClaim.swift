/// One JSON example of a page.
public struct ExampleClaim: Hashable, Sendable {
  /// What the example shows.
  public enum Role: Hashable, Sendable {
    /// What is sent.
    case request
    /// What comes with a status of success; `nil` where the page names none.
    case response(status: Int?)
    /// What comes with a status of failure; `nil` where the page names none.
    case error(status: Int?)
    /// Nothing around it tells.
    case unknown
  }

  /// What it shows.
  public var role: Role
  /// What it holds.
  public var value: ExampleNode
  /// The first and the last line.
  public var lines: ClosedRange<Int>
  /// The operation that it belongs to, an index into ``PageClaims/endpoints``.
  public var endpoint: Int?
  /// What had to be mended to read it, in words for people: `a comma behind the last member`.
  public var repairs: [TextClaim]

  /// An example with these parts.
  public init(
    role: Role, value: ExampleNode, lines: ClosedRange<Int>, endpoint: Int? = nil,
    repairs: [TextClaim] = []
  ) {
    self.role = role
    self.value = value
    self.lines = lines
    self.endpoint = endpoint
    self.repairs = repairs
  }
}

/// A value in an example, with its place. No deeper than ``ExampleNode/deepest``.
public struct ExampleNode: Hashable, Sendable {
  /// Examples that nest deeper are not read.
  public static let deepest = 64

  /// What it holds.
  public var value: ExampleValue
  /// Where it starts.
  public var place: PagePlace

  /// A value at a place.
  public init(_ value: ExampleValue, place: PagePlace) {
    self.value = value
    self.place = place
  }

  /// The members, where it is an object.
  public var members: [ExampleMember]? {
    if case .object(let members, _) = value { members } else { nil }
  }

  /// The elements, where it is a list.
  public var elements: [ExampleNode]? {
    if case .list(let elements, _) = value { elements } else { nil }
  }

  /// The first member of this name, where it is an object that has one.
  public subscript(name: String) -> ExampleNode? {
    members?.first { $0.name == name }?.node
  }
}

/// The kinds of values in an example.
public indirect enum ExampleValue: Hashable, Sendable {
  /// Members in their order, a name twice included; `isElided` where `...` stands for more.
  case object([ExampleMember], isElided: Bool)
  /// Elements in their order; `isElided` where `...` stands for more.
  case list([ExampleNode], isElided: Bool)
  /// Without quotes, escapes resolved.
  case string(String)
  /// As it is written.
  case number(String)
  case bool(Bool)
  case null
  /// `...` or a placeholder without quotes in the place of a value: nothing is said of its type.
  case elided
}

/// A member of an object in an example.
public struct ExampleMember: Hashable, Sendable {
  /// Without quotes, escapes resolved.
  public var name: String
  /// Where the name stands.
  public var place: PagePlace
  /// What it holds.
  public var node: ExampleNode

  /// A member of this name.
  public init(name: String, place: PagePlace, node: ExampleNode) {
    self.name = name
    self.place = place
    self.node = node
  }
}

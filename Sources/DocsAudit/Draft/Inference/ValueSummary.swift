/// What all examples of one value show.
struct ValueSummary {
  private(set) var nulls = 0
  private(set) var booleans = 0
  private(set) var integers: [String] = []
  private(set) var decimals = 0
  /// Distinct, in the order of the pages.
  private(set) var texts: [String] = []
  /// The object that it can be; taken out as soon as it has become a model.
  var object: ObjectSummary?
  /// The model that it can be, an index into ``ModelTable/models``.
  var model: Int?
  /// What the elements are, where it can be a list; at most one.
  var element: [ValueSummary] = []
  private(set) var isList = false
  /// How often anything was seen.
  private(set) var count = 0

  /// So many different texts and numbers are kept.
  private static let mostSamples = 40

  init() {}

  init(_ node: ExampleNode) { add(node) }

  mutating func add(_ node: ExampleNode) {
    count += 1
    switch node.value {
    case .null: nulls += 1
    case .bool: booleans += 1
    case .number(let text):
      if text.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: "-") }), Int(text) != nil {
        if integers.count < Self.mostSamples { integers.append(text) }
      } else {
        decimals += 1
      }
    case .string(let text):
      if texts.count < Self.mostSamples, !texts.contains(text) { texts.append(text) }
    case .object(let members, _):
      // Taken out, it is changed where it is; with two owners it would be copied each time.
      var summary = object ?? ObjectSummary()
      object = nil
      summary.add(members)
      object = summary
    case .list(let elements, _):
      isList = true
      var inner = element.first ?? ValueSummary()
      element = []
      for node in elements { inner.add(node) }
      element = [inner]
    case .elided: break
    }
  }

  mutating func merge(_ other: ValueSummary) {
    count += other.count
    nulls += other.nulls
    booleans += other.booleans
    integers += other.integers.prefix(max(Self.mostSamples - integers.count, 0))
    decimals += other.decimals
    for text in other.texts where texts.count < Self.mostSamples && !texts.contains(text) {
      texts.append(text)
    }
    if let theirs = other.object {
      var summary = object ?? ObjectSummary()
      summary.merge(theirs)
      object = summary
    }
    model = model ?? other.model
    isList = isList || other.isList
    if let theirs = other.element.first {
      var inner = element.first ?? ValueSummary()
      inner.merge(theirs)
      element = [inner]
    }
  }

  /// How many kinds of values were seen, `null` aside.
  var kinds: Int {
    [
      booleans > 0, !integers.isEmpty || decimals > 0, !texts.isEmpty,
      object != nil || model != nil,
      isList,
    ].count { $0 }
  }

  var hasNumbers: Bool { !integers.isEmpty || decimals > 0 }
}

/// What all examples of one object show.
struct ObjectSummary {
  private(set) var names: [String] = []
  private(set) var values: [String: ValueSummary] = [:]
  /// How often the object was seen, and each member.
  private(set) var count = 0
  private(set) var presence: [String: Int] = [:]
  /// The first of those with the most members.
  private(set) var sample: [ExampleMember] = []

  mutating func add(_ members: [ExampleMember]) {
    count += 1
    if members.count > sample.count { sample = members }
    var seen = Set<String>()
    for member in members where !member.name.isEmpty {
      if values[member.name] == nil {
        guard names.count < 1000 else { continue }
        names.append(member.name)
      }
      values[member.name, default: ValueSummary()].add(member.node)
      if seen.insert(member.name).inserted { presence[member.name, default: 0] += 1 }
    }
  }

  mutating func merge(_ other: ObjectSummary) {
    count += other.count
    if other.sample.count > sample.count { sample = other.sample }
    for name in other.names {
      guard let value = other.values[name] else { continue }
      if values[name] == nil { names.append(name) }
      values[name, default: ValueSummary()].merge(value)
      presence[name, default: 0] += other.presence[name] ?? 0
    }
  }

  /// Takes in a member that no example shows.
  mutating func document(_ name: String) {
    guard values[name] == nil, names.count < 1000 else { return }
    names.append(name)
    values[name] = ValueSummary()
  }

  /// Changes what is known of one member.
  mutating func set(_ value: ValueSummary, for name: String) { values[name] = value }

  /// Takes out what is known of one member.
  mutating func take(_ name: String) -> ValueSummary? {
    guard let value = values[name] else { return nil }
    values[name] = ValueSummary()
    return value
  }

  /// Puts back what was known of one member, in front of what was learnt meanwhile.
  mutating func putBack(_ value: ValueSummary, for name: String) {
    var value = value
    if let learnt = values[name], learnt.count > 0 { value.merge(learnt) }
    values[name] = value
  }

  /// Whether a member is missing from some of the examples.
  func isMissingSomewhere(_ name: String) -> Bool { presence[name] ?? 0 < count }

  /// Whether both can be the same thing: most names of the smaller one are names of the other, and
  /// none has another kind of value there.
  func isCompatible(with other: ObjectSummary) -> Bool {
    let shared = names.filter { other.values[$0] != nil }
    guard shared.count * 2 >= min(names.count, other.names.count), !shared.isEmpty else {
      return false
    }
    return shared.allSatisfy { name in
      guard let one = values[name], let two = other.values[name] else { return true }
      let isNested = one.object != nil || one.model != nil
      let isNestedThere = two.object != nil || two.model != nil
      if one.count == one.nulls || two.count == two.nulls { return true }
      return isNested == isNestedThere && one.isList == two.isList
    }
  }
}

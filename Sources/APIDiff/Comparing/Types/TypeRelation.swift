import APIModel

/// How two types compare by the JSON that goes over the wire.
struct TypeRelation {
  enum Outcome {
    /// The very same type.
    case same
    /// Another type with the same values.
    case restated
    /// All of the old values, and more.
    case widened
    /// Some of the old values.
    case narrowed
    case changed
  }

  /// Whose promise a type is.
  private enum Reader {
    /// Takes what is documented.
    case strict
    /// Takes what a generated client takes.
    case client
  }

  let old: APIIndex
  let new: APIIndex
  let renamed: [String: String]

  /// Types stand in each other no deeper than this, which bounds the work.
  private static let deepest = 40

  func outcome(_ before: TypeReference, _ after: TypeReference) -> Outcome {
    if isSame(before, after) { return .same }
    let keepsOld = accepts(after, new, before, old, .strict, Self.deepest)
    let keepsNew = accepts(before, old, after, new, .strict, Self.deepest)
    switch (keepsOld, keepsNew) {
    case (true, true): return .restated
    case (true, false): return .widened
    case (false, true): return .narrowed
    case (false, false): return .changed
    }
  }

  /// Whether a client that was built for the old type reads the new one.
  func isTolerated(_ before: TypeReference, _ after: TypeReference) -> Bool {
    accepts(before, old, after, new, .client, Self.deepest)
  }

  /// The same, for the specs in each other's places.
  var mirrored: TypeRelation {
    TypeRelation(
      old: new, new: old,
      renamed: Dictionary(
        renamed.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first }))
  }

  private func isSame(_ before: TypeReference, _ after: TypeReference) -> Bool {
    switch (before, after) {
    case (.named(let name), .named(let other)): (renamed[name] ?? name) == other
    // A model may be called otherwise and its id still be called by the old name.
    case (.id(let name), .id(let other)): name == other || renamed[name] == other
    case (.list(let base), .list(let other)), (.map(let base), .map(let other)),
      (.nullable(let base), .nullable(let other)), (.loose(let base), .loose(let other)):
      isSame(base, other)
    default: before == after
    }
  }

  /// Whether who expects one type can take every value of another.
  private func accepts(
    _ reader: TypeReference, _ readerAPI: APIIndex, _ sender: TypeReference, _ senderAPI: APIIndex,
    _ kind: Reader, _ depth: Int
  ) -> Bool {
    guard depth > 0 else { return false }
    func accepts(_ reader: TypeReference, _ sender: TypeReference) -> Bool {
      self.accepts(reader, readerAPI, sender, senderAPI, kind, depth - 1)
    }
    switch (reader, sender) {
    case (.json, _): return true
    case (.nullable(let base), .nullable(let other)): return accepts(base, other)
    case (.nullable(let base), _): return accepts(base, sender)
    case (_, .nullable), (_, .json): return false
    case (.list(let base), .list(let other)), (.map(let base), .map(let other)):
      return accepts(base, other)
    case (.loose(let base), .loose(let other)): return accepts(base, other)
    case (.loose(let base), _): return accepts(base, sender)
    // Which text a number comes as is not for strict readers.
    case (.id(let name), .loose(.int)) where kind == .client:
      return readerAPI.ids[name]?.rawType == .int
    case (.timestamp, .loose(let base)) where kind == .client: return accepts(reader, base)
    case (_, .loose(let base)): return kind == .strict && accepts(reader, base)
    case (.timestamp, .timestamp) where kind == .client: return true
    case (.named(let name), .named(let other)):
      let isPair = (renamed[name] ?? name) == other || (renamed[other] ?? other) == name
      if isPair { return true }
    default: break
    }
    if case .named(let name) = reader, case .union(let union)? = readerAPI.types[name] {
      // A generated client keeps what fits no case.
      if kind == .client { return true }
      // No deeper than this, for unions may stand in each other.
      return union.discriminator == nil
        && union.cases.contains { unionCase in
          guard let wanted = ScalarForm(unionCase.type, readerAPI),
            let given = ScalarForm(sender, senderAPI)
          else { return unionCase.type == sender }
          return wanted.accepts(given, openEnums: false)
        }
    }
    if case .map(.json) = reader, case .named(let name) = sender {
      switch senderAPI.types[name] {
      case .model, .filter: return true
      default: return false
      }
    }
    guard let wanted = ScalarForm(reader, readerAPI), let given = ScalarForm(sender, senderAPI)
    else { return false }
    return wanted.accepts(given, openEnums: kind == .client)
  }
}

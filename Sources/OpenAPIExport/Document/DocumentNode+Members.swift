extension DocumentNode {
  /// The member of an object; `nil` where there is none. A new one goes to the end.
  ///
  /// It is looked for from member to member, so that this is for objects with few of them.
  subscript(key: String) -> DocumentNode? {
    get {
      guard case .object(let members) = self else { return nil }
      return members.first { $0.key == key }?.value
    }
    set {
      guard case .object(var members) = self else { return }
      let index = members.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): members[index] = Member(key, value)
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key, value))
      case (nil, nil): return
      }
      self = .object(members)
    }
  }

  /// The members of an object.
  var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  /// A list of texts.
  static func strings(_ texts: some Sequence<String>) -> DocumentNode {
    .array(texts.map { .string($0) })
  }

  /// An object; `nil` where it would hold nothing.
  static func objectIfAny(_ members: [Member]) -> DocumentNode? {
    members.isEmpty ? nil : .object(members)
  }
}

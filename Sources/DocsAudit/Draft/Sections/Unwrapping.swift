/// Takes the result of a call out of what it is wrapped in: `{"data": […], "meta": {…}}`.
struct Unwrapping {
  private(set) var value: ValueSummary?
  private(set) var path: [String] = []
  private(set) var total: [String]?

  private static let wrappers: Set<String> = [
    "data", "result", "results", "items", "payload", "response", "content", "records", "list",
  ]
  init(_ root: ValueSummary, envelope: EnvelopeDraft?, lastSegment: String) {
    value = root
    guard root.kinds == 1, let object = root.object else { return }
    if let envelope, object.names.contains(envelope.status) {
      let others = object.names.filter { $0 != envelope.status && $0 != envelope.message }
      value = nil
      if let name = others.first, others.count == 1 { take(name, of: object) }
      if others.count > 1 { value = root }
      return
    }
    let candidates = object.names.filter { name in
      guard let member = object.values[name], member.kinds == 1 else { return false }
      return member.isList || member.object != nil
    }
    let isWrapper: (String) -> Bool = { name in
      Self.wrappers.contains(name.lowercased())
        || DraftNames.key(name) == DraftNames.key(lastSegment)
        || (object.names.count == 1
          && DraftNames.key(name) == DraftNames.key(DraftNames.singular(lastSegment)))
    }
    guard let name = candidates.first(where: isWrapper),
      object.names.allSatisfy({ other in
        // What is beside one thing is a part of the answer; beside a list it may tell of pages.
        other == name
          || (object.values[name]?.isList == true && PagingNames.isCompanion(other))
      })
    else { return }
    take(name, of: object)
    if value?.isList == true { total = Self.total(in: object, except: name) }
  }

  private mutating func take(_ name: String, of object: ObjectSummary) {
    guard Self.isPlain(name) else { return }
    value = object.values[name]
    path = [name]
  }

  /// Whether a name can stand in a path.
  static func isPlain(_ name: String) -> Bool {
    name.utf8.first?.isLetter == true && name.utf8.allSatisfy { $0.isWord || $0 == 0x2D }
  }

  private static func total(in object: ObjectSummary, except list: String) -> [String]? {
    let totals: Set<String> = [
      "total", "totalcount", "count", "totalitems", "totalrecords", "totalcounts",
    ]
    for name in object.names where name != list && isPlain(name) {
      guard let value = object.values[name] else { continue }
      if totals.contains(DraftNames.key(name)), !value.integers.isEmpty { return [name] }
      if let inner = value.object {
        for member in inner.names
        where totals.contains(DraftNames.key(member)) && isPlain(member)
          && inner.values[member]?.integers.isEmpty == false
        {
          return [name, member]
        }
      }
    }
    return nil
  }
}

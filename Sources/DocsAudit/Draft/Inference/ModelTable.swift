/// The models of a spec: objects of all examples, each thing once.
struct ModelTable {
  /// A model that is being put together.
  struct Model {
    var name: String
    var rank: Rank
    var summary: ObjectSummary
    /// Names of other objects that turned out to be the same.
    var otherNames: [String] = []
    /// Objects of its name did not all have the same fields.
    var isMixed = false
  }

  /// How good the reason for a name is.
  enum Rank: Int, Comparable {
    case member, list, route

    static func < (one: Rank, other: Rank) -> Bool { one.rawValue < other.rawValue }
  }

  private(set) var models: [Model] = []
  private var indices: [String: Int] = [:]
  private var queue: [Int] = []

  /// Adds what was seen of an object; the result is an index into ``models``.
  mutating func add(_ summary: ObjectSummary, name: String, parent: String?, rank: Rank) -> Int {
    var name = name
    while true {
      if let index = indices[name.lowercased()] {
        if models[index].summary.isCompatible(with: summary) {
          merge(summary, into: index)
          models[index].rank = max(models[index].rank, rank)
          return index
        }
        name = parent.map { $0 + name }.flatMap { $0 == name ? nil : $0 } ?? name + "2"
        if indices[name.lowercased()] != nil { name += "2" }
        continue
      }
      break
    }
    let names = Set(summary.names)
    if names.count >= 3,
      let index = models.firstIndex(where: { Set($0.summary.names) == names }),
      models[index].rank < .route || rank < .route
    {
      merge(summary, into: index)
      if rank > models[index].rank {
        models[index].otherNames.append(models[index].name)
        models[index].name = name
        models[index].rank = rank
      } else {
        models[index].otherNames.append(name)
      }
      indices[name.lowercased()] = index
      return index
    }
    indices[name.lowercased()] = models.count
    models.append(Model(name: name, rank: rank, summary: summary))
    queue.append(models.count - 1)
    return models.count - 1
  }

  private mutating func merge(_ summary: ObjectSummary, into index: Int) {
    if Set(summary.names) != Set(models[index].summary.names) { models[index].isMixed = true }
    models[index].summary.merge(summary)
    queue.append(index)
  }

  /// Adds a field that no example shows.
  mutating func document(_ field: String, in index: Int) {
    models[index].summary.document(field)
  }

  /// The model of a name, whatever its capitals.
  func index(named name: String) -> Int? { indices[name.lowercased()] }

  /// Makes models of all objects inside models.
  mutating func settle() {
    while let index = queue.popLast() {
      for name in models[index].summary.names {
        // An object in it may turn out to be one more of the same model.
        guard var value = models[index].summary.take(name) else { continue }
        let parent = models[index].name
        settle(&value, name: name, parent: parent, isElement: false, depth: 0)
        models[index].summary.putBack(value, for: name)
      }
    }
  }

  /// Makes models of the objects in a value.
  mutating func settle(
    _ value: inout ValueSummary, name: String, parent: String?, isElement: Bool, depth: Int
  ) {
    guard depth < ExampleNode.deepest else { return }
    if let object = value.object {
      value.object = nil
      if !object.names.isEmpty {
        let own = isElement ? DraftNames.elementName(name) : DraftNames.typeName(name)
        value.model = add(object, name: own, parent: parent, rank: isElement ? .list : .member)
      }
    }
    if var inner = value.element.first {
      settle(&inner, name: name, parent: parent, isElement: true, depth: depth + 1)
      value.element = [inner]
    }
  }
}

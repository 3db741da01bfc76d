import APIModel

extension Comparison {
  /// Everything that the specs declare.
  mutating func compareTypes() {
    let names = renamedTypes
    let origins = Dictionary(
      names.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    let matched = MatchedList(old.api.types, new.api.types) { type in
      // A new type is looked up by what it was called before.
      old.types[type.name.text] == nil ? origins[type.name.text] ?? type.name.text : type.name.text
    }
    for (type, other) in matched.pairs { compare(type, other) }
    for type in matched.removed {
      report(
        .typeRemoved, [type.name.text], "the type \(type.name.text) was removed",
        old: type.name.range, new: nil)
    }
    for type in matched.added {
      report(
        .typeAdded, [type.name.text], "the type \(type.name.text) was added", old: nil,
        new: type.name.range)
    }
    if matched.isReordered {
      report(
        .orderChanged, ["types"], "the types stand in another order", old.api.name, new.api.name)
    }
    compareIDs()
    compareOperators()
  }

  private mutating func compare(_ type: TypeDeclaration, _ other: TypeDeclaration) {
    let name = type.name.text
    // The names of both, whichever came first, so that the mirror image has the same subject.
    let subject = name == other.name.text ? [name] : [name, other.name.text].sorted()
    if name != other.name.text {
      report(
        .typeRenamed, subject, "the type \(name) seems to be \(other.name.text) now", type.name,
        other.name)
    }
    let ways = [
      old.sent.contains(name) && new.sent.contains(other.name.text) ? Way.sent : nil,
      old.read.contains(name) && new.read.contains(other.name.text) ? Way.read : nil,
    ].compactMap { $0 }
    guard ways.isEmpty else { return compare(type, other, subject, ways) }
    // Both ways, to see whether there is any difference at all.
    var trial = self
    trial.changes = []
    trial.compare(type, other, subject, [.sent, .read])
    if !trial.changes.isEmpty {
      report(
        .unusedChanged, subject, "the type \(name) changed, which no call uses in both specs",
        type.name, other.name)
    }
  }

  private mutating func compare(
    _ type: TypeDeclaration, _ other: TypeDeclaration, _ subject: [String], _ ways: [Way]
  ) {
    let what: ChangeText = "the type \(type.name.text)"
    compare(
      type.documentation, other.documentation, of: what, subject, type.name.range,
      other.name.range)
    comparePreferred(type.name, other.name, of: what, subject)
    switch (type, other) {
    case (.model(let model), .model(let next)): compare(model, next, subject, ways)
    case (.enumeration(let first), .enumeration(let next)): compare(first, next, subject, ways)
    case (.union(let union), .union(let next)): compare(union, next, subject, ways)
    case (.pairMap(let map), .pairMap(let next)): compare(map, next, subject, ways)
    case (.filter(let filter), .filter(let next)): compare(filter, next, subject, ways)
    default:
      for way in ways {
        report(
          way == .sent ? .requestTypeKindChanged : .responseTypeKindChanged, subject,
          "\(what) is another kind of type", type.name, other.name)
      }
    }
  }

  private mutating func compare(
    _ model: Model, _ other: Model, _ subject: [String], _ ways: [Way]
  ) {
    if model.use != other.use {
      report(
        .typeUseChanged, subject,
        "\(model.name.text) is \(words: other.use == .input ? "an input" : "a model") now",
        model.name, other.name)
    }
    compareFields(
      model.fields, other.fields,
      of: FieldOwner(
        word: "field", owner: "\(model.name.text)", subject: subject, oldRange: model.name.range,
        newRange: other.name.range),
      as: ways.map { $0 == .sent ? .request : .response })
    if model.example != other.example {
      report(
        .exampleChanged, subject, "the example of \(model.name.text) changed", model.name,
        other.name)
    }
  }

  private mutating func compare(
    _ map: PairMap, _ other: PairMap, _ subject: [String], _ ways: [Way]
  ) {
    let name = map.name.text
    let ranges = (map.name.range, other.name.range)
    for way in ways {
      compareUse(
        map.value, other.value, way, of: "the values of \(name)", subject + ["values"], ranges.0,
        ranges.1)
      if map.isSentAsPairs != other.isSentAsPairs {
        report(
          way == .sent ? .requestPairsChanged : .responsePairsChanged, subject,
          "\(name) is written as \(words: other.isSentAsPairs ? "pairs" : "an object") now",
          map.name, other.name)
      }
    }
    if map.keyField != other.keyField || map.valueField != other.valueField {
      report(
        .pairKeysChanged, subject, "the pairs of \(name) have other fields", map.name, other.name)
    }
  }

  private mutating func compareIDs() {
    let matched = MatchedList(old.api.ids, new.api.ids, by: \.name.text)
    for (id, other) in matched.pairs {
      let name = id.name.text
      let subject = [name + ".ID"]
      comparePreferred(id.name, other.name, of: "\(name + ".ID")", subject)
      guard id.rawType != other.rawType else { continue }
      let isUsed = old.usesID(of: name) && new.usesID(of: name)
      report(
        isUsed ? .rawTypeChanged : .unusedChanged, subject,
        "\(name + ".ID") is \(words: other.rawType == .int ? "a number" : "text") now", id.name,
        other.name)
    }
    for id in matched.removed {
      report(
        .typeRemoved, [id.name.text + ".ID"], "the typed id \(id.name.text + ".ID") was removed",
        old: id.name.range, new: nil)
    }
    for id in matched.added {
      report(
        .typeAdded, [id.name.text + ".ID"], "the typed id \(id.name.text + ".ID") was added",
        old: nil, new: id.name.range)
    }
    if matched.isReordered {
      report(.orderChanged, ["ids"], "the ids stand in another order", old.api.name, new.api.name)
    }
  }
}

/// The type of a value in a spec, with what has to be said about it.
struct InferredType {
  /// In the notation of the spec language, without a `?`.
  var text: String
  var isNullable = false
  /// Why it is a guess, where it is one.
  var guess: Guess?
}

/// Gives types to what examples and tables show; collects the ids and enums that they need.
struct TypeInference {
  /// A typed id, by the type that it is over.
  enum IDKind: String {
    case int, string
  }

  /// An enum of the spec.
  struct Enumeration {
    let name: String
    let values: [String]
    let isGuessed: Bool
  }

  private let models: ModelTable
  private let rows: [Int: [String: FieldRow]]
  /// The ids that models have, by the name of the model.
  private let modelIDs: [String: IDKind]
  /// The ids that fields have been given.
  private(set) var usedIDs: [String: IDKind] = [:]
  private(set) var enumerations: [Enumeration] = []
  private var typeNames: Set<String>

  init(models: ModelTable, rows: [Int: [String: FieldRow]], reserved: Set<String>) {
    self.models = models
    self.rows = rows
    typeNames = Set(models.models.map { $0.name.lowercased() }).union(reserved)
    var ids: [String: IDKind] = [:]
    for model in models.models {
      for name in model.summary.names where Self.isOwnID(name, of: model.name) {
        guard let value = model.summary.values[name], value.kinds == 1 else { continue }
        if !value.integers.isEmpty, value.decimals == 0 { ids[model.name] = .int }
        if !value.texts.isEmpty { ids[model.name] = .string }
      }
    }
    modelIDs = ids
  }

  /// `id`, or `book_id` of a book.
  private static func isOwnID(_ name: String, of model: String) -> Bool {
    let key = DraftNames.key(name)
    return key == "id" || key == DraftNames.key(model) + "id"
  }

  /// What a table says of a member of a model.
  func row(of name: String, in index: Int) -> FieldRow? { rows[index]?[name] }

  // MARK: Fields

  /// The type of a member of a model.
  mutating func type(of name: String, in index: Int) -> InferredType {
    let model = models.models[index]
    let row = rows[index]?[name]
    var type = type(
      of: model.summary.values[name] ?? ValueSummary(), name: name, owner: model.name, row: row)
    if model.summary.isMissingSomewhere(name) || row?.isRequired == false { type.isNullable = true }
    return type
  }

  /// The type of a value; `owner` is the model, or the thing that a route is about.
  mutating func type(
    of value: ValueSummary, name: String, owner: String, row: FieldRow? = nil
  ) -> InferredType {
    var result = plainType(of: value, name: name, owner: owner, row: row)
    result.isNullable = value.nulls > 0 || row?.type?.isNullable == true
    return result
  }

  private mutating func plainType(
    of value: ValueSummary, name: String, owner: String, row: FieldRow?
  ) -> InferredType {
    if let row, row.values.count >= 2,
      value.kinds == 0 || (value.kinds == 1 && !value.texts.isEmpty)
    {
      let seen = value.texts.filter { !TextKinds.isPlaceholder($0) }
      if let name = enumeration(
        name, owner: owner, values: row.values.map(\.text) + seen, isGuessed: false)
      {
        return InferredType(text: name)
      }
    }
    if value.kinds == 0 { return documentedType(row?.type, name: name, owner: owner) }
    guard value.kinds == 1 else {
      let isLoose =
        value.kinds == 2 && value.decimals == 0 && !value.integers.isEmpty
        && value.texts.allSatisfy { Int($0) != nil } && !value.texts.isEmpty
      return InferredType(text: isLoose ? "loose int" : "json", guess: .examplesDiffer)
    }
    if value.isList {
      let inner = value.element.first ?? ValueSummary()
      let element = type(of: inner, name: DraftNames.singular(name), owner: owner)
      let isNullable = element.isNullable && element.text != "json"
      return InferredType(
        text: "list of " + (isNullable ? "(\(element.text)?)" : element.text), guess: element.guess)
    }
    if value.object != nil { return InferredType(text: "json", guess: .isEmpty) }
    if let model = value.model { return InferredType(text: models.models[model].name) }
    if value.booleans > 0 { return InferredType(text: "bool") }
    if value.hasNumbers { return numberType(of: value, name: name, owner: owner) }
    return textType(of: value, name: name, owner: owner, row: row)
  }

  private mutating func numberType(
    of value: ValueSummary, name: String, owner: String
  ) -> InferredType {
    if value.integers.allSatisfy(TextKinds.isUnixTime), TextKinds.speaksOfTime(name) {
      return InferredType(text: "timestamp", guess: .isMoment)
    }
    guard value.decimals == 0 else { return InferredType(text: "number") }
    return idType(name: name, owner: owner, kind: .int) ?? InferredType(text: "int")
  }

  private mutating func textType(
    of value: ValueSummary, name: String, owner: String, row: FieldRow?
  ) -> InferredType {
    let samples = value.texts.filter { !TextKinds.isPlaceholder($0) }
    let kind = row?.type?.kind
    if samples.isEmpty {
      switch kind {
      case .timestampText?, .timestamp?: return InferredType(text: "timestamp-text")
      case .dateTime?: return InferredType(text: "datetime")
      default: break
      }
    } else if samples.allSatisfy(TextKinds.isUnixTime),
      TextKinds.speaksOfTime(name) || kind == .timestampText
    {
      return InferredType(
        text: "timestamp-text", guess: kind == .timestampText ? nil : .isMoment)
    } else if samples.allSatisfy(TextKinds.isDateTime), samples.count == value.texts.count {
      return InferredType(text: "datetime", guess: kind == .dateTime ? nil : .isMoment)
    } else if samples.allSatisfy(TextKinds.isDate), samples.count == value.texts.count {
      return InferredType(text: "date", guess: kind == .date ? nil : .isMoment)
    }
    if let id = idType(name: name, owner: owner, kind: .string) { return id }
    let isList = samples.count >= 2 || (TextKinds.speaksOfEnum(name) && !samples.isEmpty)
    if isList, samples.allSatisfy(TextKinds.isWordOfEnum), !TextKinds.speaksOfFreeText(name),
      let text = enumeration(name, owner: owner, values: samples, isGuessed: true)
    {
      return InferredType(text: text)
    }
    return InferredType(text: "string")
  }

  /// What the words for a type amount to where no example shows a value.
  mutating func documentedType(
    _ type: DocumentedType?, name: String, owner: String
  ) -> InferredType {
    var text: String
    switch type?.kind {
    case .string?:
      text = idType(name: name, owner: owner, kind: .string)?.text ?? "string"
    case .integer?: text = idType(name: name, owner: owner, kind: .int)?.text ?? "int"
    case .number?: text = "number"
    case .boolean?: text = "bool"
    case .timestamp?: text = "timestamp"
    case .timestampText?: text = "timestamp-text"
    case .dateTime?: text = "datetime"
    case .date?: text = "date"
    case .object?, nil:
      text =
        type?.model.flatMap { models.index(named: $0) }.map { models.models[$0].name } ?? "json"
    }
    if type?.isList == true { text = "list of " + text }
    return InferredType(text: text, guess: type == nil ? .typeIsNotShown : nil)
  }

  // MARK: Ids

  /// The typed id that a field of this name holds, if it holds one.
  private mutating func idType(name: String, owner: String, kind: IDKind) -> InferredType? {
    func use(_ model: String) -> InferredType {
      usedIDs[model] = kind
      return InferredType(text: "\(model).ID")
    }
    if Self.isOwnID(name, of: owner) {
      guard usedIDs[owner] ?? modelIDs[owner] ?? kind == kind else { return nil }
      return use(owner)
    }
    let words = DraftNames.words(name)
    let isID = words.count >= 2 && words.last == "id"
    let base = isID ? Array(words.dropLast()) : words
    for length in stride(from: base.count, through: 1, by: -1) {
      let name = DraftNames.typeName(base.suffix(length).joined(separator: " "))
      guard let index = models.index(named: name) else { continue }
      let model = models.models[index].name
      guard modelIDs[model] == kind, isID || length == base.count else { continue }
      return use(model)
    }
    // A number that is called an id is one, also of what no page shows.
    guard isID, kind == .int, let last = base.last else { return nil }
    let thing = DraftNames.typeName(last)
    let known = usedIDs[thing] ?? modelIDs[thing]
    guard known ?? kind == kind else { return nil }
    guard models.index(named: thing) == nil || known != nil, !typeNamesOfOthers.contains(thing)
    else {
      return nil
    }
    return use(thing)
  }

  private var typeNamesOfOthers: Set<String> { Set(enumerations.map(\.name)) }

  /// The id of a thing that a path names.
  mutating func pathType(_ name: String, resource: String, type: DocumentedType?) -> InferredType {
    let words = DraftNames.words(name)
    let thing =
      words.count >= 2 && words.last == "id" ? words.dropLast().joined(separator: " ") : ""
    let owner = thing.isEmpty ? resource : DraftNames.typeName(thing)
    let known = models.index(named: owner).map { models.models[$0].name } ?? owner
    if let kind = usedIDs[known] ?? modelIDs[known], words.last == "id" {
      usedIDs[known] = kind
      return InferredType(text: "\(known).ID")
    }
    guard let type, type.kind == .integer || type.kind == .number else {
      return InferredType(text: "string", guess: type == nil ? .typeIsNotShown : nil)
    }
    return idType(name: name, owner: owner, kind: .int) ?? InferredType(text: "int")
  }

  // MARK: Enums

  /// The values of an enum of this name; `nil` where there is none.
  func values(of name: String) -> [String]? {
    enumerations.first { $0.name == name }?.values
  }

  /// Declares an enum; `nil` where the values can be none.
  mutating func enumeration(
    _ field: String, owner: String, values: [String], isGuessed: Bool
  ) -> String? {
    var keys = Set<String>()
    let distinct = values.filter { value in
      let key = DraftNames.key(value)
      guard !key.isEmpty, value.utf8.allSatisfy({ $0.isWord || "-. ".utf8.contains($0) }),
        !value.contains(" as "), value.utf8.count <= 60
      else { return false }
      return keys.insert(key).inserted
    }
    guard !distinct.isEmpty else { return nil }
    var name = DraftNames.typeName(owner + " " + DraftNames.words(field).joined(separator: " "))
    if let known = enumerations.firstIndex(where: { $0.name == name }) {
      let more = distinct.filter { !enumerations[known].values.contains($0) }
      enumerations[known] = Enumeration(
        name: name, values: enumerations[known].values + more,
        isGuessed: enumerations[known].isGuessed && isGuessed)
      return name
    }
    while !typeNames.insert(name.lowercased()).inserted || usedIDs[name] != nil { name += "Value" }
    enumerations.append(Enumeration(name: name, values: distinct, isGuessed: isGuessed))
    return name
  }
}

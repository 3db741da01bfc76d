import APIModel

/// Values of the spec as Swift expressions. They were checked against their types before.
struct LiteralCode {
  let spelling: Spelling

  func expression(_ literal: Literal, _ type: TypeReference) -> CodeExpression {
    if case .null = literal { return .text("nil") }
    switch type {
    case .loose(let base), .nullable(let base): return expression(literal, base)
    case .json: return json(literal)
    case .timestamp:
      return .text("Date(timeIntervalSince1970: \(seconds(literal)))")
    case .datetime:
      return .text("Date(timeIntervalSince1970: \(CivilTime.seconds(literal.text) ?? "0"))")
    case .date:
      let parts = literal.text.split(separator: "-").map { Int($0) ?? 1 }
      guard parts.count == 3 else { return .text("nil") }
      let name = spelling.own("CalendarDate")
      return .text("\(name)(checkedYear: \(parts[0]), month: \(parts[1]), day: \(parts[2]))")
    case .string, .int, .number, .bool, .id: return .text(scalar(literal))
    case .list(let element):
      guard case .list(let elements) = literal else { return .text("[]") }
      return .list("[", elements.map { expression($0, element) }, "]")
    case .map(let element): return dictionary(literal) { expression($0, element) }
    case .named(let name): return named(literal, name)
    }
  }

  private func named(_ literal: Literal, _ name: String) -> CodeExpression {
    guard let declaration = spelling.declarations[name] else { return .text(scalar(literal)) }
    let type = spelling.type(.named(name))
    switch declaration {
    case .model(let model): return object(literal, model, type)
    case .enumeration(let enumeration):
      let text = literal.text
      let members = spelling.names.members(of: name)
      for (value, member) in zip(enumeration.cases, members)
      where value.name.text == text || value.aliases.contains(text) {
        // What is deprecated warns where it is named; a closed enum cannot say so.
        if value.documentation.deprecated != nil && !enumeration.isClosed { break }
        return .text(".\(member.member)")
      }
      return .text("\(type)(rawValue: \(scalar(literal)))")
    case .union(let union):
      let members = spelling.names.members(of: name)
      for (index, unionCase) in union.cases.enumerated()
      where fits(literal, unionCase, union.discriminator) {
        let value = expression(literal, unionCase.type)
        return .list(".\(members[index].member)(", [value], ")")
      }
      return .list(".other(", [json(literal)], ")")
    case .pairMap(let map): return dictionary(literal) { expression($0, map.value) }
    case .filter(let filter): return condition(literal, filter, type)
    }
  }

  /// A condition by the function that makes it.
  private func condition(_ literal: Literal, _ filter: Filter, _ type: String) -> CodeExpression {
    guard case .object(let entries) = literal else { return .text("nil") }
    func value(_ key: String) -> Literal? { entries.first { $0.key == key }?.value }
    let field = value(filter.fieldKey)?.text ?? ""
    let comparison = value(filter.operatorKey)?.text ?? ""
    let compared = value(filter.valueKey) ?? .null
    let members = zip(filter.conditions, spelling.names.members(of: filter.name.text))
    if let (condition, member) = members.first(where: { $0.0.name.text == field }),
      let name = self.operator(comparison, of: condition.operators)
    {
      let arguments = [CodeExpression.text(".\(name)"), expression(compared, condition.type)]
      return .list(".\(member.member)(", arguments, ")")
    }
    return .list(
      "\(type)(",
      [
        .labelled("field", .text(StringLiteral.quote(field))),
        .labelled("comparison", .text(StringLiteral.quote(comparison))),
        .labelled("value", json(compared)),
      ], ")")
  }

  /// The member for an operator of a set, as it is written on the wire.
  private func `operator`(_ text: String, of set: String) -> String? {
    let members = spelling.names.members(ofOperators: set)
    let cases = spelling.operators[set]?.cases ?? []
    return zip(cases, members).first { $0.0.name.text == text }?.1.member
  }

  private func object(_ literal: Literal, _ model: Model, _ type: String) -> CodeExpression {
    guard case .object(let entries) = literal else { return .text("nil") }
    let members = spelling.names.members(of: model.name.text)
    var arguments: [CodeExpression] = []
    for (field, name) in zip(model.fields, members) {
      let code = FieldCode(field, in: model, name: name, spelling: spelling)
      guard code.isInitialized, let entry = entries.first(where: { $0.key == field.name.text })
      else { continue }
      if entry.value == .null, code.mayBeLeftOut { continue }
      var value = expression(entry.value, field.type)
      if case .threeState = code.presence {
        value = entry.value == .null ? .text(".clear") : .list(".set(", [value], ")")
      }
      arguments.append(.labelled(name.label, value))
    }
    return .list("\(type)(", arguments, ")")
  }

  private func dictionary(
    _ literal: Literal, _ value: (Literal) -> CodeExpression
  ) -> CodeExpression {
    guard case .object(let entries) = literal, !entries.isEmpty else { return .text("[:]") }
    return .list(
      "[", entries.map { .labelled(StringLiteral.quote($0.key), value($0.value)) }, "]")
  }

  /// Free JSON, by the literals that `JSONValue` takes.
  private func json(_ literal: Literal) -> CodeExpression {
    switch literal {
    case .list(let elements): .list("[", elements.map(json), "]")
    case .object: dictionary(literal, json)
    case .null: .text("nil")
    case .bool, .int, .number, .string: .text(scalar(literal))
    }
  }

  private func scalar(_ literal: Literal) -> String {
    switch literal {
    case .bool(let value): "\(value)"
    case .int(let value): Self.grouped(value)
    case .number(let text): text
    case .string(let text): StringLiteral.quote(text)
    case .null, .list, .object: "nil"
    }
  }

  private func seconds(_ literal: Literal) -> String {
    Int(literal.text).map(Self.grouped) ?? (Double(literal.text) == nil ? "0" : literal.text)
  }

  /// Whether a case of a union holds a value.
  private func fits(_ literal: Literal, _ unionCase: Union.Case, _ discriminator: String?) -> Bool {
    guard let discriminator else { return fits(literal, unionCase.type) }
    guard case .object(let entries) = literal else { return false }
    return entries.first { $0.key == discriminator }?.value.text == unionCase.name.text
  }

  /// Whether a value is one of a type, down to its last field.
  private func fits(_ literal: Literal, _ type: TypeReference) -> Bool {
    switch (literal, type) {
    case (_, .json), (.null, .nullable): true
    case (_, .nullable(let base)): fits(literal, base)
    case (.string, .string), (.bool, .bool), (.int, .int), (.int, .number), (.number, .number): true
    case (_, .loose(let base)): fits(literal, base)
    case (.int, .timestamp), (.number, .timestamp): true
    case (.string(let text), .timestamp): Double(text) != nil
    case (.string(let text), .datetime): CivilTime.seconds(text) != nil
    case (.string(let text), .date): CivilTime.isDate(text)
    case (.list(let elements), .list(let element)): elements.allSatisfy { fits($0, element) }
    case (.object(let entries), .map(let value)): entries.allSatisfy { fits($0.value, value) }
    case (.int, .id), (.string, .id): true
    case (_, .named(let name)): fits(literal, named: name)
    default: false
    }
  }

  private func fits(_ literal: Literal, named name: String) -> Bool {
    switch (spelling.declarations[name], literal) {
    case (.model(let model), .object(let entries)):
      let fields = Dictionary(
        model.fields.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
      let given = Set(entries.map(\.key))
      return model.fields.allSatisfy { given.contains($0.name.text) || $0.mayBeMissing }
        && entries.allSatisfy { entry in
          guard let field = fields[entry.key] else { return false }
          return (entry.value == .null && field.mayBeMissing) || fits(entry.value, field.type)
        }
    case (.enumeration(let enumeration), .string), (.enumeration(let enumeration), .int):
      guard enumeration.isClosed else {
        if case .int = literal { return enumeration.rawType == .int }
        return enumeration.rawType == .string
      }
      return enumeration.cases.contains {
        $0.name.text == literal.text || $0.aliases.contains(literal.text)
      }
    case (.union(let union), _):
      return union.cases.contains { fits(literal, $0, union.discriminator) }
    case (.pairMap(let map), .object(let entries)):
      return entries.allSatisfy { fits($0.value, map.value) }
    default: return false
    }
  }

  /// `5_215_752`, as Swift's formatter wants long numbers.
  static func grouped(_ value: Int) -> String {
    let digits = String(value.magnitude)
    guard digits.count > 6 else { return "\(value)" }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append("_") }
      result.append(digit)
    }
    return value < 0 ? "-" + result : result
  }
}

extension Literal {
  /// A scalar as text, empty for anything else.
  var text: String {
    switch self {
    case .string(let text), .number(let text): text
    case .int(let value): "\(value)"
    case .bool(let value): "\(value)"
    case .null, .list, .object: ""
    }
  }
}

extension Field {
  /// Whether a value without the field, or with `null` in it, is complete.
  fileprivate var mayBeMissing: Bool { isOptional || isNullable || defaultValue != nil }
}

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
    case .filter: return .text("nil")
    }
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

  /// Whether a value is of the kind of JSON that a case of a union holds.
  private func fits(_ literal: Literal, _ unionCase: Union.Case, _ discriminator: String?) -> Bool {
    if let discriminator {
      guard case .object(let entries) = literal else { return false }
      let word = entries.first { $0.key == discriminator }?.value.text
      return word == unionCase.name.text
    }
    switch (literal, unionCase.type) {
    case (.string, .string), (.string, .datetime), (.string, .date), (.int, .int), (.int, .number),
      (.number, .number), (.bool, .bool), (.int, .timestamp), (.number, .timestamp), (_, .json),
      (.list, .list), (.object, .map), (.int, .id), (.string, .id):
      return true
    case (let literal, .named(let name)):
      switch (literal, spelling.declarations[name]) {
      case (.object, .model), (.object, .pairMap), (.string, .enumeration), (_, .union): return true
      case (.int, .enumeration(let enumeration)): return enumeration.rawType == .int
      default: return false
      }
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

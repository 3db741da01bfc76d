import APIModel

/// Where the rows of a table start: the whole answer, or a type in it.
enum TableScope {
  case answer(AnswerShape, Route)
  case type(TypeReference)

  /// What the path of a row leads to.
  enum Target {
    case field(OwnedField)
    /// Something around the value.
    case wrapper
    /// A place where anything may stand.
    case free
    case none(owner: String, at: Range<Int>)
  }

  func target(of path: [String], in lookup: APILookup) -> Target {
    var scope = self
    var target = Target.free
    for name in path {
      switch scope {
      case .answer(let shape, let route):
        if let member = shape.members.first(where: { $0.name == name }) {
          target = .wrapper
          if case .value(let type) = member.shape.content, member.shape.members.isEmpty {
            scope = .type(type)
          } else {
            scope = .answer(member.shape, route)
          }
        } else if case .value(let type) = shape.content {
          target = step(into: type, name, lookup, &scope)
        } else {
          return .none(owner: route.fullName, at: route.place)
        }
      case .type(let type): target = step(into: type, name, lookup, &scope)
      }
      switch target {
      case .none, .free: return target
      case .field, .wrapper: continue
      }
    }
    return target
  }

  private func step(
    into type: TypeReference, _ name: String, _ lookup: APILookup, _ scope: inout TableScope
  ) -> Target {
    switch type {
    case .list(let inner), .nullable(let inner):
      return step(into: inner, name, lookup, &scope)
    case .named(let typeName):
      guard case .model(let model)? = lookup.type(named: typeName) else { return .free }
      guard let field = model.fields.first(where: { $0.name.text == name }) else {
        return .none(owner: model.name.text, at: model.name.range)
      }
      scope = .type(field.type)
      return .field(OwnedField(owner: model.name.text, field: field))
    default: return .free
    }
  }
}

import APIModel

extension Comparison {
  /// What a request carries, as far as fields can be told.
  private enum BodyForm {
    case none
    /// The name of the type that has the fields, where they are not the route's own.
    case object([Field], type: String?)
    case other(TypeReference, Limits)

    init(_ body: Route.Body, in index: APIIndex) {
      switch body {
      case .none: self = .none
      case .fields(let fields): self = .object(fields, type: nil)
      case .value(.named(let name), let limits):
        if case .model(let model)? = index.types[name] {
          self = .object(model.fields, type: name)
        } else {
          self = .other(.named(name), limits)
        }
      case .value(let type, let limits): self = .other(type, limits)
      }
    }

    var mustBeGiven: Bool {
      switch self {
      case .none: false
      case .object(let fields, _): fields.contains { !$0.isOptional && $0.defaultValue == nil }
      case .other: true
      }
    }
  }

  mutating func compareBody(_ route: Route, _ other: Route, _ subject: [String]) {
    let name = route.fullName
    let what: ChangeText = "the body of \(name)"
    let place = subject + ["body"]
    let form = BodyForm(route.body, in: old)
    let next = BodyForm(other.body, in: new)
    switch (form, next) {
    case (.none, .none): break
    case (.none, _):
      report(
        next.mustBeGiven ? .requiredBodyAdded : .optionalBodyAdded, place,
        "\(name) has a body now", route.name, other.name)
    case (_, .none):
      report(.bodyRemoved, place, "\(name) has no body any more", route.name, other.name)
    case (.object(let fields, let type), .object(let nextFields, let nextType)):
      if let type, let nextType, type == nextType || renamedTypes[type] == nextType { return }
      if type != nextType {
        report(
          .bodyRestated, place,
          "\(what) was \(type ?? "{}") and is \(nextType ?? "{}")", route.name, other.name)
      }
      compareFields(
        fields, nextFields, of: owner("body field", route, other, subject, "body"),
        as: [.request])
    case (.other(let type, let limits), .other(let nextType, let nextLimits)):
      compareUse(type, nextType, .sent, of: what, place, route.name.range, other.name.range)
      if boundTheSame(type, nextType) {
        compareLimits(
          limits, nextLimits, .sent, of: what, place, route.name.range, other.name.range)
      }
    case (.other(let type, _), .object), (.object, .other(let type, _)):
      let hasList: Bool = if case .list = type { true } else { false }
      report(
        hasList ? .requestShapeChanged : .requestTypeChanged, place,
        "\(what) has another shape", route.name, other.name)
    }
  }

  mutating func compareResult(_ route: Route, _ other: Route, _ subject: [String]) {
    let name = route.fullName
    let what: ChangeText = "the result of \(name)"
    let place = subject + ["result"]
    switch (route.result, other.result) {
    case (.nothing, .nothing), (.text, .text): break
    case (.nothing, _):
      report(.responseAdded, place, "\(name) answers with something", route.name, other.name)
    case (_, .nothing):
      report(.responseRemoved, place, "\(name) answers with nothing", route.name, other.name)
    case (.value(let type, let path), .value(let nextType, let nextPath)):
      if path != nextPath {
        report(
          .responseMoved, place,
          "\(what) stood at \(path.notation) and stands at \(nextPath.notation)",
          route.name, other.name)
      }
      compareUse(type, nextType, .read, of: what, place, route.name.range, other.name.range)
    case (.pages(let type, let style), .pages(let nextType, let nextStyle)):
      compareUse(
        type, nextType, .read, of: "the items of \(name)", place, route.name.range,
        other.name.range)
      compareStyles(of: route, style, other, nextStyle, subject)
    case (.pages, .value):
      report(.pagingRemoved, place, "\(what) comes in one piece now", route.name, other.name)
    case (.value, .pages):
      report(.pagingAdded, place, "\(what) comes in pages now", route.name, other.name)
    case (.text, _), (_, .text):
      report(.responseTypeChanged, place, "\(what) is of another type", route.name, other.name)
    }
  }
}

extension FieldPath {
  var notation: String { names.isEmpty ? "." : names.joined(separator: ".") }
}

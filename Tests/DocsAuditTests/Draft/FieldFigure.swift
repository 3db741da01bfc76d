import APIModel

/// How many fields of a draft have the type that a reviewed spec gives them. Whether they may be
/// `null` is not compared, nor what enums and models are called.
struct FieldFigure {
  private(set) var count = 0
  private(set) var equal = 0
  /// The fields that differ, with both types.
  private(set) var differences: [String] = []

  private let draft: API
  private let reviewed: API
  private var seen: Set<String> = []

  init(draft: API, reviewed: API) {
    self.draft = draft
    self.reviewed = reviewed
    for route in draft.routes {
      let twin = reviewed.routes.first { Self.key($0) == Self.key(route) }
      guard let twin else {
        differences.append("route \(route.fullName)")
        continue
      }
      compare(route.query, twinFields(twin), route.fullName)
      if case .fields(let fields) = route.body, case .fields(let others) = twin.body {
        compare(fields, others, route.fullName)
      }
      compare(Self.result(route), Self.result(twin))
    }
  }

  private func twinFields(_ route: Route) -> [Field] { route.query }

  private static func key(_ route: Route) -> String {
    "\(route.method) "
      + route.path.map {
        if case .text(let text) = $0 { text } else { "{}" }
      }.joined()
  }

  private static func result(_ route: Route) -> TypeReference? {
    switch route.result {
    case .value(let type, _): type
    case .pages(let type, _): type
    case .nothing, .text: nil
    }
  }

  private mutating func compare(_ fields: [Field], _ others: [Field], _ owner: String) {
    for field in fields {
      guard let other = others.first(where: { $0.name.text == field.name.text }) else { continue }
      count += 1
      if isEqual(field.type, other.type) {
        equal += 1
      } else {
        differences.append("\(owner).\(field.name.text): \(field.type), not \(other.type)")
      }
      compare(field.type, other.type)
    }
  }

  /// Goes on with the fields of what is named.
  private mutating func compare(_ type: TypeReference?, _ other: TypeReference?) {
    switch (type, other) {
    case (.list(let one)?, .list(let two)?): compare(one, two)
    case (.named(let one)?, .named(let two)?):
      guard let model = Self.model(one, draft), let twin = Self.model(two, reviewed),
        seen.insert("\(one) \(two)").inserted
      else { return }
      compare(model.fields, twin.fields, one)
    default: break
    }
  }

  private func isEqual(_ type: TypeReference, _ other: TypeReference) -> Bool {
    switch (type, other) {
    case (.list(let one), .list(let two)): isEqual(one, two)
    case (.named(let one), .named(let two)):
      (Self.model(one, draft) == nil) == (Self.model(two, reviewed) == nil)
    default: type == other
    }
  }

  private static func model(_ name: String, _ api: API) -> Model? {
    for case .model(let model) in api.types where model.name.text == name { return model }
    return nil
  }
}

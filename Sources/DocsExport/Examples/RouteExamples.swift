import APIModel

/// What goes over the wire for a route, as JSON.
struct RouteExamples {
  let examples: ExampleLiterals
  let wire: WireForm
  private let envelope: Envelope?

  init(_ api: API) {
    envelope = api.envelope
    examples = ExampleLiterals(api)
    wire = WireForm(api)
  }

  /// A body; `nil` where the route has none, or none that is small enough.
  func request(_ route: Route) -> String? {
    switch route.body {
    case .none: return nil
    case .value(let type, let limits):
      return examples.value(of: type, limits: limits).map { JSONText.of(wire.of($0, type)) }
    case .fields(let fields):
      var entries: [Literal.Entry] = []
      for field in fields where !field.isOptional && field.defaultValue == nil {
        guard let value = examples.value(of: field) else { return nil }
        entries.append(Literal.Entry(key: field.name.text, value: wire.of(value, field.type)))
      }
      return entries.isEmpty ? nil : JSONText.of(.object(entries))
    }
  }

  /// An answer; `nil` where the spec has no example of what comes.
  func answer(_ route: Route) -> String? {
    switch route.result {
    case .nothing, .text: nil
    case .value(let type, let place):
      examples.documented(type).map { JSONText.of(answer(wire.of($0, type), in: place)) }
    case .pages(let item, let style):
      examples.documented(.list(item)).map {
        page(wire.of($0, .list(item)), style)
      }
    }
  }

  private func page(_ items: Literal, _ style: PagingStyle) -> String {
    let answer = answer(items, in: style.items)
    guard case .object(let entries) = answer, let total = style.totals.first,
      case .object(let totals) = wrapped(.int(1), in: total),
      !entries.contains(where: { $0.key == total.names.first })
    else { return JSONText.of(answer) }
    return JSONText.of(.object(entries + totals))
  }

  /// A value where an answer holds it, in the envelope if there is one.
  private func answer(_ value: Literal, in path: FieldPath) -> Literal {
    let answer = wrapped(value, in: path)
    guard let envelope, case .object(let entries) = answer,
      case .object(let status) = wrapped(.string(envelope.ok), in: envelope.status),
      !entries.contains(where: { $0.key == envelope.status.names.first })
    else { return answer }
    return .object(status + entries)
  }

  private func wrapped(_ literal: Literal, in path: FieldPath) -> Literal {
    path.names.reversed().reduce(literal) { .object([Literal.Entry(key: $1, value: $0)]) }
  }

  /// The example of a model as it goes over the wire.
  func example(_ model: Model) -> String? {
    model.example.map { JSONText.of(wire.of($0, .named(model.name.text))) }
  }
}

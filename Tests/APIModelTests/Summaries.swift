import APIModel

// One line for each part of a description, so that tests are tables of short texts.

extension Name {
  var summary: String { preferred.map { "\(text) as \($0)" } ?? text }
}

extension Limits {
  var summary: String {
    "\(minimum.map(String.init) ?? "")..\(maximum.map(String.init) ?? "")"
  }
}

extension Field {
  var summary: String {
    var text = name.summary + (isOptional ? "?" : "") + ": " + type.notation
    if isNullable { text += "?" }
    if !limits.isEmpty { text += " " + limits.summary }
    if let defaultValue { text += " = " + defaultValue.summary }
    return text + documentation.summary
  }
}

extension Documentation {
  var summary: String {
    let parts = [
      text, page.map { "page " + $0 }, read.map { "read " + $0 }, gap.map { "gap " + $0 },
      deprecated.map { "deprecated " + $0 },
    ]
    return parts.compactMap(\.self).map { " | " + $0 }.joined()
  }
}

extension Literal {
  var summary: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .number(let text): "number \(text)"
    case .string(let text): "\"\(text)\""
    case .list(let elements): "[" + elements.map(\.summary).joined(separator: ", ") + "]"
    case .object(let entries):
      "{" + entries.map { "\($0.key): \($0.value.summary)" }.joined(separator: ", ") + "}"
    }
  }
}

extension EnumCase {
  var summary: String {
    name.summary + (aliases.isEmpty ? "" : " (\(aliases.joined(separator: ", ")))")
      + documentation.summary
  }
}

extension FieldPath {
  var summary: String { names.joined(separator: ".") }
}

extension PagingStyle {
  var summary: String {
    "\(name.text) in \(location): \(parameters.map(\.summary).joined(separator: ", ")); "
      + "\(offset.name.text)/\(limit.name.text); items \(items.summary); "
      + "total \(totals.map(\.summary).joined(separator: ", "))"
  }
}

extension Route.Body {
  var summary: String {
    switch self {
    case .none: "none"
    case .fields(let fields): "fields " + fields.map(\.summary).joined(separator: ", ")
    case .value(let type, let limits):
      "value " + type.notation + (limits.isEmpty ? "" : " " + limits.summary)
    }
  }
}

extension Route.Result {
  var summary: String {
    switch self {
    case .nothing: "nothing"
    case .text: "text"
    case .value(let type, let path):
      type.notation + (path.names.isEmpty ? "" : " at " + path.summary)
    case .pages(let type, let style): "pages of \(type.notation) by \(style.name.text)"
    }
  }
}

extension TypeDeclaration {
  var summary: [String] {
    switch self {
    case .model(let model):
      ["\(model.use) \(model.name.text)\(model.documentation.summary)"]
        + model.fields.map(\.summary) + (model.example.map { ["example " + $0.summary] } ?? [])
    case .enumeration(let enumeration):
      [
        "enum \(enumeration.name.text) \(enumeration.rawType)"
          + (enumeration.isClosed ? " closed" : "") + enumeration.documentation.summary
      ] + enumeration.cases.map(\.summary)
    case .union(let union):
      [
        "union \(union.name.text) by \(union.discriminator ?? "order")"
          + union.documentation.summary
      ]
        + union.cases.map { "\($0.name.summary): \($0.type.notation)\($0.documentation.summary)" }
    case .pairMap(let map):
      [
        "map \(map.name.text) of \(map.value.notation), \(map.keyField)/\(map.valueField), "
          + (map.isSentAsPairs ? "pairs" : "object") + map.documentation.summary
      ]
    case .filter(let filter):
      [
        "filter \(filter.name.text) "
          + [filter.fieldKey, filter.operatorKey, filter.valueKey].joined(separator: "/")
          + filter.documentation.summary
      ]
        + filter.conditions.map {
          "\($0.name.summary): \($0.type.notation) by \($0.operators)\($0.documentation.summary)"
        }
    }
  }
}

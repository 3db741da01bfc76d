import DocsAudit

extension PageClaims {
  /// Everything but words of people and places, a line a claim: what two languages have in common.
  var summary: [String] {
    endpoints.map { "\($0.method) \($0.server ?? "")\($0.path)" }
      + parameters.map { parameter in
        var parts = ["\(parameter.location?.rawValue ?? "?") \(parameter.name)"]
        if let kind = parameter.type?.kind { parts.append(kind.rawValue) }
        if let isRequired = parameter.isRequired {
          parts.append(isRequired ? "required" : "optional")
        }
        if let value = parameter.defaultValue { parts.append("= \(value.text)") }
        if let maximum = parameter.maximum { parts.append("max \(maximum.number)") }
        if !parameter.values.isEmpty {
          parts.append(parameter.values.map(\.text).joined(separator: "/"))
        }
        return parts.joined(separator: " ")
      }
      + examples.map { "\($0.role) \($0.value.summary)" }
      + statuses.map { status in
        "\(status.status) " + status.codes.map(\.code).joined(separator: " ")
      }
      + tables.flatMap { table in
        table.rows.map { row in
          let type = row.type.map { ($0.kind?.rawValue ?? "") + ($0.isList ? " list" : "") }
          return "\(table.role) \(row.path.joined(separator: ".")) \(type ?? "-")"
        }
      }
      + rateLimits.map { "\($0.requests) in \($0.seconds) s" }
      + pagingAddresses.map { address in
        "\(address.path)?" + address.query.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
      }
      + authentication.map { "\($0.header): \($0.scheme ?? "-")" }
  }
}

extension ExampleNode {
  /// JSON on one line.
  var summary: String {
    switch value {
    case .object(let members, let isElided):
      "{" + members.map { "\($0.name): \($0.node.summary)" }.joined(separator: ", ")
        + (isElided ? ", ..." : "") + "}"
    case .list(let elements, let isElided):
      "[" + elements.map(\.summary).joined(separator: ", ") + (isElided ? ", ..." : "") + "]"
    case .string(let text): "\"\(text)\""
    case .number(let text): text
    case .bool(let flag): "\(flag)"
    case .null: "null"
    case .elided: "..."
    }
  }
}

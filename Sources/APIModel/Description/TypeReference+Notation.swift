extension TypeReference {
  /// The type as a spec writes it, such as `list of (string?)`.
  public var notation: String {
    switch self {
    case .string: "string"
    case .int: "int"
    case .number: "number"
    case .bool: "bool"
    case .json: "json"
    case .timestamp(let sentAsText): sentAsText ? "timestamp-text" : "timestamp"
    case .datetime: "datetime"
    case .date: "date"
    case .loose(let type): "loose \(type.notation)"
    case .list(let element): "list of \(element.notation)"
    case .map(let value): "map of \(value.notation)"
    case .nullable(let type): "(\(type.notation)?)"
    case .id(let name): "\(name).ID"
    case .named(let name): name
    }
  }
}

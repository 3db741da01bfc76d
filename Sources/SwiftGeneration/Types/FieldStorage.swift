/// Where a struct keeps the value of a field.
enum FieldStorage {
  /// In the property that is called as the field is.
  case property
  /// In one of this name, which may be used without a warning where the field is deprecated.
  case hidden(String)
  /// Elsewhere in memory: a property of this name refers to it.
  case indirect(String)
}

extension FieldCode {
  /// The type of the property that keeps the value.
  var storedType: String {
    guard case .indirect = storage else { return type }
    let reference = spelling.own("Indirect")
    let base = spelling.type(field.type)
    return switch presence {
    case .required, .defaulted: "\(reference)<\(base)>"
    case .nullable, .optional: "\(reference)<\(base)>?"
    case .threeState: "\(reference)<\(type)>"
    }
  }

  /// What is kept for a value of the field, both as expressions.
  func stored(_ value: String) -> String {
    guard case .indirect = storage else { return value }
    let label = isOptionalInSwift ? "ifPresent: " : ""
    return "\(spelling.own("Indirect"))(\(label)\(value))"
  }

  /// The expression that reads from `object` what is kept; a reference reads what it leads to.
  var readingStored: String {
    switch presence {
    case .required, .nullable, .optional: reading
    case .threeState, .defaulted: stored(reading)
    }
  }

  /// What is written, by the name of the property that keeps it: what a reference leads to.
  func written(from property: String) -> String {
    if case .threeState = presence { value(in: property) } else { property }
  }

  /// The value of the field, by the name of the property that keeps it.
  func value(in property: String) -> String {
    guard case .indirect = storage else { return property }
    return property + (isOptionalInSwift ? "?.value" : ".value")
  }

  private var isOptionalInSwift: Bool {
    switch presence {
    case .nullable, .optional: true
    case .required, .defaulted, .threeState: false
    }
  }
}

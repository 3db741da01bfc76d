/// What limits bound.
public enum Measure: String, Sendable {
  case value = "a value"
  case length = "a length"
  case count = "a count"

  /// The word without its article.
  var noun: Substring { rawValue.dropFirst(2) }

  /// What limits of a type bound; `nil` for a type that takes none.
  public init?(of type: TypeReference) {
    switch type {
    case .int, .number, .loose(.int), .loose(.number): self = .value
    case .string: self = .length
    case .list, .map: self = .count
    default: return nil
    }
  }
}

import APIModel

/// What scalars look like where they are sent as text, as regular expressions.
enum ScalarPattern {
  static let int = "^-?[0-9]+$"
  static let number = "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?$"
  static let bool = "^(true|false)$"

  /// The pattern of a type that may be loose.
  static func text(of type: TypeReference) -> String {
    switch type {
    case .int: int
    case .bool: bool
    default: number
    }
  }
}

/// Shows a character that cannot be shown.
enum CharacterNames {
  /// Such as `U+200B`.
  static func name(of scalar: Unicode.Scalar) -> String {
    "U+" + digits(of: scalar, count: 4)
  }

  /// The escape that stands for it between double quotes, such as `\u200B`.
  static func escape(of scalar: Unicode.Scalar) -> String {
    scalar.value > 0xFFFF
      ? "\\U" + digits(of: scalar, count: 8) : "\\u" + digits(of: scalar, count: 4)
  }

  private static func digits(of scalar: Unicode.Scalar, count: Int) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}

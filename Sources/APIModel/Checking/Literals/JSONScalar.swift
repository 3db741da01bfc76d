/// What plain words mean in JSON.
enum JSONScalar {
  /// `true`, `null` or a number; `nil` where the word is none of them.
  static func literal(_ word: String) -> Literal? {
    switch word {
    case "null": .null
    case "true": .bool(true)
    case "false": .bool(false)
    default: number(word)
    }
  }

  /// A number by the grammar of JSON that a `Double` can hold.
  static func number(_ word: String) -> Literal? {
    let bytes = Array(word.utf8)
    if let whole = try? WholeNumber.read(bytes) { return .int(whole) }
    guard isNumber(bytes), Double(word)?.isFinite == true else { return nil }
    return .number(word)
  }

  private static func isNumber(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    func digits() -> Int {
      let digits = rest.prefix(while: \.isDigit)
      rest = rest[digits.endIndex...]
      return digits.count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !startsWithZero || whole == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}

/// Reads a text of digits and marks from the front, such as a date.
nonisolated struct DigitScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }

  /// Skips one character of this kind, if it comes next, and gives it.
  mutating func skip(_ isWanted: (Unicode.Scalar) -> Bool) -> Unicode.Scalar? {
    guard position < bytes.count else { return nil }
    let scalar = Unicode.Scalar(bytes[position])
    guard isWanted(scalar) else { return nil }
    position += 1
    return scalar
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool { skip { $0 == character } != nil }

  /// The number that the next `count` digits say; `nil` if they are not all digits.
  mutating func number(digits count: Int) -> Int? {
    var number = 0
    for _ in 0..<count {
      guard let digit = digit() else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// The fraction that the next digits say, to the nanosecond; `nil` if there are none.
  mutating func fraction() -> Double? {
    guard var number = digit() else { return nil }
    var power = 10
    while let digit = digit() {
      guard power < 1_000_000_000 else { continue }
      number = number * 10 + digit
      power *= 10
    }
    return Double(number) / Double(power)
  }

  private mutating func digit() -> Int? { skip { "0"..."9" ~= $0 }.map { Int($0.value) - 48 } }
}

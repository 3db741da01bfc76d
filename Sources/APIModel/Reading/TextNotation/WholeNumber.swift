/// Whole numbers as JSON writes them: no plus sign, no leading zeros.
enum WholeNumber {
  enum Problem: Error {
    case syntax
    case overflow
  }

  static func read(_ bytes: some Collection<UInt8>) throws(Problem) -> Int {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let digits = bytes.dropFirst(isNegative ? 1 : 0)
    guard let first = digits.first, digits.allSatisfy(\.isDigit),
      digits.count == 1 || first != UInt8(ascii: "0")
    else { throw .syntax }
    guard let value = Int(String(decoding: bytes, as: UTF8.self)) else { throw .overflow }
    return value
  }
}

/// A number of a JSON text, as a whole number times a power of ten.
nonisolated struct JSONNumber {
  private var isNegative = false
  /// The digits without the zeros at their ends; `nil` where they are too many.
  private var significand: UInt? = 0
  private var exponent = 0

  /// The whole number that these bytes say, if it is one and in range.
  static func int(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    digits(bytes) ?? JSONNumber(bytes).int
  }

  /// The number, where it is nothing but digits, and few enough: as most are.
  private static func digits(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count < (Int.bitWidth == 64 ? 19 : 10) else { return nil }
    var value = 0
    let isNegative = !bytes.isEmpty && bytes[0] == UInt8(ascii: "-")
    for position in (isNegative ? 1 : 0)..<bytes.count {
      guard let digit = digit(bytes[position]) else { return nil }
      value = value * 10 + digit
    }
    return isNegative ? -value : value
  }

  /// The nearest `Double`; `nil` where the number is too large for one.
  static func double(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    // `-0` keeps its sign only as it is.
    if let value = digits(bytes), value != 0 { return Double(value) }
    if let exact = JSONNumber(bytes).exactDouble { return exact }
    let double = Double(String(decoding: bytes, as: UTF8.self))
    return double?.isFinite == true ? double : nil
  }

  /// The number that a string holds; `nil` where it holds none.
  static func double(in json: JSON) -> Double? {
    var text = text(of: json)
    return text?.withUTF8(double)
  }

  /// The string that stands here, if it is a number of JSON.
  static func text(of json: JSON) -> String? {
    guard var text = json.text, text.withUTF8({ length(in: $0, from: 0) == $0.count }) else {
      return nil
    }
    return text
  }

  /// How many bytes from `start` on are a number by RFC 8259; `nil` where none begins.
  static func length(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    func byte(_ position: Int) -> UInt8 { position < bytes.count ? bytes[position] : 0 }
    func endOfDigits(from start: Int) -> Int? {
      var end = start
      while digit(byte(end)) != nil { end += 1 }
      return end > start ? end : nil
    }
    var end = byte(start) == UInt8(ascii: "-") ? start + 1 : start
    if byte(end) == UInt8(ascii: "0") {
      end += 1
    } else {
      guard let digits = endOfDigits(from: end) else { return nil }
      end = digits
    }
    if byte(end) == UInt8(ascii: ".") {
      guard let digits = endOfDigits(from: end + 1) else { return nil }
      end = digits
    }
    if byte(end) | 0x20 == UInt8(ascii: "e") {
      let isSigned = byte(end + 1) == UInt8(ascii: "+") || byte(end + 1) == UInt8(ascii: "-")
      guard let digits = endOfDigits(from: end + (isSigned ? 2 : 1)) else { return nil }
      end = digits
    }
    return end - start
  }

  private static func digit(_ byte: UInt8) -> Int? {
    let value = byte &- UInt8(ascii: "0")
    return value < 10 ? Int(value) : nil
  }
}

nonisolated extension JSONNumber {
  /// Takes apart bytes that are a number by RFC 8259.
  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var zeros = 0
    var decimals = 0
    var isFraction = false
    for position in 0..<bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "0"):
        zeros += 1
        decimals += isFraction ? 1 : 0
      case UInt8(ascii: "1")...UInt8(ascii: "9"):
        for _ in 0..<zeros where significand != 0 && significand != nil { append(0) }
        append(UInt(bytes[position] - UInt8(ascii: "0")))
        zeros = 0
        decimals += isFraction ? 1 : 0
      default:
        exponent = Self.exponent(bytes, from: position + 1)
        exponent += zeros - decimals
        return
      }
    }
    exponent = zeros - decimals
  }

  private mutating func append(_ digit: UInt) {
    guard let value = significand else { return }
    let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
    let (sum, isTooLargeAtLast) = product.addingReportingOverflow(digit)
    significand = isTooLarge || isTooLargeAtLast ? nil : sum
  }

  private static func exponent(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var value = 0
    for position in start..<bytes.count {
      if let digit = digit(bytes[position]) { value = min(value * 10 + digit, 99_999_999) }
    }
    return start < bytes.count && bytes[start] == UInt8(ascii: "-") ? -value : value
  }

  private var int: Int? {
    guard var value = significand else { return nil }
    var exponent = value == 0 ? 0 : exponent
    // Both loops end soon: the value runs out of zeros, or out of range.
    while exponent < 0 {
      guard value % 10 == 0 else { return nil }
      value /= 10
      exponent += 1
    }
    while exponent > 0 {
      let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      if isTooLarge { return nil }
      value = product
      exponent -= 1
    }
    guard value <= UInt(Int.max) + (isNegative ? 1 : 0) else { return nil }
    return Int(bitPattern: isNegative ? 0 &- value : value)
  }

  /// One rounding of two numbers that a `Double` holds exactly gives the nearest `Double`.
  private var exactDouble: Double? {
    guard let significand, Double(significand) < 0x1p53,
      max(exponent, -exponent) < Self.powersOfTen.count
    else { return nil }
    let power = Self.powersOfTen[max(exponent, -exponent)]
    let magnitude = exponent < 0 ? Double(significand) / power : Double(significand) * power
    return isNegative ? -magnitude : magnitude
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}

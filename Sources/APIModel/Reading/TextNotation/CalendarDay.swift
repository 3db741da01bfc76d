import SpecSyntax

/// `YYYY-MM-DD`, a day that the calendar has.
enum CalendarDay {
  static func isValid(_ bytes: some Collection<UInt8>) -> Bool {
    let bytes = Array(bytes)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = digits(bytes[0..<4]), let month = digits(bytes[5..<7]),
      let day = digits(bytes[8..<10]), (1...12).contains(month), year > 0
    else { return false }
    return (1...length(ofMonth: month, in: year)).contains(day)
  }

  static func digits(_ bytes: some Collection<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.allSatisfy(\.isDigit) else { return nil }
    return Int(String(decoding: bytes, as: UTF8.self))
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Node {
  /// A date for `read`.
  func calendarDay(_ subject: String, _ findings: inout Findings) -> String? {
    guard let text = text(subject, &findings) else { return nil }
    guard CalendarDay.isValid(text.bytes) else {
      findings.error(
        .badDate, "\(subject) is no day of the calendar: `\(text.string)`", at: text.whole,
        help: "Write it as `YYYY-MM-DD`, such as `2025-03-31`")
      return nil
    }
    return text.string
  }
}

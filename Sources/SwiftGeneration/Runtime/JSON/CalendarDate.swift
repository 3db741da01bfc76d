/// A day of the Gregorian calendar, without a time and without a zone: `2021-07-01`.
nonisolated public struct CalendarDate: Hashable, Sendable {
  /// From 0 to 9999.
  public let year: Int
  /// From 1 to 12.
  public let month: Int
  /// From 1 on.
  public let day: Int

  /// `nil` where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard 0...9999 ~= year, 1...12 ~= month, day >= 1 else { return nil }
    guard day <= Self.days(inMonth: month, of: year) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// A day that is known to be in the calendar; nothing is checked.
  public init(checkedYear year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

nonisolated extension CalendarDate: Comparable {
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

nonisolated extension CalendarDate: LosslessStringConvertible {
  /// Reads `2021-07-01`.
  public init?(_ description: String) {
    var scanner = DigitScanner(description)
    self.init(from: &scanner)
    guard scanner.isAtEnd else { return nil }
  }

  init?(from scanner: inout DigitScanner) {
    guard let year = scanner.number(digits: 4), scanner.skip("-"),
      let month = scanner.number(digits: 2), scanner.skip("-"),
      let day = scanner.number(digits: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public var description: String {
    "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  static func padded(_ number: Int, to count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}

nonisolated extension CalendarDate {
  /// Days of the 400 years after which the calendar repeats itself.
  private static let cycle = 146_097
  /// Days from 1 March of the year -400 to 1 January 1970.
  private static let epoch = 719_468 + cycle

  var daysSince1970: Int {
    // Years begin in March here, so that a leap day is the last of its year.
    let years = year + 400 - (month < 3 ? 1 : 0)
    let months = month < 3 ? month + 9 : month - 3
    let leapDays = years / 4 - years / 100 + years / 400
    return years * 365 + leapDays + (153 * months + 2) / 5 + day - 1 - Self.epoch
  }

  /// `nil` outside of the years 0 to 9999.
  init?(daysSince1970 days: Int) {
    guard -719_528...2_932_896 ~= days else { return nil }
    let day = (days + Self.epoch) % Self.cycle
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (year * 365 + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    self.init(
      year: year + (days + Self.epoch) / Self.cycle * 400 - 400 + (month < 10 ? 0 : 1),
      month: month < 10 ? month + 3 : month - 9,
      day: dayOfYear - (153 * month + 2) / 5 + 1)
  }
}

nonisolated extension CalendarDate: JSONCodable, Parameter {
  public init(json: JSON) throws(JSONError) {
    guard let date = json.text.flatMap(CalendarDate.init) else {
      throw json.mismatch(expected: "a date such as 2021-07-01")
    }
    self = date
  }

  public func write(to writer: inout JSONWriter) { writer.string(description) }
  public func parameter() -> ParameterText { ParameterText(description) }
}

nonisolated extension CalendarDate: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let date = CalendarDate(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "expected a date such as 2021-07-01")
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

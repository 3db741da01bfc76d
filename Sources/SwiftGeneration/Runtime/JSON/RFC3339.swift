public import Foundation

/// A date and time by RFC 3339: `2021-07-01T07:47:20Z`. It is read with `Z`, with an offset, or
/// as UTC where there is no zone; with a blank instead of the `T`; with a fraction or without. It
/// is written in UTC, with a fraction up to the microsecond if there is one. A date outside of
/// the years 0 to 9999 is an error where it is read, and becomes `null` where it is written.
nonisolated public enum RFC3339: ParameterCoding {
  public static func read(_ json: JSON) throws(JSONError) -> Date {
    guard let date = json.text.flatMap(date) else {
      throw json.mismatch(expected: "a date and time such as 2021-07-01T07:47:20Z")
    }
    return date
  }

  public static func write(_ date: Date, to writer: inout JSONWriter) {
    if let text = utc(date) { writer.string(text) } else { writer.noTime() }
  }

  /// A date outside of the years 0 to 9999 is given in UNIX seconds.
  public static func text(_ date: Date) -> String { utc(date) ?? UnixTime.text(date) }
}

nonisolated extension RFC3339 {
  // Seconds are counted in 64 bits, which `Int` does not have on every watch.
  private static let secondsOfDay: Int64 = 86_400

  private static func date(_ text: String) -> Date? {
    var scanner = DigitScanner(text)
    guard let day = CalendarDate(from: &scanner),
      scanner.skip("T") || scanner.skip("t") || scanner.skip(" "),
      let time = time(from: &scanner),
      let fraction = scanner.skip(".") ? scanner.fraction() : 0,
      let offset = offset(from: &scanner), scanner.isAtEnd
    else { return nil }
    let seconds = Int64(day.daysSince1970) * secondsOfDay + Int64(time - offset)
    guard self.day(of: seconds) != nil else { return nil }
    return Date(timeIntervalSince1970: Double(seconds) + fraction)
  }

  /// The seconds since midnight. A leap second counts as the first one of the next minute.
  private static func time(from scanner: inout DigitScanner) -> Int? {
    guard let hour = scanner.number(digits: 2), hour < 24, scanner.skip(":"),
      let minute = scanner.number(digits: 2), minute < 60, scanner.skip(":"),
      let second = scanner.number(digits: 2), second <= 60
    else { return nil }
    return (hour * 60 + minute) * 60 + second
  }

  /// How many seconds the zone is ahead of UTC.
  private static func offset(from scanner: inout DigitScanner) -> Int? {
    if scanner.isAtEnd || scanner.skip("Z") || scanner.skip("z") { return 0 }
    guard let sign = scanner.skip({ $0 == "+" || $0 == "-" }),
      let hour = scanner.number(digits: 2),
      hour < 24
    else { return nil }
    _ = scanner.skip(":")
    guard let minute = scanner.number(digits: 2), minute < 60 else { return nil }
    return (sign == "-" ? -60 : 60) * (hour * 60 + minute)
  }

  private static func utc(_ date: Date) -> String? {
    let interval = date.timeIntervalSince1970
    guard var seconds = Int64(exactly: interval.rounded(.down)) else { return nil }
    var microseconds = Int(((interval - interval.rounded(.down)) * 1e6).rounded())
    if microseconds == 1_000_000 { (seconds, microseconds) = (seconds + 1, 0) }
    guard let day = day(of: seconds) else { return nil }
    let time = Int(seconds - Int64(day.daysSince1970) * secondsOfDay)
    let clock = [time / 3600, time / 60 % 60, time % 60]
      .map { CalendarDate.padded($0, to: 2) }.joined(separator: ":")
    return "\(day)T\(clock)\(fraction(microseconds))Z"
  }

  private static func fraction(_ microseconds: Int) -> String {
    guard microseconds > 0 else { return "" }
    var digits = CalendarDate.padded(microseconds, to: 6)
    while digits.hasSuffix("0") { digits.removeLast() }
    return "." + digits
  }

  private static func day(of seconds: Int64) -> CalendarDate? {
    let days = seconds / secondsOfDay - (seconds % secondsOfDay < 0 ? 1 : 0)
    return Int(exactly: days).flatMap(CalendarDate.init(daysSince1970:))
  }
}

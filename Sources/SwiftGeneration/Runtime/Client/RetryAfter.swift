import Foundation

/// The header `Retry-After` (RFC 9110, section 10.2.3).
nonisolated enum RetryAfter {
  /// The time to wait that a value asks for: seconds, or a date. `nil` where it is neither.
  static func duration(_ text: String, at date: Date) -> Duration? {
    let text = text.trimmingCharacters(in: .whitespaces)
    if let seconds = number(text) { return .seconds(seconds) }
    guard let moment = secondsSince1970(text) else { return nil }
    return .seconds(max(0, Double(moment) - date.timeIntervalSince1970))
  }

  /// Any of the three forms of an HTTP date (RFC 9110, section 5.6.7).
  private static func secondsSince1970(_ text: String) -> Int? {
    var parts = text.components(separatedBy: [" ", ",", ":", "-"]).filter { !$0.isEmpty }
    // Sun Nov  6 08:49:37 1994
    if parts.count == 7 {
      parts = [parts[0], parts[2], parts[1], parts[6], parts[3], parts[4], parts[5], "GMT"]
    }
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    // Day, year, hour, minute, second.
    let numbers = parts.compactMap(number)
    guard parts.count == 8, parts[7] == "GMT", let month = months.firstIndex(of: parts[2]),
      numbers.count == 5, 1...31 ~= numbers[0], 0...9999 ~= numbers[1], 0...23 ~= numbers[2],
      0...59 ~= numbers[3], 0...60 ~= numbers[4]
    else { return nil }
    var year = numbers[1]
    if parts[3].count == 2 { year += year < 70 ? 2000 : 1900 }
    // Years that begin in March have their odd day at the end. `CalendarDate` can count days as
    // well, but is carried by the clients alone whose API has dates.
    let (marchYear, marchMonth) = month < 2 ? (year - 1, month + 10) : (year, month - 2)
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    let days = 365 * marchYear + leapDays + (153 * marchMonth + 2) / 5 + numbers[0] - 719_469
    return ((days * 24 + numbers[2]) * 60 + numbers[3]) * 60 + numbers[4]
  }

  /// The number that a text of digits says, if it is in range.
  @inline(never) private static func number(_ text: String) -> Int? {
    var text = text
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return text.withUTF8(JSONNumber.int)
  }
}

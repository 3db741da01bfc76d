/// Dates of the spec's examples, turned into seconds while generating.
enum CivilTime {
  /// The UNIX seconds of an RFC 3339 date and time, as a Swift literal; UTC where it has no zone.
  static func seconds(_ text: String) -> String? {
    let digits = text.split(whereSeparator: { !$0.isASCII || !$0.isNumber }).map(String.init)
    let numbers = digits.prefix(6).compactMap { Int($0) }
    guard numbers.count == 6, text.count >= 19, isDate(text.prefix(10)) else { return nil }
    let days = daysSince1970(year: numbers[0], month: numbers[1], day: numbers[2])
    var seconds = days * 86_400 + numbers[3] * 3_600 + numbers[4] * 60 + numbers[5]
    let tail = text.dropFirst(19)
    if let sign = tail.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let zone = tail[tail.index(after: sign)...].split(separator: ":").compactMap { Int($0) }
      let offset = (zone.first ?? 0) * 3_600 + (zone.dropFirst().first ?? 0) * 60
      seconds += tail[sign] == "-" ? offset : -offset
    }
    let fraction = tail.first == "." ? "." + tail.dropFirst().prefix { $0.isNumber } : ""
    return LiteralCode.grouped(seconds) + fraction
  }

  /// Whether a text has the form `2021-07-01`.
  static func isDate(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { Int($0) != nil }
  }

  /// Howard Hinnant's `days_from_civil`.
  private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

/// A date and time by RFC 3339, with a zone or without.
enum DateAndTime {
  static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 19, CalendarDay.isValid(bytes[0..<10]),
      [UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " ")].contains(bytes[10]),
      isTime(bytes[11..<19])
    else { return false }
    var rest = bytes[19...]
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix(while: \.isDigit)
      guard !fraction.isEmpty else { return false }
      rest = rest[fraction.endIndex...]
    }
    guard let first = rest.first else { return true }
    if rest.count == 1 { return first == UInt8(ascii: "Z") || first == UInt8(ascii: "z") }
    guard first == UInt8(ascii: "+") || first == UInt8(ascii: "-"), rest.count == 6 else {
      return false
    }
    return pair(Array(rest.dropFirst()), from: 0, upTo: 23, colonBehind: true)
      && pair(Array(rest.dropFirst()), from: 3, upTo: 59, colonBehind: false)
  }

  private static func isTime(_ slice: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(slice)
    return pair(bytes, from: 0, upTo: 23, colonBehind: true)
      && pair(bytes, from: 3, upTo: 59, colonBehind: true)
      && pair(bytes, from: 6, upTo: 60, colonBehind: false)
  }

  private static func pair(
    _ bytes: [UInt8], from start: Int, upTo maximum: Int, colonBehind: Bool
  ) -> Bool {
    guard bytes.count >= start + (colonBehind ? 3 : 2),
      let value = CalendarDay.digits(bytes[start..<start + 2]), value <= maximum
    else { return false }
    return !colonBehind || bytes[start + 2] == UInt8(ascii: ":")
  }
}

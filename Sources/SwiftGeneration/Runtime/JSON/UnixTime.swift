public import Foundation

/// A date as UNIX seconds, sent as a number; read from a number or from text, with a fraction or
/// without. Whole seconds are written as such, others up to the millisecond. A date that is no
/// time at all, such as one made from NaN, becomes `null`.
nonisolated public enum UnixTime: ParameterCoding {
  public static func read(_ json: JSON) throws(JSONError) -> Date {
    guard let seconds = json.double ?? JSONNumber.double(in: json) else {
      throw json.mismatch(expected: "UNIX seconds")
    }
    return Date(timeIntervalSince1970: seconds)
  }

  public static func write(_ date: Date, to writer: inout JSONWriter) {
    date.timeIntervalSince1970.isFinite ? writer.word(text(date)) : writer.noTime()
  }

  public static func text(_ date: Date) -> String {
    let seconds = date.timeIntervalSince1970
    guard let milliseconds = Int64(exactly: (seconds * 1000).rounded()) else {
      return seconds.description
    }
    let isWhole = milliseconds.isMultiple(of: 1000)
    return isWhole ? "\(milliseconds / 1000)" : "\(Double(milliseconds) / 1000)"
  }
}

/// A date as UNIX seconds, sent as text: `"1603885746"`. It is read like ``UnixTime``.
nonisolated public enum UnixTimeText: ParameterCoding {
  public static func read(_ json: JSON) throws(JSONError) -> Date { try UnixTime.read(json) }

  public static func write(_ date: Date, to writer: inout JSONWriter) {
    date.timeIntervalSince1970.isFinite ? writer.string(text(date)) : writer.noTime()
  }

  public static func text(_ date: Date) -> String { UnixTime.text(date) }
}

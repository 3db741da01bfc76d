import Foundation
import Testing

@testable import ClientRuntime

@Suite struct JSONCodingTests {
  static func read<Coding: JSONCoding>(
    _ json: String, as coding: Coding.Type
  ) throws -> Coding.Value {
    try Coding.read(JSON.parse(Array(json.utf8)))
  }

  static func text<Coding: JSONCoding>(_ value: Coding.Value, as coding: Coding.Type) -> String {
    var writer = JSONWriter()
    Coding.write(value, to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("1603885746", 1_603_885_746, "1603885746"),
    (#""1603885746""#, 1_603_885_746, "1603885746"),
    ("1594139170.913", 1_594_139_170.913, "1594139170.913"),
    (#""1594139170.913""#, 1_594_139_170.913, "1594139170.913"),
    (#""1603864800.000""#, 1_603_864_800, "1603864800"),
    ("1.603885746e9", 1_603_885_746, "1603885746"),
    ("-0.5", -0.5, "-0.5"), ("0", 0, "0"), ("0.0004", 0.0004, "0"),
    ("253402300800", 253_402_300_800, "253402300800"),
    ("9223372036854775807", 9_223_372_036_854_775_808, "9.223372036854776e+18"),
    ("1e300", 1e300, "1e+300"), ("-1e300", -1e300, "-1e+300"),
  ])
  func `UNIX time`(_ json: String, seconds: Double, written: String) throws {
    let date = try Self.read(json, as: UnixTime.self)
    #expect(abs(date.timeIntervalSince1970 - seconds) <= max(1e-6, abs(seconds) * 1e-15))
    #expect(try Self.read(json, as: UnixTimeText.self) == date)
    #expect(Self.text(date, as: UnixTime.self) == written)
    #expect(Self.text(date, as: UnixTimeText.self) == "\"\(written)\"")
    #expect(UnixTime.text(date) == written)
    let again = try Self.read(written, as: UnixTime.self)
    #expect(Self.text(again, as: UnixTime.self) == written)
  }

  @Test(arguments: [
    "null", "true", "\"\"", "\"x\"", "\"nan\"", "\"inf\"", "\"0x1p3\"", "\" 1\"",
    "\"1 \"", "\"1e999\"", "1e999", "[]",
  ])
  func `what is no UNIX time`(_ json: String) {
    let error = #expect(throws: JSONError.self) { try Self.read(json, as: UnixTimeText.self) }
    #expect(error?.expected == "UNIX seconds")
  }

  @Test(arguments: [
    ("2021-07-01T07:47:20Z", 1_625_125_640, "2021-07-01T07:47:20Z"),
    ("2021-07-01t07:47:20z", 1_625_125_640, "2021-07-01T07:47:20Z"),
    ("2021-07-01 07:47:20", 1_625_125_640, "2021-07-01T07:47:20Z"),
    ("2021-07-01T10:47:20+03:00", 1_625_125_640, "2021-07-01T07:47:20Z"),
    ("2021-06-30T23:17:20-0830", 1_625_125_640, "2021-07-01T07:47:20Z"),
    ("2021-07-01T07:47:20.5Z", 1_625_125_640.5, "2021-07-01T07:47:20.5Z"),
    ("2021-07-01T07:47:20.123456789Z", 1_625_125_640.123456789, "2021-07-01T07:47:20.123457Z"),
    ("2021-07-01T07:47:20.000+00:00", 1_625_125_640, "2021-07-01T07:47:20Z"),
    ("2021-07-01T07:47:20.9999999Z", 1_625_125_641, "2021-07-01T07:47:21Z"),
    ("1969-12-31T23:59:59.75Z", -0.25, "1969-12-31T23:59:59.75Z"),
    ("2016-12-31T23:59:60Z", 1_483_228_800, "2017-01-01T00:00:00Z"),
    ("2000-02-29T00:00:00Z", 951_782_400, "2000-02-29T00:00:00Z"),
    ("0000-01-01T00:00:00Z", -62_167_219_200, "0000-01-01T00:00:00Z"),
    ("9999-12-31T23:59:59Z", 253_402_300_799, "9999-12-31T23:59:59Z"),
  ])
  func `dates and times`(_ text: String, seconds: Double, written: String) throws {
    let date = try Self.read("\"\(text)\"", as: RFC3339.self)
    #expect(abs(date.timeIntervalSince1970 - seconds) < 1e-6)
    #expect(Self.text(date, as: RFC3339.self) == "\"\(written)\"")
    #expect(RFC3339.text(date) == written)
    #expect(RFC3339.text(try Self.read("\"\(written)\"", as: RFC3339.self)) == written)
  }

  @Test(arguments: [
    "", "2021-07-01", "2021-07-01T07:47", "2021-02-29T00:00:00Z", "2021-13-01T00:00:00Z",
    "2021-00-01T00:00:00Z", "2021-01-00T00:00:00Z", "1900-02-29T00:00:00Z", "2021-07-01T24:00:00Z",
    "2021-07-01T00:60:00Z", "2021-07-01T00:00:61Z", "2021-07-01T00:00:00+24:00",
    "2021-07-01T00:00:00+1", "2021-07-01T00:00:00.Z", "2021-07-01T00:00:00Zx",
    "2021-07-01X00:00:00Z", "0000-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
    "10000-01-01T00:00:00Z", "-001-01-01T00:00:00Z", "２０２１-07-01T00:00:00Z", "1625125640",
  ])
  func `what is no date and time`(_ text: String) {
    let error = #expect(throws: JSONError.self) { try Self.read("\"\(text)\"", as: RFC3339.self) }
    #expect(error?.expected == "a date and time such as 2021-07-01T07:47:20Z")
  }

  @Test(arguments: [
    (Double.nan, "null", "null", "nan"), (.infinity, "null", "null", "inf"),
    (1e300, "1e+300", "null", "1e+300"), (-1e300, "-1e+300", "null", "-1e+300"),
    (253_402_300_800, "253402300800", "null", "253402300800"),
    (-62_167_219_201, "-62167219201", "null", "-62167219201"),
  ])
  func `absurd dates do no harm`(_ seconds: Double, unix: String, rfc: String, text: String) {
    let date = Date(timeIntervalSince1970: seconds)
    #expect(Self.text(date, as: UnixTime.self) == unix)
    #expect(Self.text(date, as: RFC3339.self) == rfc)
    #expect(RFC3339.text(date) == text)
    #expect(UnixTime.text(date) == text)
  }

  @Test func `random dates come back as they were written`() throws {
    var generator = FixtureGenerator(seed: 3)
    for _ in 0..<2_000 {
      let seconds = Int.random(in: -62_167_219_200...253_402_300_799, using: &generator)
      let date = Date(timeIntervalSince1970: Double(seconds))
      #expect(try Self.read("\"\(RFC3339.text(date))\"", as: RFC3339.self) == date)
      let recent = Date(
        timeIntervalSince1970: Double(Int.random(in: 0...4_000_000_000_000, using: &generator))
          / 1000)
      #expect(
        RFC3339.text(try Self.read("\"\(RFC3339.text(recent))\"", as: RFC3339.self))
          == RFC3339.text(recent))
      #expect(
        UnixTime.text(try Self.read(UnixTime.text(recent), as: UnixTime.self))
          == UnixTime.text(recent))
    }
  }

  @Test func `the calendar is Foundation's`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    var generator = FixtureGenerator(seed: 5)
    for _ in 0..<2_000 {
      // Foundation's calendar is Julian before October 1582.
      let days = Int.random(in: -141_000...2_932_896, using: &generator)
      let date = try #require(CalendarDate(daysSince1970: days))
      #expect(date.daysSince1970 == days)
      let parts = calendar.dateComponents(
        [.year, .month, .day], from: Date(timeIntervalSince1970: Double(days) * 86_400))
      #expect([date.year, date.month, date.day] == [parts.year, parts.month, parts.day])
    }
    // Every day has a neighbour.
    var last = try #require(CalendarDate(daysSince1970: -719_528))
    #expect(last.description == "0000-01-01")
    for days in -719_527...2_932_896 {
      guard let next = CalendarDate(daysSince1970: days), next > last, next.daysSince1970 == days
      else {
        Issue.record("\(days) days since 1970")
        return
      }
      last = next
    }
    #expect(last.description == "9999-12-31")
    #expect(CalendarDate(daysSince1970: -719_529) == nil)
    #expect(CalendarDate(daysSince1970: 2_932_897) == nil)
    #expect(CalendarDate(daysSince1970: .min) == nil)
    #expect(CalendarDate(daysSince1970: .max) == nil)
  }

  @Test func `days`() throws {
    let day = try #require(CalendarDate("2021-07-01"))
    #expect(day == CalendarDate(year: 2021, month: 7, day: 1))
    #expect("\(day)" == "2021-07-01")
    #expect(day.parameterText == "2021-07-01")
    #expect(day < CalendarDate(year: 2021, month: 10, day: 1) ?? day)
    #expect(try CalendarDate(jsonBytes: day.jsonBytes()) == day)
    #expect(
      try JSONDecoder().decode([CalendarDate].self, from: JSONEncoder().encode([day])) == [day])
    for text in ["2021-7-1", "2021-02-29", "2021-07-01 ", "", "2021-07-32", "20210701", "x"] {
      #expect(CalendarDate(text) == nil, "\(text)")
      #expect(throws: JSONError.self) { try CalendarDate(jsonBytes: text.jsonBytes()) }
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode([CalendarDate].self, from: JSONEncoder().encode([text]))
      }
    }
    #expect(CalendarDate(year: .max, month: .max, day: .max) == nil)
    #expect(CalendarDate(year: .min, month: .min, day: .min) == nil)
  }

  @Test(arguments: [
    ("12", 12), (#""12""#, 12), (#""-3""#, -3), (#""1e2""#, 100), (#""""#, nil), (#""x""#, nil),
    (#""1.5""#, nil), ("1.5", nil), (#""9223372036854775808""#, nil), ("null", nil), ("true", nil),
  ])
  func `loose whole numbers`(_ json: String, _ number: Int?) throws {
    #expect((try? Self.read(json, as: LooseInt.self)) == number)
  }

  @Test(arguments: [
    ("1.5", 1.5), (#""1.5""#, 1.5), (#""12""#, 12), (#""nan""#, nil), (#""1e999""#, nil),
    (#"" 1""#, nil), ("null", nil),
  ])
  func `loose numbers`(_ json: String, _ number: Double?) throws {
    #expect((try? Self.read(json, as: LooseNumber.self)) == number)
  }

  @Test(arguments: [
    ("true", true), ("false", false), (#""true""#, true), (#""false""#, false), ("1", true),
    ("0", false), (#""1""#, true), (#""0""#, false), ("2", nil), (#""yes""#, nil), ("null", nil),
  ])
  func `loose truth`(_ json: String, _ value: Bool?) throws {
    #expect((try? Self.read(json, as: LooseBool.self)) == value)
  }

  @Test func `codings compose`() throws {
    typealias Coding = MapOf<ListOf<NullableOf<UnixTimeText>>>
    let json = #"{"a":["1",null],"b":[]}"#
    let value = try Self.read(json, as: Coding.self)
    #expect(value == ["a": [Date(timeIntervalSince1970: 1), nil], "b": []])
    #expect(Self.text(value, as: Coding.self) == json)
    let nullable = try Self.read(#"{"a":null}"#, as: MapOf<NullableOf<Plain<Int>>>.self)
    #expect(nullable.keys.sorted() == ["a"])
    #expect(Self.text([1, 2], as: ListOf<Plain<Int>>.self) == "[1,2]")
    let error = #expect(throws: JSONError.self) {
      try Self.read(#"{"a":["1","x"]}"#, as: Coding.self)
    }
    #expect(error?.path == "a[1]")
  }

  @Test func `parameters`() {
    #expect("a b".parameterText == "a b")
    #expect(true.parameterText == "true")
    #expect((-12).parameterText == "-12")
    #expect(1.5.parameterText == "1.5")
    #expect(Plain<Int>.text(3) == "3")
    #expect(LooseBool.text(false) == "false")
    #expect(LooseInt.text(3) == "3")
    #expect(LooseNumber.text(0.5) == "0.5")
  }
}

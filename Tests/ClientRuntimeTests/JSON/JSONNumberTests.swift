import Testing

@testable import ClientRuntime

@Suite struct JSONNumberTests {
  @Test(arguments: [
    ("0", 0), ("-0", 0), ("7", 7), ("-7", -7), ("1.0", 1), ("1e2", 100), ("1E+2", 100),
    ("1200e-2", 12), ("1.5e1", 15), ("-2.50e2", -250), ("0.0", 0), ("0e99999999999", 0),
    ("123456789", 123_456_789), ("1234567890", 1_234_567_890),
    ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
    ("-9223372036854775808.000", Int.min), ("922337203685477580.7e1", Int.max),
    ("9007199254740993", 9_007_199_254_740_993), ("1000000000000000000", 1_000_000_000_000_000_000),
    ("100000000000000000000000e-22", 10), ("5.00000000000000000000000000000", 5),
    ("9223372036854775808", nil), ("-9223372036854775809", nil), ("1e19", nil), ("1.5", nil),
    ("1e-1", nil), ("1e99999999999999999999", nil), ("1e-99999999999999999999", nil),
    ("18446744073709551616", nil), ("0.00000000000000000000001", nil),
  ])
  func `whole numbers are read exactly`(_ json: String, _ number: Int?) throws {
    #expect(try JSON.parse(Array(json.utf8)).int == number)
  }

  @Test(arguments: [
    "0", "0.0", "0.1", "1.7976931348623157e308", "2.2250738585072014e-308", "5e-324", "4.9e-324",
    "1e-400", "123456789012345678901234567890", "9007199254740993", "0.30000000000000004", "1e23",
    "8.41e21", "1e22", "1e-22", "3.14159265358979323846264338327950288", "4503599627370497.5",
    "179769313486231570000000000000000000000e270",
  ])
  func `numbers are read as the nearest Double`(_ json: String) throws {
    for text in [json, "-" + json] {
      let double = try #require(try JSON.parse(Array(text.utf8)).double)
      let nearest = try #require(Double(text))
      #expect(double.bitPattern == nearest.bitPattern, "\(text)")
    }
  }

  @Test func `random numbers are read as the nearest Double, and come back`() throws {
    var generator = FixtureGenerator(seed: 7)
    for _ in 0..<5_000 {
      let double = Double(bitPattern: generator.next())
      guard double.isFinite else { continue }
      let text = double.description
      #expect(try Double(jsonBytes: Array(text.utf8)) == double, "\(text)")
      #expect(String(decoding: double.jsonBytes(), as: UTF8.self) == text)
      let int =
        Int(truncatingIfNeeded: generator.next()) >> Int.random(in: 0..<64, using: &generator)
      #expect(try Int(jsonBytes: int.jsonBytes()) == int)
      let short =
        "\(int % 1_000_000).\(generator.next() % 10_000)e\(Int.random(in: -30...30, using: &generator))"
      #expect(try Double(jsonBytes: Array(short.utf8)) == Double(short), "\(short)")
    }
  }

  @Test(arguments: ["1e309", "-1e309", "1e99999999999999999999"])
  func `numbers out of range are errors`(_ json: String) {
    #expect(
      throws: JSONError(path: "", byteOffset: 0, expected: "a number", found: "number \(json)")
    ) {
      try JSONValue(jsonBytes: Array(json.utf8))
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `what is no number in JSON is written as null`(_ double: Double) {
    #expect(double.jsonBytes() == Array("null".utf8))
  }
}

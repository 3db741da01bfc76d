import Foundation
import Testing

@testable import ClientRuntime

/// Python's `json` is the judge of what is JSON, and of what it says.
@Suite struct JSONPythonTests {
  /// Answers each line (a document in base 64) with `-`, or with what it says in one spelling:
  /// the first of equal keys counts, lone surrogates are U+FFFD, and floats give their bits.
  private static let judge = PythonJudge(
    script: #"""
      import base64, fractions, json, math, re, struct, sys

      class Number(list): pass

      class Pairs:
          def __init__(self, pairs): self.pairs = pairs

      def refuse(word): raise ValueError(word)

      def number(text):
          value = float(text)
          if math.isinf(value): return Number(["out of range"])
          if value == 0:
              exact = 0 if not re.search("[1-9]", re.split("[eE]", text)[0]) else None
          else:
              exact = fractions.Fraction(text)
          if exact is not None and int(exact) == exact and -2**63 <= exact < 2**63:
              return Number(["int", str(int(exact))])
          return Number(["float", struct.pack(">d", value).hex()])

      def text(value): return re.sub("[\ud800-\udfff]", "\ufffd", value)

      def spell(value):
          if isinstance(value, Pairs):
              first = {}
              for key, item in value.pairs: first.setdefault(text(key), item)
              return ["object", [[key, spell(first[key])] for key in sorted(first)]]
          if isinstance(value, Number):
              if value == ["out of range"]: raise ValueError(value)
              return value
          if isinstance(value, list): return ["array", [spell(item) for item in value]]
          if isinstance(value, str): return text(value)
          return value

      for line in sys.stdin:
          try:
              document = base64.b64decode(line).decode("utf-8")
              if document.startswith("\ufeff"): document = document[1:]
              value = json.loads(
                  document, parse_constant=refuse, parse_int=number,
                  parse_float=number, object_pairs_hook=Pairs)
              answer = json.dumps(spell(value), ensure_ascii=False, separators=(",", ":"))
          except (ValueError, RecursionError):
              print("-")
          else:
              print(base64.b64encode(answer.encode()).decode())
      """#)

  /// The same spelling of a value, as free JSON.
  private static func spelling(_ value: JSONValue) -> JSONValue {
    switch value {
    case .int(let number): ["int", .string(String(number))]
    case .number(let number):
      [
        "float",
        .string(
          String(repeating: "0", count: 16 - String(number.bitPattern, radix: 16).count)
            + String(number.bitPattern, radix: 16)),
      ]
    case .array(let elements): ["array", .array(elements.map(spelling))]
    case .object(let fields):
      [
        "object",
        .array(
          fields.sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }
            .map { [.string($0.key), spelling($0.value)] }),
      ]
    default: value
    }
  }

  private static func mutated(
    _ document: [UInt8], using generator: inout FixtureGenerator
  ) -> [UInt8] {
    let pieces: [[UInt8]] =
      [
        "\"", "\\", "{", "}", "[", "]", ",", ":", "0", "1", "-", ".", "e", "E", "+", " ", "\t",
        "\n",
        "\u{0}", "\u{1F}", "\u{7F}", "true", "null", "NaN", "Infinity", "\\u", "\\ud83d", "\\ude42",
        "\\u0000", "é", "🙂", "\u{FEFF}", "\u{2028}", "//", "'", "1e400", "0.1", "1e-400", "12E+3",
        "9223372036854775807", "9223372036854775808", "\"id\":1,",
      ].map { Array($0.utf8) } + [
        [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90], [0xFF],
      ]
    var bytes = document
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 0...2, using: &generator))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
      default:
        let piece = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        bytes.replaceSubrange(place..<(Bool.random(using: &generator) ? end : place), with: piece)
      }
    }
    return bytes
  }

  @Test(.enabled(if: PythonJudge.isThere), arguments: [1, 2] as [UInt64])
  func `the same documents are JSON, and say the same`(seed: UInt64) throws {
    let originals =
      [
        "{\"id\": 1, \"a\": [true, false, null], \"b\": {\"c\": \"\\u00e9\\n\\\"\", \"d\": -0.5e-3}}",
        "[0, -0, 1.0, 1e2, 12345678901234567890, 0.1, 1E+5, -9223372036854775808]",
        "[\"\\ud83d\\ude42\", \"\\ud83d\", \"é🙂\", \"\", {}, [], [[[{\"\": 1}]]]]",
        "{\"a\": 1, \"a\": 2, \"\\u0061\": 3}", " \t\r\n\"x\" ", "-1.5", "true", "[1,2,3]",
      ].map { Array($0.utf8) } + [Array(FixtureChat.json(id: 7).utf8)]
    var generator = FixtureGenerator(seed: seed)
    let documents =
      originals
      + (0..<6_000).map { mutatedDocument in
        Self.mutated(originals[mutatedDocument % originals.count], using: &generator)
      }.filter { !$0.isEmpty }
    let answers = try Self.judge.answers(
      to: documents.map { Data($0).base64EncodedString() })
    try #require(answers.count == documents.count)
    var accepted = 0
    for (document, answer) in zip(documents, answers) {
      let value = try? JSONValue(jsonBytes: document)
      let text = Comment(rawValue: "seed \(seed): \(String(decoding: document, as: UTF8.self))")
      guard answer != "-" else {
        #expect(value == nil, text)
        continue
      }
      accepted += 1
      let expected = try JSONValue(jsonBytes: Array(try #require(Data(base64Encoded: answer))))
      #expect(value.map(Self.spelling) == expected, text)
      if let value { #expect(try JSONValue(jsonBytes: value.jsonBytes()) == value, text) }
    }
    #expect(accepted > 1_000)
    #expect(accepted < documents.count - 1_000)
  }
}

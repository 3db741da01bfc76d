import OutputTree
import Testing

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-4, and the lengths around a block's end.
  static let examples: [(message: String, hash: String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (
      String(repeating: "a", count: 55),
      "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"
    ),
    (
      String(repeating: "a", count: 56),
      "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"
    ),
    (
      String(repeating: "a", count: 64),
      "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]

  @Test(arguments: examples) func hash(message: String, hash: String) {
    #expect(SHA256.hex(of: Array(message.utf8)) == hash)
  }

  /// Every number of messages up to three groups, with lengths on both sides of one block and two.
  @Test(arguments: 0...12) func severalAtOnce(count: Int) {
    let lengths = (0..<count).map {
      [0, 3, 55, 56, 64, 119, 120, 128, 1_000][($0 * 5 + count) % 9]
    }
    let messages = lengths.enumerated().map { index, length in
      (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ index) }
    }
    #expect(SHA256.hex(inLanes: messages) == messages.map { SHA256.hex(of: $0) })
  }

  @Test func everyLength() {
    let messages = (0...200).map { [UInt8](repeating: UInt8(ascii: "a"), count: $0) }
    #expect(SHA256.hex(inLanes: messages) == messages.map { SHA256.hex(of: $0) })
  }

  @Test func examplesAtOnce() {
    let short = Self.examples.filter { $0.message.utf8.count < 1_000 }
    #expect(SHA256.hex(inLanes: short.map { Array($0.message.utf8) }) == short.map(\.hash))
  }
}

import Foundation
import Testing

@testable import ClientRuntime

/// The hashes that stand in where there is no CryptoKit, and the codes over them.
@Suite struct HashTests {
  private static let words448 = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
  private static let words896 =
    "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
    + "lmnopqrsmnopqrstnopqrstu"

  /// The examples that NIST published with FIPS 180.
  @Test(arguments: [
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (words448, "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
    (words896, "a49b2446a02c645bf419f995b67091253a04a259"),
    (String(repeating: "a", count: 1_000_000), "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
  ])
  func sha1(_ message: String, _ digest: String) {
    #expect(PortableSHA1.digest(of: Array(message.utf8)).hex == digest)
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (words448, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    (words896, "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func sha256(_ message: String, _ digest: String) {
    #expect(PortableSHA256.digest(of: Array(message.utf8)).hex == digest)
  }

  struct Vector: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let key: [UInt8]
    let message: [UInt8]
    let code: String

    init(_ name: String, _ key: [UInt8], _ message: [UInt8], _ code: String) {
      testDescription = name
      self.key = key
      self.message = message
      self.code = code
    }

    init(_ name: String, _ key: [UInt8], _ message: String, _ code: String) {
      self.init(name, key, Array(message.utf8), code)
    }
  }

  private static func bytes(_ byte: UInt8, _ count: Int) -> [UInt8] {
    Array(repeating: byte, count: count)
  }

  /// All vectors for SHA-1 of RFC 2202.
  static let rfc2202: [Vector] = [
    Vector("1", bytes(0x0B, 20), "Hi There", "b617318655057264e28bc0b6fb378c8ef146be00"),
    Vector(
      "2", Array("Jefe".utf8), "what do ya want for nothing?",
      "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"),
    Vector("3", bytes(0xAA, 20), bytes(0xDD, 50), "125d7342b9ac11cd91a39af48aa17b4f63f175d3"),
    Vector("4", Array(1...25), bytes(0xCD, 50), "4c9007f4026250c6bc8414f9bf50c86c2d7235da"),
    Vector(
      "5", bytes(0x0C, 20), "Test With Truncation", "4c1a03424b55e07fe7f27be1d58bb9324a9a5a04"),
    Vector(
      "6", bytes(0xAA, 80), "Test Using Larger Than Block-Size Key - Hash Key First",
      "aa4ae5e15272d00e95705637ce8a3b55ed402112"),
    Vector(
      "7", bytes(0xAA, 80),
      "Test Using Larger Than Block-Size Key and Larger Than One Block-Size Data",
      "e8e99d0f45237d786d6bbaa7965c7808bbff1a91"),
  ]

  @Test(arguments: rfc2202) func hmacSHA1(_ vector: Vector) {
    let portable = PortableHMAC.code(
      of: vector.message, key: vector.key, digest: PortableSHA1.digest)
    #expect(portable.hex == vector.code)
    #expect(HMACSHA1.code(of: vector.message, key: vector.key) == portable)
  }

  /// All whole vectors for SHA-256 of RFC 4231.
  static let rfc4231: [Vector] = [
    Vector(
      "1", bytes(0x0B, 20), "Hi There",
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
    Vector(
      "2", Array("Jefe".utf8), "what do ya want for nothing?",
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
    Vector(
      "3", bytes(0xAA, 20), bytes(0xDD, 50),
      "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
    Vector(
      "4", Array(1...25), bytes(0xCD, 50),
      "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
    Vector(
      "6", bytes(0xAA, 131), "Test Using Larger Than Block-Size Key - Hash Key First",
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
    Vector(
      "7", bytes(0xAA, 131),
      "This is a test using a larger than block-size key and a larger than block-size data. "
        + "The key needs to be hashed before being used by the HMAC algorithm.",
      "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"),
  ]

  @Test(arguments: rfc4231) func hmacSHA256(_ vector: Vector) {
    let portable = PortableHMAC.code(
      of: vector.message, key: vector.key, digest: PortableSHA256.digest)
    #expect(portable.hex == vector.code)
    #expect(HMACSHA256.code(of: vector.message, key: vector.key) == portable)
  }

  #if os(Linux)
    /// There `HMACSHA1` and `HMACSHA256` have nothing else to run than what is portable.
    @Test func linuxHasNoCryptoKit() {
      #if canImport(CryptoKit)
        Issue.record("the vectors above test CryptoKit")
      #endif
    }
  #endif

  private static let judge = PythonJudge(
    script: #"""
      import base64, hashlib, hmac, sys

      for line in sys.stdin:
          key, message = [base64.b64decode(part) for part in line.rstrip("\n").split(" ")]
          print(
              hashlib.sha1(message).hexdigest(), hashlib.sha256(message).hexdigest(),
              hmac.new(key, message, "sha1").hexdigest(),
              hmac.new(key, message, "sha256").hexdigest())
      """#)

  /// Every length around the ends of blocks, and others at random.
  @Test(.enabled(if: PythonJudge.isThere), arguments: [1, 2] as [UInt64])
  func pythonSaysTheSame(seed: UInt64) throws {
    var generator = FixtureGenerator(seed: seed)
    func random(_ count: Int) -> [UInt8] {
      (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }
    let lengths = Array(0...130) + (0..<200).map { _ in Int.random(in: 0...900, using: &generator) }
    let inputs = lengths.map { length in
      (key: random(Int.random(in: 1...140, using: &generator)), message: random(length))
    }
    let answers = try Self.judge.answers(
      to: inputs.map {
        "\(Data($0.key).base64EncodedString()) \(Data($0.message).base64EncodedString())"
      })
    try #require(answers.count == inputs.count)
    for ((key, message), answer) in zip(inputs, answers) {
      let codes = [
        PortableSHA1.digest(of: message), PortableSHA256.digest(of: message),
        HMACSHA1.code(of: message, key: key), HMACSHA256.code(of: message, key: key),
      ]
      #expect(
        codes.map(\.hex).joined(separator: " ") == answer,
        "seed \(seed): key \(key.hex), message \(message.hex)")
    }
  }
}

extension [UInt8] {
  /// Two digits a byte.
  fileprivate var hex: String {
    map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

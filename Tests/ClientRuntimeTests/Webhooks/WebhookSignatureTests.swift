import Foundation
import Testing

@testable import ClientRuntime

/// Who may sign, and what is said to all others.
@Suite struct WebhookSignatureTests {
  private static let key = "key"
  private static let body = Array("The quick brown fox jumps over the lazy dog".utf8)
  /// Of this body under this key.
  private static let right = "de7c9b85b8b78aa6bc8a7a36f70a90701c9db4d9"

  private static func check(
    _ signature: String?, of body: [UInt8] = body, key: String = key
  ) throws(WebhookError) {
    try WebhookSignature.check(
      signature, of: body, key: key, code: HMACSHA1.code, decode: HexText.bytes)
  }

  @Test(arguments: [right, right.uppercased()])
  func isTaken(_ signature: String) throws {
    try Self.check(signature)
  }

  @Test func everyBitCounts() throws {
    let bytes = try #require(HexText.bytes(of: Self.right))
    for bit in 0..<bytes.count * 8 {
      var wrong = bytes
      wrong[bit / 8] ^= 1 << (bit % 8)
      let text = wrong.map { String(format: "%02x", $0) }.joined()
      #expect(throws: WebhookError.wrongSignature) { try Self.check(text) }
    }
  }

  @Test func bodyAndKeyCount() {
    let otherBodies = [Self.body.dropLast(), Self.body + [10], []].map { Array($0) }
    for body in otherBodies {
      #expect(throws: WebhookError.wrongSignature) { try Self.check(Self.right, of: body) }
    }
    for key in ["Key", "key ", "k"] {
      #expect(throws: WebhookError.wrongSignature) { try Self.check(Self.right, key: key) }
    }
  }

  @Test(arguments: [nil, ""]) func missing(_ signature: String?) {
    #expect(throws: WebhookError.missingSignature) { try Self.check(signature) }
  }

  /// The compiler takes many seconds for as many operators where it must find out the type.
  private static let malformedSignatures: [String] = [
    "x", right + "0", right + "00", String(right.dropLast()), String(right.dropLast(2)),
    " \(right)", "\(right)\n", "sha1=\(right)", "0x\(right.dropLast(2))",
    "\(right.dropLast())g", "\(right.dropLast())é", "3nybhbi3iqa8ino29wqQcBydtNk=",
    String(repeating: "0", count: 100_000),
  ]

  @Test(arguments: malformedSignatures)
  func malformed(_ signature: String) {
    #expect(throws: WebhookError.malformedSignature) { try Self.check(signature) }
  }

  /// A code under a key that was never set could be made by anybody.
  @Test(arguments: ["", "\n", "key\n", "key\r", "key\r\n"]) func badKey(_ key: String) {
    #expect(throws: WebhookError.badKey) { try Self.check(Self.right, key: key) }
  }

  @Test(
    arguments: [
      ("", []), ("00ff10", [0, 255, 16]), ("aBcDeF", [0xAB, 0xCD, 0xEF]), ("0", nil), ("0g", nil),
      ("/0", nil), (":0", nil), ("@0", nil), ("G0", nil), ("`0", nil), ("00 ", nil), ("٠٠", nil),
    ] as [(String, [UInt8]?)])
  func hex(_ text: String, _ bytes: [UInt8]?) {
    #expect(HexText.bytes(of: text) == bytes)
  }

  @Test(
    arguments: [
      ("", []), ("AP8Q", [0, 255, 16]), ("AA==", [0]), ("AA", nil), ("A===", nil), ("*AAA", nil),
      ("AP8Q\n", nil),
    ] as [(String, [UInt8]?)])
  func base64(_ text: String, _ bytes: [UInt8]?) {
    #expect(Base64Text.bytes(of: text) == bytes)
  }

  @Test func errorsSayOneLineAndNoSecret() {
    let reading = JSONError(path: "id", byteOffset: 2, expected: "a string", found: "null")
    let errors: [WebhookError] = [
      .badKey, .missingSignature, .malformedSignature, .wrongSignature, .unreadableBody(reading),
    ]
    #expect(
      errors.map(\.description) == [
        "the signing key is empty or holds a line break", "the webhook has no signature",
        "the signature of the webhook is malformed", "the signature of the webhook is wrong",
        "the body of the webhook cannot be read: expected a string at id (byte 2), found null",
      ])
    do throws(WebhookError) {
      try Self.check(Self.right, key: "0123456789")
    } catch {
      var dumped = ""
      dump(error, to: &dumped)
      #expect(!"\(error)\(String(reflecting: error))\(dumped)".contains("0123456789"))
    }
  }
}

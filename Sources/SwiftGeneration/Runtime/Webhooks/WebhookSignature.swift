/// Tells whether somebody who has the key signed a body.
nonisolated enum WebhookSignature {
  /// Throws unless `signature` belongs to this body and key.
  ///
  /// - Parameters:
  ///   - signature: The header as it came; `nil` where there was none.
  ///   - code: Makes the bytes of the signature out of a message and a key.
  ///   - decode: The bytes that the header writes; `nil` where it writes none.
  static func check(
    _ signature: String?, of body: [UInt8], key: String,
    code: (_ message: [UInt8], _ key: [UInt8]) -> [UInt8], decode: (String) -> [UInt8]?
  ) throws(WebhookError) {
    // Under a key that everybody knows, everybody can sign.
    guard !key.isEmpty, !key.utf8.contains(10), !key.utf8.contains(13) else { throw .badKey }
    guard let signature, !signature.isEmpty else { throw .missingSignature }
    let expected = code(body, Array(key.utf8))
    guard let claimed = decode(signature), claimed.count == expected.count else {
      throw .malformedSignature
    }
    guard areEqual(claimed, expected) else { throw .wrongSignature }
  }

  /// Compares as many bytes whatever they are. An end at the first difference would tell, by the
  /// time that it takes, how much of a guessed signature is right.
  private static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    var difference: UInt8 = 0
    for (left, right) in zip(left, right) { difference |= left ^ right }
    return difference == 0
  }
}

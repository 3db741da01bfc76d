import Testing

/// A key that must not be sent.
struct BadKey: Sendable, CustomTestStringConvertible {
  let text: String
  var testDescription: String { text.debugDescription }

  static let all: [BadKey] = [
    "", " ", "a b", " secret-key", "secret-key ", "secret\tkey", "secret-key\n",
    "secret\r\nX-Other: b", "secret\0key", "secret\u{7F}key", "secret\u{1B}key", "sécret-key",
    "secret-key\u{200B}", "🔑secret", "secret\u{A0}key",
  ].map(BadKey.init)

  /// Whether no text shows anything of the key.
  func isHidden(in texts: [String]) -> Bool {
    let part = text.contains("secret") ? "secret" : text.contains("sécret") ? "sécret" : nil
    return part.map { part in !texts.contains { $0.contains(part) } } ?? true
  }
}

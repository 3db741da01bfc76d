/// One documentation page, from bytes to claims.
public enum DocumentationPage {
  /// Pages with more bytes are not read.
  public static let largestSize = 32 << 20

  /// What the page says; whatever the bytes are, there is an answer.
  ///
  /// `name` is the path or `-`, as the user gave it.
  public static func read(bytes: [UInt8], name: String) -> PageClaims {
    if bytes.count > largestSize {
      return PageClaims(name: name, format: .text, problem: .tooLarge(bytes: bytes.count))
    }
    if bytes.allSatisfy(\.isBlank) {
      return PageClaims(name: name, format: .text, problem: .empty)
    }
    if isBinary(bytes) { return PageClaims(name: name, format: .text, problem: .binary) }
    let format = PageFormat.detected(in: bytes)
    var text =
      switch format {
      case .text: PlainLines.read(bytes)
      case .markdown: MarkdownLines.read(bytes)
      case .html: HTMLLines.read(bytes)
      }
    GutterNumbers.blank(&text)
    return PageReader(text, name: name, format: format).claims
  }

  /// A NUL at the start, or too much that is not UTF-8.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(1 << 16)
    if sample.contains(0) { return true }
    let text = String(decoding: sample, as: UTF8.self)
    let replaced = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    return replaced > 8 && replaced * 10 > sample.count
  }
}

/// One documentation page, from bytes to claims.
public enum DocumentationPage {
  /// Pages with more bytes are not read.
  public static let largestSize = 32 << 20

  /// What the page says; whatever the bytes are, there is an answer.
  ///
  /// `name` is the path or `-`, as the user gave it.
  public static func read(bytes saved: [UInt8], name: String) -> PageClaims {
    if saved.count > largestSize {
      return PageClaims(name: name, format: .text, problem: .tooLarge(bytes: saved.count))
    }
    if saved.allSatisfy(\.isBlank) {
      return PageClaims(name: name, format: .text, problem: .empty)
    }
    let bytes: [UInt8]
    switch PageEncoding.utf8(saved) {
    case .success(let decoded): bytes = decoded
    case .failure(let problem): return PageClaims(name: name, format: .text, problem: problem)
    }
    let format = PageFormat.detected(in: bytes)
    var text =
      switch format {
      case .text: PlainLines.read(bytes)
      case .markdown: MarkdownLines.read(bytes)
      case .html: HTMLLines.read(bytes)
      }
    GutterNumbers.blank(&text)
    var claims = PageReader(text, name: name, format: format).claims
    claims.brokenCharacters = PageEncoding.brokenCharacters(in: bytes)
    if format == .html { claims.address = CanonicalAddress.find(in: bytes) }
    return claims
  }

  /// A page in UTF-8, however it was saved: what lines and columns of claims are counted in. As it is
  /// where it cannot be read.
  public static func text(of bytes: [UInt8]) -> [UInt8] {
    if case .success(let decoded) = PageEncoding.utf8(bytes) { decoded } else { bytes }
  }
}

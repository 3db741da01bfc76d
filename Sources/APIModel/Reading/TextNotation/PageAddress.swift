import SpecSyntax

extension PlacedText {
  /// A whole address of the web.
  func webAddress(_ findings: inout Findings) -> String? {
    guard let address = WebAddress(string), ["https", "http"].contains(address.scheme),
      !address.hasUserInfo
    else {
      findings.error(
        .badAddress, "`\(string)` is no address of a page", at: whole,
        help: "Write it whole, as in `https://docs.example.com/api`, without blanks")
      return nil
    }
    return string
  }

  /// The address of a page: whole, or a piece that is joined behind `base`.
  func pageAddress(behind base: BaseAddress, _ findings: inout Findings) -> String? {
    let start = bytes.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "#") }
    if start.contains(UInt8(ascii: ":")) || string.hasPrefix("//") {
      return webAddress(&findings)
    }
    guard string.unicodeScalars.allSatisfy(WebAddress.mayStand) else {
      return webAddress(&findings)
    }
    switch base {
    case .unreadable: return nil
    case .address(let base):
      let piece = string.drop { $0 == "/" }
      return (base.hasSuffix("/") ? base : base + "/") + piece
    case .missing:
      findings.error(
        .pageWithoutDocs, "`\(string)` is a piece of an address, but there is no `docs`",
        at: whole, help: "Write the whole address, or add `docs:` at the top")
      return nil
    }
  }
}

/// What stands in front of pieces of addresses.
enum BaseAddress {
  case missing
  /// It is written, but with an error, which has been reported.
  case unreadable
  case address(String)

  var text: String? {
    if case .address(let text) = self { text } else { nil }
  }
}

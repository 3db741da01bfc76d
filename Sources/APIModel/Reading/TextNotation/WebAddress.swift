import SpecSyntax

/// The parts of an address that the language cares for.
struct WebAddress {
  let scheme: String
  /// With the brackets of an IPv6 address.
  let host: String
  let hasUserInfo: Bool
  let hasQuery: Bool
  let hasFragment: Bool
  let path: String

  /// `nil` where the text is no `scheme://host[:port][/path][?query][#fragment]`, or holds
  /// characters that no address holds.
  init?(_ text: String) {
    guard text.unicodeScalars.allSatisfy(Self.mayStand),
      let colon = text.utf8.firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    scheme = text[..<colon].lowercased()
    var rest = text[text.index(after: colon)...]
    guard !scheme.isEmpty, rest.hasPrefix("//") else { return nil }
    rest = rest.dropFirst(2)
    let authorityEnd = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    var authority = rest[..<authorityEnd]
    rest = rest[authorityEnd...]

    if let at = authority.lastIndex(of: "@") {
      hasUserInfo = true
      authority = authority[authority.index(after: at)...]
    } else {
      hasUserInfo = false
    }
    guard let (host, port) = Self.hostAndPort(authority) else { return nil }
    guard port.isEmpty || Int(port).map({ (1...65_535).contains($0) }) == true else { return nil }
    self.host = host.lowercased()

    let beforeFragment = rest.prefix { $0 != "#" }
    hasFragment = beforeFragment.endIndex != rest.endIndex
    let path = beforeFragment.prefix { $0 != "?" }
    hasQuery = path.endIndex != beforeFragment.endIndex
    self.path = String(path)
  }

  private static func hostAndPort(_ authority: Substring) -> (host: String, port: String)? {
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]") else { return nil }
      let inside = authority[authority.index(after: authority.startIndex)..<end]
      guard inside.contains(":"), inside.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." })
      else { return nil }
      let behind = authority[authority.index(after: end)...]
      guard behind.isEmpty || behind.hasPrefix(":") else { return nil }
      return (String(authority[...end]), String(behind.dropFirst()))
    }
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = parts.first, !host.isEmpty, parts.count <= 2,
      host.utf8.allSatisfy({ $0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }),
      host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ !$0.isEmpty })
    else { return nil }
    if parts.count == 2 {
      // A colon with nothing behind it says that somebody forgot the port.
      guard !parts[1].isEmpty, parts[1].utf8.allSatisfy(\.isDigit) else { return nil }
      return (String(host), String(parts[1]))
    }
    return (String(host), "")
  }

  /// Neither blanks nor control characters, nor what would end a link in text.
  static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.value > 0x20 && scalar.value < 0x7F
        && !"<>\"\\`{}|^".unicodeScalars
          .contains(scalar)
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .unassigned,
      .privateUse, .surrogate:
      return false
    default: return !InvisibleCharacters.contain(scalar)
    }
  }
}

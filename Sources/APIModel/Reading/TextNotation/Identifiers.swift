import SpecSyntax

/// The ways in which names are spelt.
enum Identifier {
  /// Letters, digits and `_`, no digit first.
  static func isPlain(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first, !first.isDigit else { return false }
    return bytes.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
      && bytes.contains { $0 != UInt8(ascii: "_") }
  }

  /// A plain name that begins with a capital.
  static func isTypeName(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.first?.isCapital == true && isPlain(bytes)
  }

  /// A plain name that begins with a letter.
  static func isOrdinaryName(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.first?.isLetter == true && isPlain(bytes)
  }
}

extension PlacedText {
  /// The text as a name for Swift, as behind `as`.
  func swiftName(_ findings: inout Findings) -> String? {
    guard Identifier.isPlain(bytes) else {
      findings.error(
        .badSwiftName, "`\(string)` is no plain Swift name", at: whole,
        help: "Use letters, digits and `_`, no digit first")
      return nil
    }
    return string
  }

  /// The text as the name of the API, which folders and exports carry.
  func apiName(_ findings: inout Findings) -> String? {
    guard let name = typeName(&findings) else { return nil }
    guard !DeviceName.isReserved(name) else {
      findings.error(
        .badTypeName, "`\(name)` cannot name an API: no folder on Windows can be called so",
        at: whole, help: "Add a word, as in `\(name)API`")
      return nil
    }
    return name
  }

  /// The text as the name of a type.
  func typeName(_ findings: inout Findings) -> String? {
    guard Identifier.isTypeName(bytes) else {
      findings.error(
        .badTypeName, "`\(string)` cannot name a type", at: whole,
        help: "Use letters, digits and `_`, a capital first, as in `ChatStatus`")
      return nil
    }
    return string
  }

  /// The text as a name that other parts of the spec refer to, such as that of a paging style.
  func ordinaryName(of subject: String, _ findings: inout Findings) -> String? {
    guard Identifier.isOrdinaryName(bytes) else {
      findings.error(
        .badName, "`\(string)` cannot name \(subject)", at: whole,
        help: "Use letters, digits and `_`, a letter first")
      return nil
    }
    return string
  }
}

/// Finds the characters that have no place in a spec, wherever they stand.
enum CharacterCheck {
  /// The findings in the order of the file; of each kind the first one in a line only, because
  /// a damaged file holds thousands.
  static func findings(in bytes: [UInt8]) -> BoundedFindings {
    var found = BoundedFindings()
    var kindsInLine: Set<SyntaxDiagnostic> = []
    var offset = 0
    var previous: UInt32 = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x0A || byte == 0x0D { kindsInLine.removeAll(keepingCapacity: true) }
      if byte >= 0x20 && byte < 0x7F || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        previous = UInt32(byte)
        offset += 1
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: offset)
      let range = offset..<(offset + length)
      offset += length
      if let finding = finding(for: scalar, behind: previous, at: range),
        let kind = SyntaxDiagnostic(rawValue: finding.id), kindsInLine.insert(kind).inserted
      {
        found.append(finding)
      }
      previous = scalar?.value ?? 0
    }
    return found
  }

  private static func finding(
    for scalar: Unicode.Scalar?, behind previous: UInt32, at range: Range<Int>
  ) -> Diagnostic? {
    guard let scalar else {
      return Diagnostic(
        SyntaxDiagnostic.invalidUTF8.rawValue,
        "These bytes are not UTF-8",
        at: range,
        help: "Save the file as UTF-8"
      )
    }
    let name = CharacterNames.name(of: scalar)
    switch scalar.value {
    case 0x85, 0x2028, 0x2029:
      return Diagnostic(
        SyntaxDiagnostic.lineSeparator.rawValue,
        "\(name) ends a line for some YAML parsers and not for others",
        at: range,
        help: "Use a line feed, or write \(CharacterNames.escape(of: scalar)) in double quotes"
      )
    case 0xFEFF:
      return Diagnostic(
        SyntaxDiagnostic.byteOrderMark.rawValue,
        "A byte order mark stands in the middle of the file",
        at: range,
        help: "Take it out, or write \\uFEFF in double quotes"
      )
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF:
      return Diagnostic(
        SyntaxDiagnostic.controlCharacter.rawValue,
        "\(name) is a control character",
        at: range,
        help: "Take it out, or write \(CharacterNames.escape(of: scalar)) in double quotes"
      )
    default:
      guard InvisibleCharacters.contain(scalar, behind: previous) else { return nil }
      return Diagnostic(
        SyntaxDiagnostic.invisibleCharacter.rawValue,
        "\(name) cannot be seen, or changes the order in which text is shown",
        at: range,
        help: "Take it out, or write \(CharacterNames.escape(of: scalar)) in double quotes",
        severity: .warning
      )
    }
  }
}

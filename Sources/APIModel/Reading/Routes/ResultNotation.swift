import SpecSyntax

/// What stands behind `returns`.
struct ResultDraft {
  enum Shape {
    case nothing
    case text
    case value(TypeUse, at: FieldPath)
    /// The name of the style, where it is written.
    case pages(of: TypeUse, style: PlacedText?)
  }

  let status: Int
  let shape: Shape
  let range: Range<Int>
}

extension SymbolTable {
  /// `[STATUS] (nothing | text | TYPE [at PATH] | pages of TYPE [by STYLE])`
  ///
  /// - Returns: `nil` where it is broken, which is reported.
  func result(_ text: PlacedText, _ findings: inout Findings) -> ResultDraft? {
    var scanner = NotationScanner(text)
    var status = 200
    scanner.skipBlanks()
    if scanner.next?.isDigit == true {
      let part = scanner.word()
      guard let written = text.part(part).status(.success, &findings) else { return nil }
      status = written
      scanner.skipBlanks()
      if scanner.isAtEnd {
        guard status == 204 || status == 205 else {
          findings.error(
            .badNotation, "`returns` does not say what the answer holds", at: text.whole,
            help: "Write `\(status) nothing`, or the type behind the status")
          return nil
        }
        return ResultDraft(status: status, shape: .nothing, range: text.whole)
      }
    }
    guard let shape = shape(&scanner, &findings),
      scanner.expectEnd(behind: "the result", &findings)
    else { return nil }
    return ResultDraft(status: status, shape: shape, range: text.whole)
  }

  private func shape(
    _ scanner: inout NotationScanner, _ findings: inout Findings
  ) -> ResultDraft.Shape? {
    if scanner.take(word: "nothing") { return .nothing }
    if scanner.take(word: "text") { return .text }
    let start = scanner.position
    if scanner.take(word: "pages") {
      guard scanner.take(word: "of") else {
        findings.error(
          .badNotation, "`pages` does not say of what",
          at: scanner.text.range(scanner.part(from: start)), help: "Write `pages of Book`")
        return nil
      }
      let type = type(&scanner, &findings)
      guard type.reference != nil else { return nil }
      guard scanner.take(word: "by") else { return .pages(of: type, style: nil) }
      scanner.skipBlanks()
      return .pages(of: type, style: scanner.text.part(scanner.word()))
    }
    let type = type(&scanner, &findings)
    guard let reference = type.reference else { return nil }
    if scanner.next == UInt8(ascii: "?") {
      findings.error(
        .badNotation, "an answer cannot be marked as `null`", at: scanner.place,
        help: "Take the `?` out, or return `json`")
      return nil
    }
    guard scanner.take(word: "at") else { return .value(type, at: FieldPath([])) }
    scanner.skipBlanks()
    let part = scanner.word()
    guard !part.isEmpty else {
      findings.error(
        .badNotation, "`at` does not say where", at: scanner.place,
        help: "Write `\(reference.notation) at data`")
      return nil
    }
    return scanner.text.part(part).fieldPath(&findings).map { .value(type, at: $0) }
  }
}

import SpecSyntax

extension SymbolTable {
  /// Reads a type, without a `?` behind it.
  ///
  /// - Returns: The type and its place. Where the notation is broken, the scanner stands where
  ///   reading stopped, and ``TypeUse/reference`` is `nil`.
  func type(_ scanner: inout NotationScanner, _ findings: inout Findings) -> TypeUse {
    scanner.skipBlanks()
    let start = scanner.position
    let reference = type(&scanner, depth: 0, &findings)
    return TypeUse(reference: reference, range: scanner.text.range(scanner.part(from: start)))
  }

  /// Reads a type or, in parentheses, one that may be `null`.
  func element(_ scanner: inout NotationScanner, _ findings: inout Findings) -> TypeUse {
    scanner.skipBlanks()
    let start = scanner.position
    let reference = element(&scanner, depth: 0, &findings)
    return TypeUse(reference: reference, range: scanner.text.range(scanner.part(from: start)))
  }

  /// How deep lists and maps may stand in each other.
  private static let maximumDepth = 16

  private func element(
    _ scanner: inout NotationScanner, depth: Int, _ findings: inout Findings
  ) -> TypeReference? {
    scanner.skipBlanks()
    let start = scanner.position
    guard scanner.take("(") else { return type(&scanner, depth: depth, &findings) }
    guard let inner = type(&scanner, depth: depth, &findings) else { return nil }
    guard scanner.take("?"), scanner.take(")") else {
      findings.error(
        .badType, "parentheses are for elements that may be `null`",
        at: scanner.text.range(start..<start + 1),
        help: "Write `(\(inner.notation)?)`, or leave the parentheses out")
      return nil
    }
    return .nullable(inner)
  }

  private func type(
    _ scanner: inout NotationScanner, depth: Int, _ findings: inout Findings
  ) -> TypeReference? {
    guard depth < Self.maximumDepth else {
      findings.error(
        .badType, "lists and maps are nested too deep", at: scanner.place,
        help: "At most \(Self.maximumDepth) stand in each other; name the inner ones as models")
      return nil
    }
    scanner.skipBlanks()
    let part = scanner.word(until: "?()")
    let range = scanner.text.range(part)
    let word = scanner.text.string(part)
    switch word {
    case "list", "map":
      guard scanner.take(word: "of") else {
        findings.error(
          .badType, "`\(word)` does not say of what", at: range,
          help: "Write `\(word) of string`, for example")
        return nil
      }
      guard let inner = element(&scanner, depth: depth + 1, &findings) else { return nil }
      return word == "list" ? .list(inner) : .map(inner)
    case "loose":
      return loose(&scanner, behind: range, &findings)
    case "":
      findings.error(
        .badType, "a type is missing", at: scanner.place,
        help: "Write one, such as `string` or `list of Book`")
      return nil
    default:
      return ScalarNotation.type(word)
        ?? reference(to: scanner.text.part(part), &findings)
    }
  }

  private func loose(
    _ scanner: inout NotationScanner, behind range: Range<Int>, _ findings: inout Findings
  ) -> TypeReference? {
    scanner.skipBlanks()
    let part = scanner.word(until: "?()")
    let word = scanner.text.string(part)
    guard ScalarNotation.looseWords.contains(word), let type = ScalarNotation.type(word) else {
      findings.error(
        .badType,
        word.isEmpty ? "`loose` does not say what" : "`\(word)` cannot be loose",
        at: part.isEmpty ? range : scanner.text.range(part),
        help: "Behind `loose` stands \(listing(ScalarNotation.looseWords))")
      return nil
    }
    return .loose(type)
  }

  private func reference(to text: PlacedText, _ findings: inout Findings) -> TypeReference? {
    let name = text.string
    if name.hasSuffix(".ID") {
      let owner = String(name.dropLast(3))
      if ids[owner] != nil { return .id(owner) }
      if Identifier.isTypeName(owner.utf8) {
        findings.error(
          .unknownID, "there is no typed id `\(name)`", at: text.whole,
          help: findings.help(
            for: name, among: idWords,
            otherwise: "Declare it at the top: `ids: {int: [\(owner)]}`"))
        return nil
      }
    }
    if types[name] != nil { return .named(name) }
    guard name.utf8.allSatisfy({ $0.isLetter || $0.isDigit || "_-.".utf8.contains($0) }) else {
      let inner = name.filter { !"[]".contains($0) }
      let isList =
        name.contains("[") && (ScalarNotation.type(inner) != nil || types[inner] != nil)
      findings.error(
        .badType, "`\(name)` is no type", at: text.whole,
        help: isList
          ? "Write `list of \(inner)`" : "Write one, such as `string` or `list of Book`")
      return nil
    }
    findings.error(
      .unknownType, "there is no type `\(name)`", at: text.whole, help: help(for: name, &findings))
    return nil
  }

  private func help(for name: String, _ findings: inout Findings) -> String? {
    if let word = ScalarNotation.word(meantBy: name) { return "Did you mean `\(word)`?" }
    if ids[name] != nil { return "Did you mean `\(name).ID`?" }
    return findings.help(
      for: name, among: typeWords,
      otherwise: Identifier.isTypeName(name.utf8)
        ? "Declare it, for example under `models`"
        : "The types are \(listing(ScalarNotation.words))")
  }
}

import SpecSyntax

/// What stands behind the colon of a field: `TYPE[?] [LIMITS] [= DEFAULT] [| DOCUMENTATION]`.
struct FieldLine {
  /// Which parts may stand in the line beside the type.
  struct Parts: OptionSet {
    let rawValue: Int
    static let mark = Parts(rawValue: 1)
    static let limits = Parts(rawValue: 2)
    static let defaultValue = Parts(rawValue: 4)
    static let documentation = Parts(rawValue: 8)
    static let all: Parts = [.mark, .limits, .defaultValue, .documentation]
  }

  let type: TypeUse
  let isNullable: Bool
  let limits: Limits
  let defaultValue: Node?
  let documentation: String?
  /// All of it could be read.
  let isWhole: Bool

  static func read(
    _ text: PlacedText, parts: Parts, _ symbols: SymbolTable, _ findings: inout Findings
  ) -> FieldLine {
    var scanner = NotationScanner(text)
    let type = symbols.type(&scanner, &findings)
    var isWhole = type.reference != nil
    var isNullable = false
    var limits = Limits()
    var defaultValue: Node?
    var documentation: String?

    // Behind a type that cannot be read, what follows is anybody's guess.
    let isReadable = isWhole || scanner.next == nil || scanner.next?.isBlank == true
    if isReadable {
      if parts.contains(.mark) { isNullable = scanner.take("?") }
      if parts.contains(.limits) { limits = readLimits(&scanner, of: type, &isWhole, &findings) }
      if parts.contains(.defaultValue) {
        scanner.skipBlanks()
        if scanner.take("=") {
          defaultValue = LiteralNotation.read(&scanner, &findings)
          if defaultValue == nil { isWhole = false }
        }
      }
      if parts.contains(.documentation) { documentation = scanner.documentation(&findings) }
      if isWhole { isWhole = scanner.expectEnd(behind: "the type", &findings) }
    }
    return FieldLine(
      type: type, isNullable: isNullable, limits: limits, defaultValue: defaultValue,
      documentation: documentation, isWhole: isWhole)
  }

  private static func readLimits(
    _ scanner: inout NotationScanner, of type: TypeUse, _ isWhole: inout Bool,
    _ findings: inout Findings
  ) -> Limits {
    scanner.skipBlanks()
    guard let byte = scanner.next, byte.isDigit || "-.".utf8.contains(byte) else {
      return Limits()
    }
    guard let limits = scanner.text.part(scanner.word()).limits(&findings) else {
      isWhole = false
      return Limits()
    }
    return limits.fitting(type, &findings)
  }
}

extension NotationScanner {
  /// Reports what stands behind the last part that the notation has.
  mutating func expectEnd(behind part: String, _ findings: inout Findings) -> Bool {
    let rest = rest()
    guard !rest.isEmpty else { return true }
    findings.error(
      .badNotation, "`\(text.string(rest))` cannot stand behind \(part)", at: text.range(rest),
      help: help(for: text.string(rest)))
    return false
  }

  private func help(for rest: String) -> String {
    if rest.hasPrefix("|") { return "Documentation cannot stand here, or stands too early" }
    return "A field is `TYPE[?] [LIMITS] [= DEFAULT] [| DOCUMENTATION]`, in this order"
  }
}

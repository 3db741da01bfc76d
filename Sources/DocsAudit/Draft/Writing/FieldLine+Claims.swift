extension FieldLine {
  /// Takes over the bounds and the default that a page gives a parameter; what the type has no room
  /// for becomes a remark. `values` are those of the type, where it is an enum.
  mutating func annotate(
    by claim: ParameterClaim, values: [String]?, _ remarks: inout DraftRemarks
  ) {
    let low = claim.minimum?.number
    let high = claim.maximum?.number
    let isBounded =
      ["int", "number", "string"].contains(type.text) || type.text.hasPrefix("list of")
    if low != nil || high != nil {
      // A length is no less than nothing.
      let lowest = type.text == "int" || type.text == "number" ? Int.min : 0
      if isBounded, low ?? lowest <= high ?? Int.max, low ?? 0 >= lowest, high ?? 0 >= lowest {
        limits = "\(low.map(String.init) ?? "")..\(high.map(String.init) ?? "")"
      } else {
        let bounds = "\(low.map(String.init) ?? "")..\(high.map(String.init) ?? "")"
        remarks.say("Not in the spec: `\(name)` is limited to \(bounds)")
      }
    }
    guard let text = claim.defaultValue?.text else { return }
    if !isOptional || claim.isRequired == true {
      remarks.say("Not in the spec: `\(name)` is required and has a default, `\(text)`")
    } else if let literal = literal(text, values), fits(text) {
      defaultValue = literal
      isOptional = false
    } else {
      remarks.say("Not in the spec: the default of `\(name)` is `\(text)`")
    }
  }

  /// A text of a page as a value of the type, in the notation of the spec language.
  private func literal(_ text: String, _ values: [String]?) -> String? {
    let isPlain = text.utf8.allSatisfy { $0.isWord || "-. ".utf8.contains($0) }
    if let values { return values.contains(text) && isPlain ? Self.quoted(text) : nil }
    switch type.text {
    case "int": return Int(text).map(String.init) == text ? text : nil
    case "number":
      return text.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") } && Double(text) != nil
        && text.utf8.first?.isDigit == true && text.utf8.last?.isDigit == true ? text : nil
    case "bool": return text == "true" || text == "false" ? text : nil
    case "string": return isPlain && !text.isEmpty ? Self.quoted(text) : nil
    default: return nil
    }
  }

  private static func quoted(_ text: String) -> String {
    text.utf8.allSatisfy(\.isLetter) ? text : "\"\(text)\""
  }

  /// Whether a default is within the limits.
  private func fits(_ text: String) -> Bool {
    guard let limits else { return true }
    let bounds = limits.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let value = type.text == "string" ? text.unicodeScalars.count : Int(text) else {
      return false
    }
    return value >= bounds.first.flatMap { Int($0) } ?? Int.min
      && value <= bounds.last.flatMap { Int($0) } ?? Int.max
  }
}

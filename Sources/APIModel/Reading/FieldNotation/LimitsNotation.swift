import SpecSyntax

/// Limits with the place where they stand.
struct PlacedLimits {
  let limits: Limits
  let range: Range<Int>
}

extension PlacedText {
  /// `1..100`, `0..`, `..255`.
  func limits(_ findings: inout Findings) -> PlacedLimits? {
    let dots = Array("..".utf8)
    guard let at = bytes.indices.first(where: { bytes[$0...].starts(with: dots) }),
      bytes.count > dots.count
    else {
      findings.error(
        .badLimits, "`\(string)` says no limits", at: whole,
        help: "Write `1..100`, `0..` or `..255`")
      return nil
    }
    do throws(WholeNumber.Problem) {
      let lower = bytes[..<at]
      let upper = bytes[(at + dots.count)...]
      let minimum = lower.isEmpty ? nil : try WholeNumber.read(lower)
      let maximum = upper.isEmpty ? nil : try WholeNumber.read(upper)
      if let minimum, let maximum, minimum > maximum {
        findings.error(
          .reversedLimits, "the lower limit, \(minimum), is above the upper one, \(maximum)",
          at: whole, help: "Write `\(maximum)..\(minimum)`")
        return nil
      }
      return PlacedLimits(limits: Limits(minimum: minimum, maximum: maximum), range: whole)
    } catch {
      switch error {
      case .overflow:
        findings.error(
          .badLimits, "a limit does not fit into 64 bits", at: whole,
          help: "Use a smaller number, or leave that side open")
      case .syntax:
        findings.error(
          .badLimits, "`\(string)` says no limits", at: whole,
          help: "Write whole numbers, as in `1..100`, `0..` or `..255`")
      }
    }
    return nil
  }
}

extension PlacedLimits {
  /// The limits, if the type has something to limit; else that is reported.
  func fitting(_ type: TypeUse, _ findings: inout Findings) -> Limits {
    guard let reference = type.reference else { return Limits() }
    guard let measure = Measure(of: reference) else {
      findings.error(
        .limitsOutOfPlace, "`\(reference.notation)` has nothing to limit", at: range,
        help: "Limits are for `string`, `int`, `number`, lists and maps; take them out")
      return Limits()
    }
    if measure != .value, let bound = [limits.minimum, limits.maximum].compactMap(\.self).min(),
      bound < 0
    {
      findings.error(
        .badLimits, "\(measure.rawValue) is never below 0", at: range,
        help: "Write `0..` where there is no lower limit")
      return Limits()
    }
    return limits
  }
}

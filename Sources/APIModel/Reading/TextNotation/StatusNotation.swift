import SpecSyntax

/// What a status stands for where it is written.
enum StatusUse {
  case success
  case failure

  var range: ClosedRange<Int> {
    switch self {
    case .success: 200...299
    case .failure: 300...599
    }
  }
}

extension PlacedText {
  /// An HTTP status of the right kind.
  func status(_ use: StatusUse, _ findings: inout Findings) -> Int? {
    guard bytes.count == 3, let status = try? WholeNumber.read(bytes),
      (100...599).contains(status)
    else {
      findings.error(
        .badStatus, "`\(string)` is no HTTP status", at: whole,
        help: "A status is a number from 100 to 599")
      return nil
    }
    guard use.range.contains(status) else {
      let kind = use == .success ? "success" : "failure"
      findings.error(
        .badStatus, "`\(string)` is no status of \(kind)", at: whole,
        help: "Here stands one from \(use.range.lowerBound) to \(use.range.upperBound)")
      return nil
    }
    return status
  }
}

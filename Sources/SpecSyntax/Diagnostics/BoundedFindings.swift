/// The first findings of a file. A file of nothing but errors would else make millions of them, and
/// nobody reads on so far.
public struct BoundedFindings: Sendable {
  /// How many are kept.
  public static let most = 1_000

  /// The first findings, in the order in which they were added.
  public private(set) var kept: [Diagnostic] = []
  /// How many there were, those that are not kept among them.
  public private(set) var count = 0
  /// The worst of those that are not kept; `nil` where all are.
  public private(set) var severityOfRest: Diagnostic.Severity?

  /// None yet.
  public init() {}

  /// Counts an error that is not kept, and whose words nobody needs to write.
  public mutating func countError() {
    count += 1
    severityOfRest = .error
  }

  /// Adds a finding, which is kept as long as there are few.
  public mutating func append(_ finding: Diagnostic) {
    count += 1
    if kept.count < Self.most {
      kept.append(finding)
    } else if severityOfRest != .error {
      severityOfRest = finding.severity
    }
  }

  /// Whether no more is kept.
  public var isFull: Bool { kept.count >= Self.most }

  /// Whether an error is among all that were added.
  public var hasErrors: Bool {
    severityOfRest == .error || kept.contains { $0.severity == .error }
  }

  /// What was kept of this list and of others, in the order of the file; where that is not all, the
  /// last finding says so.
  public static func inOrder(_ lists: BoundedFindings...) -> [Diagnostic] {
    let all = lists.flatMap(\.kept).enumerated().sorted {
      // Offsets break ties by the order of discovery, so that equal runs give equal lists.
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
    let shown = all.prefix(most)
    let severities = lists.compactMap(\.severityOfRest) + all.dropFirst(most).map(\.severity)
    guard !severities.isEmpty, let last = shown.last else { return Array(shown) }
    let place = last.range.lowerBound
    return shown + [
      Diagnostic(
        SyntaxDiagnostic.tooManyFindings.rawValue,
        "More is found behind this than the \(most) findings that are shown", at: place..<place,
        help: "Mend these first, or check that this is the spec",
        severity: severities.contains(.error) ? .error : .warning)
    ]
  }
}

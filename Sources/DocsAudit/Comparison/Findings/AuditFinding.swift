import SpecSyntax

/// One thing that a documentation page and the spec do not agree on.
public struct AuditFinding: Hashable, Sendable {
  /// What the spec says, and where.
  public struct SpecSide: Hashable, Sendable {
    /// In a few words, without a final full stop.
    public var message: String
    /// Byte offsets in the spec.
    public var range: Range<Int>

    /// Words about a place in the spec.
    public init(_ message: String, at range: Range<Int>) {
      self.message = message
      self.range = range
    }
  }

  /// Which rule found it.
  public var rule: AuditRule
  /// An error is drift; a note is for people only.
  public var severity: Diagnostic.Severity
  /// What differs, in one sentence without a final full stop.
  public var message: String
  /// The edit that would end it, in one sentence without a final full stop.
  public var help: String?
  /// Where the page says so; `nil` where the page is meant as a whole.
  public var page: PagePlace?
  /// What the spec says; `nil` where it says nothing that is near.
  public var spec: SpecSide?
  /// What it is about, such as the route and the field: the same in every run, on whatever line
  /// the page says it.
  public var subject: [String]

  /// A finding with these parts.
  public init(
    _ rule: AuditRule, _ subject: [String], _ message: String, help: String? = nil,
    page: PagePlace? = nil, spec: SpecSide? = nil, severity: Diagnostic.Severity = .error
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.help = help
    self.page = page
    self.spec = spec
    self.subject = subject
  }
}

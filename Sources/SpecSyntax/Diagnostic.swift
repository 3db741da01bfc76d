/// One finding about a spec: what is wrong, where, and the way out.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: String, Sendable {
    case error
    case warning
    case note
  }

  /// Another place that belongs to the finding, such as the first of two declarations.
  public struct Note: Hashable, Sendable {
    public let message: String
    public let range: Range<Int>

    public init(_ message: String, at range: Range<Int>) {
      self.message = message
      self.range = range
    }
  }

  /// The stable id, such as `duplicate-key`; `hcgen explain` tells its story.
  public let id: String
  public let severity: Severity
  /// What is wrong, in one sentence without a final full stop.
  public let message: String
  /// Byte offsets in the source file; empty at the place where something is missing.
  public let range: Range<Int>
  /// The way out, in one sentence without a final full stop.
  public let help: String?
  public let notes: [Note]

  public init(
    _ id: String,
    _ message: String,
    at range: Range<Int>,
    help: String? = nil,
    notes: [Note] = [],
    severity: Severity = .error
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.range = range
    self.help = help
    self.notes = notes
  }
}

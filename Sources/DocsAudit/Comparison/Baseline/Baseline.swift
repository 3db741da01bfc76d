/// Findings that are accepted as they are, so that only new ones count.
///
/// A finding is known by its rule, its page and what it is about; lines and words do not matter.
/// Other lists of the same form, each with a first line of its own, are read and written here too.
public struct Baseline: Hashable, Sendable {
  /// One accepted finding.
  public struct Entry: Hashable, Sendable {
    /// See ``Baseline/fingerprint(of:on:)``.
    public let fingerprint: String
    /// Its line in the baseline, counted from 1.
    public let line: Int

    /// The name of the page that it is about.
    public var page: String {
      let words = fingerprint.split(separator: " ", omittingEmptySubsequences: false)
      return words.count > 1 ? String(words[1]) : ""
    }
  }

  /// The first line of every baseline.
  public static let header = "# hcgen audit baseline 1"
  /// Baselines with more bytes are not read.
  public static let largestSize = 16 << 20

  /// In the order of the lines.
  public let entries: [Entry]
  /// Those of all entries.
  private let fingerprints: Set<String>

  /// Reads a baseline; `nil` where the bytes are none with that first line.
  public init?(_ bytes: [UInt8], header: String = Self.header) {
    guard bytes.count <= Self.largestSize, let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    guard lines.first.map(String.init) == header else { return nil }
    entries = lines.enumerated().compactMap { index, line in
      guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
      return Entry(fingerprint: String(line), line: index + 1)
    }
    fingerprints = Set(entries.map(\.fingerprint))
  }

  /// Whether a finding with this fingerprint is accepted.
  public func accepts(_ fingerprint: String) -> Bool { fingerprints.contains(fingerprint) }

  /// The text of a baseline that accepts these fingerprints.
  ///
  /// - Parameter legend: What the words of a line are.
  public static func text(
    accepting fingerprints: some Sequence<String>, header: String = Self.header,
    legend: String = "rule, page, and what the finding is about"
  ) -> String {
    let lines = Set(fingerprints).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return ([header, "# " + legend] + lines)
      .joined(separator: "\n") + "\n"
  }

  /// What a finding is known by: the same for the same difference, whatever line of the page it
  /// stands on. What folder the page is in matters only where `names` has several pages of its name.
  public static func fingerprint(
    of finding: AuditFinding, on page: String, among names: PageNames = PageNames([])
  ) -> String {
    fingerprint(of: finding.rule.rawValue, [name(of: page, among: names)], finding.subject)
  }

  /// The same for anything that a rule found.
  public static func fingerprint(of rule: String, about subject: [String]) -> String {
    fingerprint(of: rule, [], subject)
  }

  private static func fingerprint(
    of rule: String, _ page: [String], _ subject: [String]
  ) -> String {
    ([rule] + page + subject.map(escaped)).joined(separator: " ")
  }

  /// A page as the entries of a baseline name it.
  public static func name(of page: String, among names: PageNames = PageNames([])) -> String {
    escaped(names[page])
  }

  /// A text as one word of plain ASCII.
  private static func escaped(_ text: String) -> String {
    if text.isEmpty { return "%" }
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var result = String.UnicodeScalarView()
    for byte in text.utf8 {
      if byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "%") {
        result.append(Unicode.Scalar(byte))
      } else {
        result.append("%")
        result.append(digits[Int(byte >> 4)])
        result.append(digits[Int(byte & 15)])
      }
    }
    return String(result)
  }
}

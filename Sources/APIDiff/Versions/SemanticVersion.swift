/// A released version by Semantic Versioning: three numbers.
public struct SemanticVersion: Hashable, Sendable, CustomStringConvertible {
  public let major: Int
  public let minor: Int
  public let patch: Int

  /// Reads `1.4.2`, or `v1.4.2`. No parts behind that, no signs, no zeros in front.
  public init?(_ text: String) {
    let digits = text.hasPrefix("v") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap(Self.number)
    guard parts.count == 3, numbers.count == 3 else { return nil }
    (major, minor, patch) = (numbers[0], numbers[1], numbers[2])
  }

  private init(_ major: Int, _ minor: Int, _ patch: Int) {
    (self.major, self.minor, self.patch) = (major, minor, patch)
  }

  private static func number(_ text: Substring) -> Int? {
    // Room for one more, and for nothing like `+1`.
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      text.utf8.count == 1 || text.utf8.first != UInt8(ascii: "0"), text.utf8.count <= 9
    else { return nil }
    return Int(text)
  }

  /// The version that a step leads to. In front of 1.0.0 whatever breaks raises the second number,
  /// and all else the third.
  public func next(_ step: VersionStep) -> SemanticVersion {
    switch (step, major) {
    case (.none, _): self
    case (.major, 0): SemanticVersion(0, minor + 1, 0)
    case (.minor, 0), (.patch, _): SemanticVersion(major, minor, patch + 1)
    case (.major, _): SemanticVersion(major + 1, 0, 0)
    case (.minor, _): SemanticVersion(major, minor + 1, 0)
    }
  }

  public var description: String { "\(major).\(minor).\(patch)" }
}

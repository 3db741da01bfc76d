public import APIModel

/// How far a new version is from the one before, by Semantic Versioning.
public enum VersionStep: String, Hashable, Sendable {
  /// Nothing changed.
  case none
  case patch
  case minor
  case major

  /// The step that changes ask for.
  ///
  /// - Parameter offersMore: Whether the new client has declarations that the old one had not.
  public init(_ changes: [Change], offersMore: Bool) {
    let severities = Set(changes.map(\.rule.severity))
    let isAnnounced = changes.contains { $0.rule == .deprecated }
    if changes.isEmpty {
      self = .none
    } else if severities.contains(.breaking) {
      self = .major
    } else if severities.contains(.risky) || offersMore || isAnnounced {
      self = .minor
    } else {
      self = .patch
    }
  }
}

extension ClientSurface {
  /// Whether it has a declaration that another surface has not.
  public func offersMore(than other: ClientSurface) -> Bool {
    let known = Set(other.declarations.map(\.identity))
    return declarations.contains { !known.contains($0.identity) }
  }
}

extension ClientSurface.Declaration {
  /// What it is and how it is used, wherever it stands.
  fileprivate var identity: [String] {
    [kind.rawValue, spelling, type ?? ""] + conformances
      + parameters.map { "\($0.label ?? "_"): \($0.type) \($0.hasDefault)" }
  }
}

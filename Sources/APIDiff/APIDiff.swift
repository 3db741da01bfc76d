public import APIModel
import Concurrency

/// What changed between two versions of an API, and for whom.
public enum APIDiff {
  /// One version of an API, with the surface of its client.
  public struct Edition: Sendable {
    public let api: API
    public let surface: ClientSurface

    /// An edition; the surface is the generator's to make.
    public init(_ api: API, surface: ClientSurface) {
      self.api = api
      self.surface = surface
    }
  }

  /// All changes, the worst first, and within one severity in the order of the specs.
  public static func changes(from old: Edition, to new: Edition) -> [Change] {
    let comparisons: [@Sendable () -> [Change]] = [
      {
        var comparison = Comparison(old: old.api, new: new.api)
        comparison.compareAPI()
        return comparison.changes
      },
      { SurfaceComparison(old: old.surface, new: new.surface).changes },
    ]
    let changes = comparisons.concurrentMap { $0() }.flatMap(\.self)
    return changes.enumerated().sorted { left, right in
      let ranks = (left.element.rank, right.element.rank)
      return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : left.offset < right.offset
    }.map(\.element)
  }
}

extension Change {
  /// Where the change stands in a report.
  fileprivate var rank: Int {
    switch (rule.severity, rule.level) {
    case (.breaking, .wire): 0
    case (.breaking, _): 1
    case (.risky, _): 2
    case (.harmless, _): 3
    }
  }
}

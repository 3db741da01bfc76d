import Foundation

/// How hard the tests try. `HCGEN_STRESS=5000` is what a release is held against.
enum Stress {
  /// Cancellations in each storm.
  static let size = ProcessInfo.processInfo.environment["HCGEN_STRESS"].flatMap(Int.init) ?? 300

  /// Whether tests run that take minutes.
  static var isLong: Bool { size >= 5000 }

  /// What counts as at once, in seconds. While other tests keep the machine busy, all that can be
  /// told is that nothing waits for another time limit.
  static let promptly = isLong ? 0.1 : 90.0
}

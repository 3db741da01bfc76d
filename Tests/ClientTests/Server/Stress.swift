import Foundation

/// How hard the tests try. `HCGEN_STRESS=5000` is what a release is held against.
enum Stress {
  /// Cancellations in each storm.
  static let size = ProcessInfo.processInfo.environment["HCGEN_STRESS"].flatMap(Int.init) ?? 300

  /// Whether tests run that take minutes.
  static var isLong: Bool { size >= 5000 }
}

/// What the process uses, on Linux.
enum ProcessFigures {
  /// Open descriptors.
  static var descriptors: Int? {
    try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
  }

  /// The most memory that it has used so far, in KiB.
  static var peakMemory: Int? {
    let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split { $0 == " " || $0 == "\t" }.dropFirst().first.flatMap { Int($0) }
  }
}

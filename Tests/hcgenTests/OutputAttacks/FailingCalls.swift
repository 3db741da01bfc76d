import Foundation

/// A library that makes the tool's calls fail, where a compiler for it is at hand.
enum FailingCalls {
  /// The path of the library, compiled once for all tests; `nil` where that cannot be.
  static let library: String? = {
    #if os(Linux)
      let source = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "failing-calls.c").path
      let library = NSTemporaryDirectory() + "hcgen-failing-calls-\(getpid()).so"
      let clang = Process()
      clang.executableURL = URL(filePath: "/usr/bin/env")
      clang.arguments = ["clang", "-shared", "-fPIC", "-O1", "-o", library, source]
      clang.standardError = FileHandle.nullDevice
      guard (try? clang.run()) != nil else { return nil }
      clang.waitUntilExit()
      guard clang.terminationStatus == 0 else { return nil }
      atexit { FailingCalls.library.map { _ = unlink($0) } }
      return library
    #else
      return nil
    #endif
  }()

  /// How a call fails.
  enum Fault: String, CaseIterable, Sendable {
    /// This one call, as on a disk that is full.
    case fail
    /// This one and all others behind it, as on a disk that is gone.
    case dead
    /// The process ends in front of it.
    case kill
  }

  /// The variables with which the call of a number fails.
  static func environment(_ fault: Fault, at number: Int) -> [String: String] {
    [
      "LD_PRELOAD": library ?? "", "HCGEN_FAULT": fault.rawValue, "HCGEN_FAULT_AT": "\(number)",
      "HCGEN_FAULT_ERRNO": "\(ENOSPC)",
    ]
  }
}

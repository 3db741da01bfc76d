import Foundation

/// A text file of the project that tests hold against the code.
struct ProjectFile {
  let lines: [String]

  /// Reads the file at a path from the root of the project.
  init(_ path: String) throws {
    // This file is Tests/ClientTests/Exchange/ProjectFile.swift.
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The names of the routes, where the file is a spec.
  var routes: [String] {
    let section = lines.drop { $0 != "routes:" }.dropFirst().prefix { line in
      line.isEmpty || line.hasPrefix(" ")
    }
    return section.compactMap { line in
      line.wholeMatch(of: /\ {2}([A-Za-z]+\.[A-Za-z]+):/).map { String($0.1) }
    }
  }
}

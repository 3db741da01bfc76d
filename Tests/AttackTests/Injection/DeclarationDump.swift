import Foundation
import SwiftGeneration

/// What the compiler's own parser finds in source: the declarations, one inside the other.
struct DeclarationDump: Equatable {
  /// For each file the kinds of its declarations with their depth, and interpolations; sorted.
  private(set) var shapes: [String] = []
  /// How many of each kind there are.
  private(set) var kinds: [String: Int] = [:]
  /// How often each name is declared.
  private(set) var names: [String: Int] = [:]

  /// Whether the compiler of this machine can print what it has parsed.
  static let isAvailable: Bool = {
    let file = SwiftFile(path: "a.swift", bytes: Array("struct A {}\n".utf8))
    return (try? DeclarationDump(of: [file]))?.names == ["A": 1]
  }()

  struct Unreadable: Error {
    let reason: String
  }

  init(of files: [SwiftFile]) throws {
    guard !files.isEmpty else { return }
    let folder = try Scratch()
    for (number, file) in files.enumerated() {
      try folder.write(file.bytes, to: "\(number).swift")
    }
    let output = try folder.run(
      ["swiftc", "-frontend", "-dump-parse", "-dump-ast-format", "json", "-swift-version", "6"]
        + ["-parse-as-library"] + files.indices.flatMap { ["-primary-file", "\($0).swift"] })
    guard output.status == 0 else { throw Unreadable(reason: output.text) }
    // A document a file, one behind the other; in a text the quotation marks would be escaped.
    let start = "{\"_kind\":\"source_file\""
    for part in output.text.components(separatedBy: start).dropFirst() {
      let tree = try JSONSerialization.jsonObject(with: Data((start + part).utf8))
      var shape: [String] = []
      visit(tree, depth: 0, &shape)
      shapes.append(shape.joined(separator: "\n"))
    }
    guard shapes.count == files.count else { throw Unreadable(reason: output.text) }
    shapes.sort()
  }

  /// Whether the declarations are the same but for what a text is a name of: as many names are
  /// others here as there.
  func isAlike(_ other: DeclarationDump) -> Bool {
    shapes == other.shapes && added(to: other) == other.added(to: self)
  }

  /// How often names that `other` has not are declared here, by name, the rarest first.
  private func added(to other: DeclarationDump) -> [Int] {
    names.filter { other.names[$0.key] != $0.value }.map { name, count in
      count - (other.names[name] ?? 0)
    }.filter { $0 > 0 }.sorted()
  }

  private mutating func visit(_ node: Any, depth: Int, _ shape: inout [String]) {
    if let items = node as? [Any] {
      for item in items { visit(item, depth: depth, &shape) }
    }
    guard let node = node as? [String: Any] else { return }
    var depth = depth
    let kind = node["_kind"] as? String ?? ""
    if kind.hasSuffix("_decl") || kind == "typealias" || kind.hasPrefix("interpolated") {
      shape.append("\(depth) \(kind)")
      kinds[kind, default: 0] += 1
      depth += 1
      let name = (node["name"] as? [String: Any])?["base_name"] as? [String: Any]
      if let name = name?["name"] as? String { names[name, default: 0] += 1 }
    }
    for key in node.keys.sorted() where key != "name" {
      visit(node[key] as Any, depth: depth, &shape)
    }
  }
}

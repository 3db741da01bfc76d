import APIModel
import Foundation
import SpecSyntax
import Testing

/// Where the files of the package stand.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The names of all specs of the package: those of `Specs`, and those of the golden cases of Swift.
  static let specNames: [String] = {
    let golden = root.appending(path: "Tests/SwiftGenerationTests/Golden").path
    let cases = (try? FileManager.default.contentsOfDirectory(atPath: golden)) ?? []
    return ["helpcrunch", "livehelpnow"] + cases.sorted()
  }()

  static func api(_ name: String) throws -> API {
    let own = root.appending(path: "Specs/\(name).yaml")
    let file =
      FileManager.default.fileExists(atPath: own.path)
      ? own : root.appending(path: "Tests/SwiftGenerationTests/Golden/\(name)/spec.yaml")
    return try api(ofSpec: String(contentsOf: file, encoding: .utf8))
  }

  static func api(ofSpec text: String) throws -> API {
    let file = SourceFile(name: "spec.yaml", bytes: Array(text.utf8))
    let (root, syntax) = SpecParser.parse(file)
    let (api, model) = APIReader.read(root)
    let errors = (syntax + model).filter { $0.severity == .error }.map(\.message)
    #expect(errors.isEmpty)
    return try #require(api)
  }

  /// The API of a piece of a spec, which the keys that every spec needs are added to.
  static func api(piece: String) throws -> API {
    let head = [
      ("api", "api: Shop"), ("server", "server: https://shop.example"), ("auth", "auth: none"),
      ("routes", "routes:\n  shop.ping: {get: /ping}"),
    ]
    let lines = piece.split(separator: "\n")
    let missing = head.filter { key, _ in !lines.contains { $0.hasPrefix(key + ":") } }.map(\.1)
    return try api(
      ofSpec: (["hcgen: 1"] + missing + [piece]).joined(separator: "\n") + "\n")
  }
}

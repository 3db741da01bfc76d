import APIModel
import DocsAudit
import Foundation
import SpecSyntax
import Testing

/// A page whose contents the tests know.
struct TestPage: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  let api: API
  /// Fields whose values are those of an enum.
  var enumerated: Set<String> = []
  /// Fields that may be text or a number.
  var mixed: Set<String> = []
  /// Whether a total is given that fits its example.
  var hasRightTotal = false
  /// Whether it has changes of its own, and no others.
  var isOfVendor = false

  var testDescription: String { name }

  var claims: PageClaims { DocumentationPage.read(bytes: Array(text.utf8), name: name) }

  func findings(in text: String) -> [AuditFinding] {
    let claims = DocumentationPage.read(bytes: Array(text.utf8), name: name)
    return PageEvidence.findings(claims, against: api) + PageAudit(claims, against: api).findings
  }

  static func api(_ spec: String) throws -> API {
    let source = SourceFile(name: "spec.yaml", bytes: Array(spec.utf8))
    let (root, syntax) = SpecParser.parse(source)
    #expect(syntax.isEmpty, "\(syntax.map(\.message))")
    let reading = APIReader.read(root)
    return try #require(reading.api, "\(reading.diagnostics.map(\.message))")
  }
}

/// Pages of the two vendors, in the folder beside the checkout; none where it is missing.
enum SavedPages {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let folder = root.deletingLastPathComponent().appending(path: "shared/pages")

  static let all: [TestPage] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      let spec = name.prefix { $0 != "-" }
      guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8),
        let yaml = try? String(
          contentsOf: root.appending(path: "Specs/\(spec).yaml"), encoding: .utf8),
        let api = try? TestPage.api(yaml)
      else { return nil }
      return TestPage(
        name: name, text: text, api: api,
        enumerated: ["role", "status", "rating", "createdWith", "closedBy"],
        mixed: ["rating", "closedBy"])
    }
  }()
}

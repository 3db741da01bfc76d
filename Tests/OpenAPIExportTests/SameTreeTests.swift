import Foundation
import OpenAPIExport
import Testing

/// What stands in a document does not depend on how it is written.
@Suite(.enabled(if: PyYAML.isAvailable, "python3 with its yaml module is missing"))
struct SameTreeTests {
  @Test func specsOfThisPackage() throws {
    var names: [String] = []
    var documents: [(json: String, yaml: String)] = []
    for name in Repository.specNames {
      for version in OpenAPIVersion.allCases {
        let document = OpenAPIExporter.document(of: try Repository.api(name), version: version)
        names.append("\(name) \(version.rawValue)")
        documents.append((document.json, document.yaml))
      }
    }
    names.append("schema")
    documents.append((SpecSchema.document.json, SpecSchema.document.yaml))
    #expect(documents.count > 70)
    #expect(try PyYAML.different(documents).map { names[$0] } == [])
  }

  @Test func documentsByChance() throws {
    let documents = (0..<400).map { RandomNode.node(seed: $0) }.map { ($0.json, $0.yaml) }
    let different = try PyYAML.different(documents)
    #expect(different == [], "seeds")
    if let first = different.first { print(documents[first].0, documents[first].1) }
  }

  @Test func longKeys() throws {
    let documents = [999, 1000, 1001, 1030, 5000].map { length in
      let key = String(repeating: "k", count: length)
      let node = DocumentNode.object([
        .init(key, .object([.init(key, .array([.string("v")]))])), .init(key + "2", .string("w")),
      ])
      return (node.json, node.yaml)
    }
    #expect(try PyYAML.different(documents) == [])
  }
}

import APIModel
import SpecSyntax
import SwiftGeneration

/// The way of a spec from its text to Swift.
enum Validity {
  /// Everything that is wrong with a spec, warnings among it.
  static func problems(_ spec: String) -> [String] {
    let source = SourceFile(name: "spec.yaml", bytes: Array(spec.utf8))
    let (root, syntax) = SpecParser.parse(source)
    let (api, model) = APIReader.read(root)
    var problems = syntax + model
    if let api { problems += SwiftGenerator.nameProblems(of: api) }
    return problems.map { problem in
      "\(source.position(at: problem.range.lowerBound).line): \(problem.message) [\(problem.id)]"
    } + (api == nil && problems.isEmpty ? ["no API"] : [])
  }

  static func api(_ spec: String) -> API? {
    let (root, _) = SpecParser.parse(SourceFile(name: "spec.yaml", bytes: Array(spec.utf8)))
    return APIReader.read(root).api
  }
}

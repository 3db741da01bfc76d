import APIModel
import OutputTree
import SpecSyntax
import SwiftGeneration

/// `hcgen validate`: everything that is wrong with the specs.
enum ValidateCommand {
  static func run(_ invocation: Invocation) -> Outcome {
    var outcome = Outcome()
    for path in SpecSelection.paths(invocation, &outcome.findings) {
      var spec = LoadedSpec(path)
      if let api = spec.validAPI {
        // Whether every name becomes a Swift name is the generator's to say.
        spec.findings += Finding.list(SwiftGenerator.nameProblems(of: api), in: spec.source)
      }
      outcome.findings += spec.findings
      outcome.summary.append("\(path): \(summary(of: spec))")
      outcome.results.append(json(spec))
    }
    return outcome
  }

  private static func summary(of spec: LoadedSpec) -> String {
    let errors = spec.findings.count { $0.severity == .error }
    let warnings = spec.findings.count { $0.severity == .warning }
    var parts: [String] = []
    if errors > 0 { parts.append(counted(errors, "error")) }
    if warnings > 0 { parts.append(counted(warnings, "warning")) }
    if let api = spec.validAPI {
      parts += contents(of: api).filter { $0.count > 0 }.map { counted($0.count, $0.name) }
      return "\(api.name.text), " + parts.joined(separator: ", ")
    }
    return parts.joined(separator: ", ")
  }

  private static func json(_ spec: LoadedSpec) -> JSON {
    var members: [(String, JSON)] = [
      ("spec", .string(spec.source.name)), ("valid", .bool(spec.validAPI != nil)),
    ]
    if let api = spec.validAPI {
      members.append(("api", .string(api.name.text)))
      members += contents(of: api).map { ($0.name + "s", .integer($0.count)) }
    }
    return .object(members)
  }

  /// How much of what there is; the names take an s for several.
  private static func contents(of api: API) -> [(name: String, count: Int)] {
    var counts = [Int](repeating: 0, count: 6)
    for type in api.types {
      switch type {
      case .model(let model): counts[model.use == .model ? 0 : 1] += 1
      case .enumeration: counts[2] += 1
      case .union: counts[3] += 1
      case .pairMap: counts[4] += 1
      case .filter: counts[5] += 1
      }
    }
    return [("route", api.routes.count)]
      + zip(["model", "input", "enum", "union", "map", "filter"], counts).map { ($0, $1) }
  }

  private static func counted(_ count: Int, _ name: String) -> String {
    "\(count) \(name)\(count == 1 ? "" : "s")"
  }
}

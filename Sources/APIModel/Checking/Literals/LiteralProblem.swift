import SpecSyntax

/// Why a value does not fit its type.
struct LiteralProblem {
  enum Kind {
    case wrongType
    case missingField
    case unknownField
    case unknownValue
    case outsideLimits
  }

  let kind: Kind
  let message: String
  let range: Range<Int>
  /// The name that was written and those that would have been right.
  var suggestions: (name: String, known: [String])?
  var notes: [Diagnostic.Note] = []
}

/// What a value in the spec is for.
enum LiteralPurpose {
  case example
  case defaultValue

  func id(_ kind: LiteralProblem.Kind) -> ModelDiagnostic {
    switch (self, kind) {
    case (.example, .wrongType): .exampleWrongType
    case (.example, .missingField): .exampleMissingField
    case (.example, .unknownField): .exampleUnknownField
    case (.example, .unknownValue): .exampleUnknownValue
    case (.example, .outsideLimits): .exampleOutsideLimits
    case (.defaultValue, .outsideLimits): .defaultOutsideLimits
    case (.defaultValue, _): .badDefault
    }
  }
}

extension Findings {
  mutating func report(_ problem: LiteralProblem, in purpose: LiteralPurpose) {
    var help = "Change the value, or the type"
    switch problem.kind {
    case .missingField: help = "Add the field, or declare that it may be left out"
    case .unknownField: help = "Take it out, or declare it"
    case .unknownValue: help = "Use one of the listed values"
    case .outsideLimits: help = "Change the value, or the limits"
    case .wrongType: break
    }
    if let suggestions = problem.suggestions {
      help =
        self.help(for: suggestions.name, among: suggestions.known, otherwise: help) ?? help
    }
    error(
      purpose.id(problem.kind), problem.message, at: problem.range, help: help,
      notes: problem.notes)
  }
}

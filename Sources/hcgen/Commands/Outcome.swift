import OutputTree

/// What a command has to say.
struct Outcome {
  var findings: [Finding] = []
  /// What was asked for, where it goes to standard output as it is.
  var document = ""
  /// The results in words, a line each.
  var summary: [String] = []
  /// The results for programs, one an API.
  var results: [JSON] = []

  /// The worst of what was found.
  var status: ExitStatus {
    let statuses = findings.map(\.status)
    return [.inputOutput, .wrongUsage, .found].first(where: statuses.contains) ?? .fine
  }

  /// Whether anything was found that keeps a command from going on.
  var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

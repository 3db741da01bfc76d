import SpecSyntax

/// Findings as annotations of GitHub Actions, errors first, for only so many are shown.
enum GitHubRendering {
  static func text(of findings: [Finding]) -> String {
    let order: [Diagnostic.Severity] = [.error, .warning, .note]
    return order.flatMap { severity in findings.filter { $0.severity == severity } }
      .map(line).joined()
  }

  private static func line(of finding: Finding) -> String {
    let command =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var properties: [String] = []
    switch finding.place {
    case .none: break
    case .path(let path): properties.append("file=" + escapedProperty(path))
    case .spec(let place):
      properties.append("file=" + escapedProperty(place.name))
      properties.append("line=\(place.start.line)")
      properties.append("col=\(place.start.column)")
      // Columns of the end are taken for the line of the start.
      if place.end.line == place.start.line { properties.append("endColumn=\(place.end.column)") }
    }
    properties.append("title=" + escapedProperty(finding.id))
    var message = finding.message
    if let help = finding.help { message += "\nhelp: " + help }
    return "::\(command) \(properties.joined(separator: ","))::\(escaped(message))\n"
  }

  private static func escaped(_ text: String) -> String {
    replaced(text) {
      switch $0 {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: nil
      }
    }
  }

  private static func escapedProperty(_ text: String) -> String {
    replaced(escaped(text)) {
      switch $0 {
      case ":": "%3A"
      case ",": "%2C"
      default: nil
      }
    }
  }

  /// By scalars, because CR LF is one character.
  private static func replaced(
    _ text: String, _ replacement: (Unicode.Scalar) -> String?
  ) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let other = replacement(scalar) {
        result += other
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

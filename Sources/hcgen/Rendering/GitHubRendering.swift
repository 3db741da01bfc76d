import OutputTree
import SpecSyntax

/// Findings as annotations of GitHub Actions, errors first, for only so many are shown.
enum GitHubRendering {
  static func text(of findings: [Finding]) -> String {
    let order: [Diagnostic.Severity] = [.error, .warning, .note]
    return order.flatMap { severity in findings.filter { $0.severity == severity } }
      .map(line).joined()
  }

  /// A diff between two commands that tell the runner to take no command from it, for a line of a
  /// diff may look like one. Only a line with the token ends that.
  static func shielded(_ diff: [UInt8]) -> [UInt8] {
    guard !diff.isEmpty else { return [] }
    // Made of the diff itself, so that the same run prints the same bytes.
    var token = SHA256.hex(of: diff)
    while diff.contains(token) { token = SHA256.hex(of: Array(token.utf8)) }
    let end = diff.last == UInt8(ascii: "\n") ? "" : "\n"
    return Array("::stop-commands::\(token)\n".utf8) + diff + Array("\(end)::\(token)::\n".utf8)
  }

  /// A line of the log that is no command, whatever names of files stand in it.
  static func plainLine(_ text: String) -> String {
    var line = VisibleText.line(text).replacing("##[", with: "##%5B")
    // In front of a command, the runner leaves out blanks.
    if line.drop(while: { $0 == " " }).hasPrefix("::") {
      line = "%3A" + line.drop { $0 == " " }.dropFirst()
    }
    return line + "\n"
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
    for note in finding.notes {
      message += "\nnote: \(note.place.name):\(note.place.start.line): \(note.message)"
    }
    if let help = finding.help { message += "\nhelp: " + help }
    return "::\(command) \(properties.joined(separator: ","))::\(escaped(message))\n"
  }

  private static func escaped(_ text: String) -> String {
    replaced(text) {
      switch $0 {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      case "\t": nil
      // A log is read on a screen, too.
      default: shown($0)
      }
    }
  }

  /// A scalar that would move the cursor, change a colour or hide, as something that can be seen.
  private static func shown(_ scalar: Unicode.Scalar) -> String? {
    guard scalar.value < 0x20 || scalar.value > 0x7E else { return nil }
    let text = String(scalar)
    let visible = VisibleText.line(text)
    return visible == text ? nil : visible
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

extension [UInt8] {
  /// Whether the bytes of a text stand in a row here.
  fileprivate func contains(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    return indices.contains { self[$0...].starts(with: wanted) }
  }
}

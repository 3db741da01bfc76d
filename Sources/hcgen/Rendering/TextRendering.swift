import SpecSyntax

/// Findings for people.
struct TextRendering {
  let style: Style

  func text(of finding: Finding) -> [UInt8] {
    var text = ""
    switch finding.place {
    case .none: append("hcgen", finding, to: &text)
    case .path(let path): append(VisibleText.line(path), finding, to: &text)
    case .spec(let place):
      append(location(place), finding, to: &text)
      append(place, to: &text)
    }
    for note in finding.notes {
      text += style.strong(location(note.place) + ":") + " " + style.note("note")
      text += ": \(VisibleText.line(note.message))\n"
      append(note.place, to: &text)
    }
    if let help = finding.help {
      text += "  \(style.help("help")): \(VisibleText.line(help))\n"
    }
    return Array(text.utf8) + DiffRendering(style: style).bytes(of: finding.diff)
  }

  private func append(_ location: String, _ finding: Finding, to text: inout String) {
    let severity = finding.severity.rawValue
    let word =
      switch finding.severity {
      case .error: style.error(severity)
      case .warning: style.warning(severity)
      case .note: style.note(severity)
      }
    text += style.strong(location + ":") + " " + word
    text += ": \(VisibleText.line(finding.message)) \(style.faint("[\(finding.id)]"))\n"
  }

  private func location(_ place: SpecPlace) -> String {
    "\(VisibleText.line(place.name)):\(place.start.line):\(place.start.column)"
  }

  private func append(_ place: SpecPlace, to text: inout String) {
    let excerpt = place.excerpt
    let number = String(place.start.line)
    let margin = String(repeating: " ", count: max(0, 5 - number.count)) + number
    let blanks = String(repeating: " ", count: margin.count)
    let indentation = String(repeating: " ", count: excerpt.indentation)
    let carets = String(repeating: "^", count: excerpt.width)
    text += style.faint("\(margin) |") + (excerpt.text.isEmpty ? "" : " ")
    text += excerpt.text + "\n"
    text += style.faint("\(blanks) |") + " \(indentation)\(style.error(carets))\n"
  }
}

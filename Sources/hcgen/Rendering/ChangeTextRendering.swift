import APIDiff

/// Changes for people, by whom they hurt.
struct ChangeTextRendering {
  let style: Style

  func text(of compared: ComparedSpecs) -> String {
    var text = ""
    for group in ChangeGroup.allCases {
      let changes = compared.changes.filter { $0.group == group }
      guard !changes.isEmpty else { continue }
      text += title(of: group) + "\n"
      for change in changes { text += lines(of: change) }
      text += "\n"
    }
    return text + compared.summary + "\n" + compared.version + "\n"
  }

  private func title(of group: ChangeGroup) -> String {
    switch group {
    case .breaksCalls, .breaksSource: style.error(group.title)
    case .risky: style.warning(group.title)
    case .harmless: style.note(group.title)
    }
  }

  private func lines(of placed: PlacedChange) -> String {
    let place = (placed.new ?? placed.old).map { place in
      style.strong("\(VisibleText.line(place.name)):\(place.start.line):\(place.start.column):")
        + " "
    }
    let words = VisibleText.line(placed.change.text.plain)
    var text = "  \(place ?? "")\(words) \(style.faint("[\(placed.change.rule.id)]"))\n"
    if let hint = placed.change.hint {
      text += "    \(style.help("help")): \(VisibleText.line(hint.plain))\n"
    }
    return text
  }
}

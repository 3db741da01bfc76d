import OutputTree

/// Findings for programs.
enum JSONRendering {
  static func json(of finding: Finding) -> JSON {
    var members: [(String, JSON)] = [
      ("id", .string(finding.id)), ("severity", .string(finding.severity.rawValue)),
      ("message", .string(finding.message)),
    ]
    if let help = finding.help { members.append(("help", .string(help))) }
    switch finding.place {
    case .none: break
    case .path(let path): members.append(("file", .string(path)))
    case .spec(let place): members += self.members(of: place)
    }
    if !finding.notes.isEmpty {
      let notes = finding.notes.map {
        JSON.object([("message", .string($0.message))] + self.members(of: $0.place))
      }
      members.append(("notes", .array(notes)))
    }
    if !finding.diff.isEmpty {
      members.append(("diff", .string(String(decoding: finding.diff, as: UTF8.self))))
    }
    return .object(members)
  }

  private static func members(of place: SpecPlace) -> [(String, JSON)] {
    [
      ("file", .string(place.name)), ("line", .integer(place.start.line)),
      ("column", .integer(place.start.column)), ("endLine", .integer(place.end.line)),
      ("endColumn", .integer(place.end.column)),
    ]
  }
}

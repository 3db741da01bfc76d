import OutputTree
import SpecSyntax

/// Findings as SARIF 2.1.0.
enum SARIFRendering {
  static func json(of findings: [Finding]) -> JSON {
    let ids = Set(findings.map(\.id)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let indices = Dictionary(
      ids.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    return .object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      (
        "runs",
        .array([
          .object([
            (
              "tool",
              .object([
                (
                  "driver",
                  .object([
                    ("name", .string("hcgen")), ("version", .string(hcgenVersion)),
                    ("rules", .array(ids.map(rule))),
                  ])
                )
              ])
            ),
            ("columnKind", .string("unicodeCodePoints")),
            ("results", .array(findings.map { result(of: $0, rule: indices[$0.id] ?? 0) })),
          ])
        ])
      ),
    ])
  }

  private static func rule(_ id: String) -> JSON {
    var members: [(String, JSON)] = [("id", .string(id))]
    if let explanation = Explanations.byID[id] {
      members.append(("shortDescription", text(explanation.title)))
      members.append(("fullDescription", text(explanation.story)))
    }
    return .object(members)
  }

  private static func result(of finding: Finding, rule: Int) -> JSON {
    let message = finding.message + (finding.help.map { "\nhelp: " + $0 } ?? "")
    var members: [(String, JSON)] = [
      ("ruleId", .string(finding.id)), ("ruleIndex", .integer(rule)),
      ("level", .string(finding.severity.rawValue)), ("message", text(message)),
    ]
    switch finding.place {
    case .none: break
    case .path(let path):
      members.append(("locations", .array([.object([physicalLocation(path, region: nil)])])))
    case .spec(let place):
      members.append(("locations", .array([.object([physicalLocation(of: place)])])))
    }
    if !finding.notes.isEmpty {
      let notes = finding.notes.map {
        JSON.object([physicalLocation(of: $0.place), ("message", text($0.message))])
      }
      members.append(("relatedLocations", .array(notes)))
    }
    return .object(members)
  }

  private static func physicalLocation(of place: SpecPlace) -> (String, JSON) {
    physicalLocation(
      place.name,
      region: .object([
        ("startLine", .integer(place.start.line)), ("startColumn", .integer(place.start.column)),
        ("endLine", .integer(place.end.line)), ("endColumn", .integer(place.end.column)),
      ]))
  }

  private static func physicalLocation(_ path: String, region: JSON?) -> (String, JSON) {
    var members: [(String, JSON)] = [
      ("artifactLocation", .object([("uri", .string(address(of: path)))]))
    ]
    if let region { members.append(("region", region)) }
    return ("physicalLocation", .object(members))
  }

  private static func text(_ text: String) -> JSON { .object([("text", .string(text))]) }

  /// A path as a URI reference, with everything escaped that means something else there.
  private static func address(of path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var address = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch Unicode.Scalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9", "/", "-", ".", "_", "~":
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default: address += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return address
  }
}

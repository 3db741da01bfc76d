/// Reads fields that a page lists one below the other, each part on a line of its own: a sign or a
/// word for the type, the name, whether it is required, a sentence about it.
struct ListingReader {
  private(set) var tables: [FieldTable] = []
  /// The parameters among them.
  private(set) var parameters: [ParameterClaim] = []

  private struct Item {
    let text: String
    let line: Int
    let kind: Kind
  }

  private enum Kind: Equatable {
    case sign(DocumentedType.Kind)
    case brackets(isList: Bool)
    case mark(isRequired: Bool)
    case type
    case name
    case words
  }

  private var items: [Item] = []
  private var role = FieldTable.Role.unknown
  private var location: ParameterClaim.Location?
  private var table: FieldTable?
  private var outer: [String] = []

  /// `text` has blanks where its examples stand.
  init(_ text: PageText) {
    for index in text.lines.indices {
      let range = text.trimmed(text.lines[index].range)
      guard !range.isEmpty else { continue }
      let line = range.count <= 400 ? text.string(range) : ""
      items.append(Item(text: line, line: text.lines[index].number, kind: Self.kind(of: line)))
    }
    var index = 0
    while index < items.count {
      if let end = readField(at: index) {
        index = end
      } else {
        readSection(items[index].text)
        if items[index].kind == .words { endTable() }
        index += 1
      }
    }
    endTable()
  }

  private static let signs: [String: DocumentedType.Kind] = [
    "A": .string, "Abc": .string, "abc": .string, "T": .string, "2": .integer, "#": .integer,
    "123": .integer, "1.2": .number, "1.5": .number,
  ]

  private static func kind(of line: String) -> Kind {
    if let sign = signs[line] { return .sign(sign) }
    if line == "{}" { return .brackets(isList: false) }
    if line == "[]" { return .brackets(isList: true) }
    if let isRequired = mark(line) { return .mark(isRequired: isRequired) }
    if TypeWords.isTypeAlone(line) { return .type }
    let name = name(line)
    return isIdentifier(name) ? .name : .words
  }

  /// `required`, `optional`, `not required`, in no more than three words.
  static func mark(_ text: String) -> Bool? {
    guard text.utf8.count <= 60, text.utf8.count(where: \.isBlank) <= 2 else { return nil }
    let words = Sentence(text, line: 0).words
    guard (1...3).contains(words.count) else { return nil }
    if words.contains(where: { $0.means(.optional) }) { return false }
    guard words.contains(where: { $0.means(.required) }) else { return nil }
    return !words.contains { $0.means(.not) }
  }

  /// What stands in front of a round bracket.
  private static func name(_ line: String) -> String {
    guard line.utf8.last == UInt8(ascii: ")"),
      let open = line.utf8.firstIndex(of: UInt8(ascii: "("))
    else { return line }
    let name = line[..<open]
    return name.utf8.last == 0x20 ? String(name.dropLast()) : String(name)
  }

  static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, first.isLetter || first == UInt8(ascii: "_"),
      text.utf8.count <= 60
    else { return false }
    return text.utf8.allSatisfy { $0.isWord || "-.[]".utf8.contains($0) }
  }

  // MARK: Fields

  /// Reads the field that begins here, if one does, and returns the index behind it.
  private mutating func readField(at start: Int) -> Int? {
    var index = start
    var type: DocumentedType?
    if case .sign(let kind) = items[index].kind, index + 1 < items.count {
      type = DocumentedType(kind: kind, text: items[index].text)
      index += 1
    }
    // A word for a type can be a name as well: `email`.
    let isName =
      items[index].kind == .name
      || (items[index].kind == .type && Self.isIdentifier(items[index].text))
    guard isName else { return nil }
    let item = items[index]
    let name = Self.name(item.text)
    index += 1
    var isRequired: Bool?
    while index < items.count {
      if case .mark(let value) = items[index].kind, isRequired == nil {
        isRequired = value
      } else if items[index].kind == .type, type == nil {
        type = TypeWords.type(items[index].text)
      } else {
        break
      }
      index += 1
    }
    let isCertain = type != nil || isRequired != nil
    var documentation: String?
    if index < items.count, items[index].kind == .words {
      documentation = items[index].text
      index += 1
    }
    let brackets = index
    while index < items.count, case .brackets = items[index].kind { index += 1 }
    guard isCertain || index > brackets || continues(name, documentation) else { return nil }
    if index > brackets, documentation == nil, !isCertain { return nil }
    let containers = items[brackets..<index].map(\.kind)
    if !containers.isEmpty {
      type = DocumentedType(
        kind: containers.contains(.brackets(isList: false)) ? .object : nil,
        isList: containers.contains(.brackets(isList: true)), text: "")
    }
    add(
      FieldRow(
        path: outer + [name], type: type, isRequired: isRequired,
        defaultValue: documentation.flatMap {
          DefaultWords.value(in: $0, line: items[index - 1].line)
        },
        documentation: documentation,
        values: ValueWords.bracketed(item.text, line: item.line)
          + (documentation.map { ValueWords.values(in: $0, line: items[index - 1].line) } ?? []),
        place: PagePlace(line: item.line)))
    if containers.contains(.brackets(isList: false)) { outer.append(name) }
    return index
  }

  /// Whether a name with nothing but a sentence goes on with the fields above it.
  private func continues(_ name: String, _ documentation: String?) -> Bool {
    guard table != nil, let documentation else { return false }
    let meanings = DocumentationWords.meanings(of: name.lowercased())
    let sections: DocumentationWords.Meanings = [
      .request, .response, .example, .body, .query, .header,
    ]
    return meanings.isDisjoint(with: sections)
      && !Sentence(documentation, line: 0).contains(.example)
  }

  private mutating func add(_ row: FieldRow) {
    if table == nil {
      table = FieldTable(role: role, header: [], rows: [], place: row.place)
    }
    guard table?.rows.count ?? 0 < 10_000, row.path.count <= ExampleNode.deepest else { return }
    table?.rows.append(row)
    guard role == .request || (role == .unknown && row.isRequired != nil) else { return }
    parameters.append(
      ParameterClaim(
        name: row.name, location: location, type: row.type, isRequired: row.isRequired,
        defaultValue: row.defaultValue, documentation: row.documentation, values: row.values,
        place: row.place))
  }

  private mutating func endTable() {
    // A single word with a sentence below it is no listing.
    if let table, table.rows.count > 1 || table.rows.contains(where: { $0.isRequired != nil }) {
      tables.append(table)
    }
    table = nil
    outer = []
  }

  /// A short line that says what comes: `Query`, `Request parameters`, `Response`.
  private mutating func readSection(_ line: String) {
    guard line.utf8.count <= 60, line.utf8.count(where: \.isBlank) <= 3 else { return }
    let sentence = Sentence(line, line: 0)
    let words = sentence.words
    guard (1...3).contains(words.count) else { return }
    let all = sentence.meanings
    if all.contains(.response) {
      change(.response, nil)
    } else if all.contains(.body) {
      change(.request, .body)
    } else if all.contains(.path) {
      change(.request, .path)
    } else if all.contains(.header) {
      change(.request, .header)
    } else if all.contains(.query), words.count == 1 || all.contains(.parameter) {
      change(.request, words.contains { $0.text.lowercased() == "query" } ? .query : nil)
    } else if all.contains(.request), all.contains(.parameter) || words.count == 1 {
      change(.request, nil)
    }
  }

  private mutating func change(_ role: FieldTable.Role, _ location: ParameterClaim.Location?) {
    endTable()
    self.role = role
    self.location = location
  }
}

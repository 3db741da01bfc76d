/// Reads tables of fields: HTML, Markdown, flattened to `Field | Type |`, or with tabs.
struct TableReader {
  private(set) var tables: [FieldTable] = []
  private(set) var parameters: [ParameterClaim] = []

  /// What a column holds.
  private enum Column: Equatable {
    case name, type, documentation, required, byDefault, values
  }

  private let text: PageText

  /// `text` has blanks where its examples stand.
  init(_ text: PageText) {
    self.text = text
    var index = 0
    while index < text.lines.count {
      if let cells = Self.cells(text, index) {
        if let columns = Self.columns(cells) {
          index = readTable(from: index, cells, columns)
        } else if let columns = Self.columnsOfRow(cells) {
          index = readTable(from: index, [], columns)
        } else {
          index += 1
        }
      } else {
        index += 1
      }
    }
  }

  /// The cells of a line, without blanks; `nil` where it has but one.
  static func cells(_ text: PageText, _ index: Int) -> [String]? {
    let range = text.lines[index].range
    guard range.count >= 3, range.count <= 1 << 14 else { return nil }
    let bytes = text.bytes[range]
    var parts: [ArraySlice<UInt8>] = []
    if bytes.contains(PageText.cellBorder) {
      parts = bytes.split(separator: PageText.cellBorder, omittingEmptySubsequences: false)
    } else if bytes.contains(UInt8(ascii: "|")) {
      parts = split(bytes)
    }
    if parts.isEmpty {
      parts = text.bytes[text.trimmed(range)].split(separator: UInt8(ascii: "\t"))
    }
    if let last = parts.last, last.allSatisfy(\.isBlank) { parts.removeLast() }
    guard parts.count >= 2 else { return nil }
    return parts.map { text.string(text.trimmed($0.startIndex..<$0.endIndex)) }
  }

  /// At bars with a blank or an end of the line on either side: `String|Null` is one cell.
  private static func split(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    for offset in line.indices where line[offset] == UInt8(ascii: "|") {
      let isFirst = line[line.startIndex..<offset].allSatisfy(\.isBlank)
      let hasBlank =
        (offset > line.startIndex && line[offset - 1].isBlank)
        || (offset + 1 < line.endIndex && line[offset + 1].isBlank)
      guard isFirst || hasBlank || offset + 1 == line.endIndex else { continue }
      if !isFirst { parts.append(line[start..<offset]) }
      start = offset + 1
    }
    if !parts.isEmpty { parts.append(line[start...]) }
    return parts
  }

  /// What the columns hold, where these cells are the head of a table of fields.
  private static func columns(_ cells: [String]) -> [Column?]? {
    guard cells.count <= 12, cells.allSatisfy({ $0.utf8.count <= 60 }) else { return nil }
    var columns: [Column?] = []
    for cell in cells {
      let sentence = Sentence(cell, line: 0)
      let all = sentence.meanings
      let column: Column? =
        if sentence.words.count > 4 {
          nil
        } else if all.contains(.type) {
          .type
        } else if all.contains(.description) {
          .documentation
        } else if all.contains(.byDefault) {
          .byDefault
        } else if all.contains(.required) || all.contains(.optional) {
          .required
        } else if all.contains(.field) {
          .name
        } else if all.contains(.values) {
          .values
        } else {
          nil
        }
      columns.append(columns.contains(column) ? nil : column)
    }
    guard columns.contains(.name), columns.count(where: { $0 != nil }) >= 2 else { return nil }
    return columns
  }

  /// What the columns hold, where these cells are a row of a table without a head: a name, a type, a
  /// mark or a sentence.
  private static func columnsOfRow(_ cells: [String]) -> [Column?]? {
    guard (3...6).contains(cells.count), ListingReader.isIdentifier(cells[0]),
      !TypeWords.isTypeAlone(cells[0])
    else { return nil }
    var columns: [Column?] = [.name]
    for cell in cells.dropFirst() {
      let column: Column =
        if !columns.contains(.type), TypeWords.isTypeAlone(cell) {
          .type
        } else if !columns.contains(.required), ListingReader.mark(cell) != nil {
          .required
        } else {
          .documentation
        }
      columns.append(columns.contains(column) ? nil : column)
    }
    return columns.contains(.type) ? columns : nil
  }

  private mutating func readTable(
    from start: Int, _ header: [String], _ columns: [Column?]
  ) -> Int {
    var table = FieldTable(
      role: .unknown, header: header, rows: [],
      place: PagePlace(line: text.lines[start].number))
    var index = header.isEmpty ? start : start + 1
    while index < text.lines.count {
      guard let cells = Self.cells(text, index) else {
        // Rows may have an empty line between them.
        if text.trimmed(text.lines[index].range).isEmpty, index + 1 < text.lines.count,
          Self.cells(text, index + 1) != nil
        {
          index += 1
          continue
        }
        break
      }
      if header.isEmpty, Self.columnsOfRow(cells) != columns { break }
      if let row = row(cells, columns, text.lines[index].number) { table.rows.append(row) }
      index += 1
    }
    guard !table.rows.isEmpty else { return start + 1 }
    let names = Set(table.rows.map(\.name))
    for row in table.rows.indices {
      let parts = table.rows[row].name.split(separator: ".").map {
        $0.hasSuffix("[]") ? String($0.dropLast(2)) : String($0)
      }
      if parts.count > 1, parts.count <= ExampleNode.deepest, let first = parts.first,
        names.contains(first) || names.contains(first + "[]")
      {
        table.rows[row].path = parts
      }
    }
    let location = readContext(&table, above: start)
    tables.append(table)
    if table.role == .request {
      parameters += table.rows.map { row in
        ParameterClaim(
          name: row.name, location: location, type: row.type, isRequired: row.isRequired,
          defaultValue: row.defaultValue, documentation: row.documentation, values: row.values,
          place: row.place)
      }
    }
    return index
  }

  private func row(_ cells: [String], _ columns: [Column?], _ line: Int) -> FieldRow? {
    let place = PagePlace(line: line)
    func cell(_ column: Column) -> String? {
      guard let index = columns.firstIndex(of: column), index < cells.count else { return nil }
      return cells[index].isEmpty ? nil : cells[index]
    }
    guard let name = cell(.name) else { return nil }
    let words = name.unicodeScalars.split { scalar in
      scalar.isBlank || scalar.isQuote || scalar == "(" || scalar == ")" || scalar == "*"
    }.map(String.init)
    guard let first = words.first, first.utf8.count <= 80 else { return nil }
    var row = FieldRow(path: [first], place: place)
    row.documentation = cell(.documentation)
    let typeText = cell(.type)
    row.type = typeText.flatMap(TypeWords.type)
    row.isRequired = name.contains("*") ? true : nil
    let candidates: [String?] = [
      words.dropFirst().joined(separator: " "), typeText, cell(.required),
    ]
    for text in candidates {
      guard row.isRequired == nil, let text else { continue }
      let sentence = Sentence(text, line: line)
      if sentence.contains(.optional) {
        row.isRequired = false
      } else if sentence.contains(.required) {
        row.isRequired = !sentence.contains(.not)
      }
    }
    if row.isRequired == nil, let text = cell(.required) {
      let sentence = Sentence(text, line: line)
      if sentence.contains(.yes) || "✓✔✅".contains(text.prefix(1)) {
        row.isRequired = true
      } else if sentence.contains(.no) || "-–—✗✘❌".contains(text.prefix(1)) {
        row.isRequired = false
      }
    }
    row.defaultValue = cell(.byDefault).flatMap { text in
      ["-", "–", "—"].contains(text)
        ? nil : TextClaim(text: text.trimmingQuotes, place: place)
    }
    if let values = cell(.values) {
      row.values = values.unicodeScalars.split { scalar in
        scalar.isBlank || [",", "|", "/", ";"].contains(scalar)
      }.map {
        TextClaim(text: String($0).trimmingQuotes, place: place)
      }
    } else if let documentation = row.documentation {
      row.values = ValueWords.values(in: documentation, line: line)
    }
    if row.defaultValue == nil, let documentation = row.documentation {
      row.defaultValue = DefaultWords.value(in: documentation, line: line)
    }
    return row
  }

  /// What the words in front of the table say that it describes.
  private func readContext(
    _ table: inout FieldTable, above start: Int
  ) -> ParameterClaim.Location? {
    let nameMeanings = Sentence(table.header.joined(separator: " "), line: 0)
    var location: ParameterClaim.Location?
    var index = start - 1
    var filled = 0
    while index >= 0, filled < 3, start - index < 20, table.role == .unknown {
      defer { index -= 1 }
      let range = text.trimmed(text.lines[index].range)
      guard !range.isEmpty, range.count <= 400 else { continue }
      filled += 1
      let sentence = Sentence(text.string(range), line: 0)
      // What a table calls parameters are those of the answer by a heading alone.
      if sentence.contains(.response),
        !nameMeanings.contains(.parameter) || sentence.words.count <= 4
      {
        table.role = .response
      } else if sentence.contains(.body) {
        table.role = .request
        location = .body
      } else if sentence.words.contains(where: { $0.text.lowercased() == "query" }) {
        table.role = .request
        location = .query
      } else if sentence.contains(.path), sentence.contains(.parameter) {
        table.role = .request
        location = .path
      } else if sentence.contains(.request) || sentence.contains(.parameter) {
        table.role = .request
      } else if let model = Self.model(sentence) {
        table.model = model
        return nil
      }
    }
    if table.role == .unknown, nameMeanings.contains(.parameter) { table.role = .request }
    return location
  }

  /// `Agent` of `Agent object` and `Agent model`.
  private static func model(_ sentence: Sentence) -> String? {
    guard sentence.words.count <= 8 else { return nil }
    let words = sentence.words
    for index in words.indices where words[index].means(.object) || words[index].means(.model) {
      for near in [index - 1, index + 1] where words.indices.contains(near) {
        let word = words[near]
        guard let first = word.text.utf8.first, first >= 0x41, first <= 0x5A, word.meanings.isEmpty,
          word.text.utf8.allSatisfy(\.isWord)
        else { continue }
        return word.text
      }
    }
    return nil
  }
}

extension String {
  /// Without quotes and blanks around it.
  var trimmingQuotes: String {
    var core = unicodeScalars[...]
    while let first = core.first, first.isQuote || first.isBlank { core.removeFirst() }
    while let last = core.last, last.isQuote || last.isBlank { core.removeLast() }
    return String(core)
  }
}

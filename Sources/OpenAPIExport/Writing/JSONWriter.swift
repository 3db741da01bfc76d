/// Writes a document as JSON: two blanks a level, one member a line.
struct JSONWriter {
  private(set) var text = ""

  mutating func write(_ node: DocumentNode, indentation: String) {
    switch node {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let value): text += String(value)
    case .number(let value): text += value
    case .string(let value): text += QuotedText.text(value, in: .json)
    case .array(let elements):
      writeItems(elements, in: "[", "]", indentation) { writer, element, inner in
        writer.write(element, indentation: inner)
      }
    case .object(let members):
      writeItems(members, in: "{", "}", indentation) { writer, member, inner in
        writer.text += QuotedText.text(member.key, in: .json) + ": "
        writer.write(member.value, indentation: inner)
      }
    }
  }

  private mutating func writeItems<Item>(
    _ items: [Item], in open: String, _ close: String, _ indentation: String,
    each: (inout JSONWriter, Item, String) -> Void
  ) {
    text += open
    let inner = indentation + "  "
    for (index, item) in items.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += inner
      each(&self, item, inner)
    }
    if !items.isEmpty { text += "\n" + indentation }
    text += close
  }
}

/// One field of the spec, as a line or, where its name needs it, as a mapping.
struct FieldLine {
  let name: String
  /// What it is called in Swift, where the name alone will not do.
  var swiftName: String?
  let type: InferredType
  var isOptional = false
  var isRequired: Bool { !isOptional }
  var limits: String?
  /// In the notation of the spec language.
  var defaultValue: String?
  var documentation: String?

  /// What the name has in common with all that cannot be told from it in Swift.
  var swiftKey: String { DraftNames.key(swiftName ?? DraftNames.fieldName(name)) }

  /// Names that meet once converted get one of their own, and so do those that meet one of `taken`:
  /// these say the `place`, as `idInBody` does.
  static func distinct(
    _ fields: [FieldLine], place: String = "", taken: Set<String> = []
  ) -> [FieldLine] {
    var keys = taken
    return fields.map { field in
      var field = field
      // What a name becomes in Swift, one that has no letters included.
      let key = field.swiftKey
      let hasForeignLetters = field.name.utf8.contains { $0 >= 0x80 }
      if DraftNames.key(field.name).isEmpty || hasForeignLetters || !keys.insert(key).inserted {
        var name = DraftNames.fieldName(field.name)
        if taken.contains(key) { name += "In" + place }
        while !keys.insert(DraftNames.key(name)).inserted { name += "2" }
        field.swiftName = name
      }
      return field
    }
  }

  private var typeText: String {
    let mark = type.isNullable ? "?" : ""
    return type.text + mark + (limits.map { " " + $0 } ?? "")
      + (defaultValue.map { " = " + $0 } ?? "")
  }

  private var needsMapping: Bool {
    let first = name.utf8.first ?? 0
    let last = name.utf8.last ?? 0
    return !first.isWord || last == UInt8(ascii: "?") || last == UInt8(ascii: " ")
      || name.contains(" as ")
      || !name.utf8.allSatisfy { $0.isWord || "-. []".utf8.contains($0) }
  }

  private var key: String {
    let name = self.name + (swiftName.map { " as " + $0 } ?? "") + (isOptional ? "?" : "")
    return name.utf8.allSatisfy { $0.isWord || "-. ?".utf8.contains($0) } && !name.contains("  ")
      ? name : YAMLText.quoted(name)
  }

  /// The key and the value on one line of a block, the latter in this column.
  func line(column: Int = 0) -> String {
    if needsMapping { return flow }
    let start = key + ": "
    let doc = documentation.map { " | " + $0 } ?? ""
    let pad = String(repeating: " ", count: max(column - typeText.count, 0))
    let value = typeText + (doc.isEmpty ? "" : pad + doc)
    return start + (Self.isPlainInBlock(value) ? value : YAMLText.quoted(typeText + doc))
  }

  /// How wide the key and the type are, to align what is behind them.
  var width: (key: Int, type: Int) { (key.count, typeText.count) }

  /// In brackets, as in `{name: string}`.
  var flow: String {
    if needsMapping {
      var parts = ["type: " + Self.flowScalar(type.text + (type.isNullable ? "?" : ""))]
      parts.append("wire: " + YAMLText.quoted(name))
      parts.append("as: " + (swiftName ?? DraftNames.fieldName(name)))
      if isOptional { parts.append("optional: yes") }
      if let limits { parts.append("limits: " + limits) }
      if let defaultValue {
        // Here quotation marks make a text of a number.
        let isText = !["int", "number", "bool"].contains(type.text)
        let value = isText ? YAMLText.quoted(defaultValue.trimmingQuotes) : defaultValue
        parts.append("default: " + value)
      }
      if let documentation { parts.append("doc: " + YAMLText.quoted(documentation)) }
      return "\(swiftName ?? DraftNames.fieldName(name)): {" + parts.joined(separator: ", ") + "}"
    }
    let key = isOptional ? YAMLText.quoted(self.key.trimmingQuotes) : self.key
    return key + ": " + Self.flowScalar(typeText + (documentation.map { " | " + $0 } ?? ""))
  }

  private static func flowScalar(_ text: String) -> String {
    text.utf8.allSatisfy { $0.isWord || " .|-'/".utf8.contains($0) } ? text : YAMLText.quoted(text)
  }

  /// Behind a key in a block, nearly everything is text.
  static func isPlainInBlock(_ text: String) -> Bool {
    guard text.utf8.first?.isWord == true, text.utf8.last != UInt8(ascii: ":") else { return false }
    // By bytes, for a blank and an accent behind it are one character to Swift.
    var before: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\t") { return false }
      if before == UInt8(ascii: ":"), byte == UInt8(ascii: " ") { return false }
      if before == UInt8(ascii: " "), byte == UInt8(ascii: "#") { return false }
      before = byte
    }
    return true
  }
}

/// Builds a JSON text from the front to the back. Commas come by themselves.
nonisolated public struct JSONWriter: Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false
  /// The first value that was found outside of its documented limits, in words.
  private(set) var problem: String?

  /// A writer that has written nothing.
  public init() {}

  /// Begins an object; a key comes next, or its end.
  public mutating func beginObject() { begin(UInt8(ascii: "{")) }
  /// Ends the object that was begun last.
  public mutating func endObject() { end(UInt8(ascii: "}")) }
  /// Begins an array; a value comes next, or its end.
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }
  /// Ends the array that was begun last.
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Opens the object that was ended last once more, for further fields.
  mutating func reopenObject() {
    guard bytes.last == UInt8(ascii: "}") else { return }
    bytes.removeLast()
    needsComma = bytes.last != UInt8(ascii: "{")
  }

  mutating func note(problem: String?) { self.problem = self.problem ?? problem }

  /// Writes `null` for a date that no text can say. It must not be sent: to many fields, `null`
  /// means something else.
  mutating func noTime() {
    null()
    note(problem: "a date is outside of what can be sent")
  }

  /// Begins a field; its value comes next.
  public mutating func key(_ name: String) {
    var name = name
    name.withUTF8 { key($0) }
  }

  /// Writes a text, quoted and escaped.
  @inline(never) public mutating func string(_ text: String) {
    beginValue()
    var text = text
    text.withUTF8 { quote($0) }
  }

  /// Writes a whole number.
  @inline(never) public mutating func int(_ number: Int) { word(String(number)) }

  /// JSON has no infinity and nothing that is not a number: these become `null`.
  public mutating func number(_ number: Double) {
    if !number.isFinite { note(problem: "a number is not finite") }
    word(number.isFinite ? number.description : "null")
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) { word(value ? "true" : "false") }
  /// Writes `null`.
  public mutating func null() { word("null") }

  // Not inlined, nor are texts: a model and a route call these once a field, and would grow by all
  // of it each time.

  @inline(never) private mutating func begin(_ bracket: UInt8) {
    beginValue()
    bytes.append(bracket)
    needsComma = false
  }

  @inline(never) private mutating func end(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  @inline(never) mutating func word(_ text: String) {
    beginValue()
    bytes.append(contentsOf: text.utf8)
  }

  @inline(never) mutating func key(_ name: UnsafeBufferPointer<UInt8>) {
    beginValue()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  private mutating func beginValue() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var written = 0
    for position in 0..<text.count where Self.needsEscape(text[position]) {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[written..<position]))
      bytes.append(contentsOf: Self.escape(text[position]).utf8)
      written = position + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[written...]))
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    case 0x09: "\\t"
    default: (byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16)
    }
  }
}

// Whole containers.
nonisolated extension JSONWriter {
  mutating func array<Element>(
    _ elements: [Element], _ write: (Element, inout JSONWriter) -> Void
  ) {
    beginArray()
    for element in elements { write(element, &self) }
    endArray()
  }

  /// Writes the fields in the order of their keys.
  @inline(never) mutating func object<Value>(
    _ fields: [String: Value], _ write: (Value, inout JSONWriter) -> Void
  ) {
    beginObject()
    // An array, whose sorting is compiled once, whatever the values are.
    for name in [String](fields.keys).sorted() {
      guard let value = fields[name] else { continue }
      key(name)
      write(value, &self)
    }
    endObject()
  }
}

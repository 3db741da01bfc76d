nonisolated extension JSONValue {
  /// What a value is in JSON.
  init<Coding: JSONCoding>(_ value: Coding.Value, as coding: Coding.Type) {
    var writer = JSONWriter()
    coding.write(value, to: &writer)
    // What the writer wrote can be read.
    self = (try? JSON.parse(writer.bytes).value()) ?? .null
  }
}

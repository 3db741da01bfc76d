/// A map that is written as a list of pairs, `[{"name": …, "value": …}]`, or as an object.
nonisolated enum JSONPairs<Coding: JSONCoding> {
  /// Reads either form. Of equal keys the first counts.
  static func read(
    _ json: JSON, key: String, value: String,
  ) throws(JSONError) -> [String: Coding.Value] {
    guard json.kind == .array else { return try MapOf<Coding>.read(json) }
    var map: [String: Coding.Value] = [:]
    for pair in try json.elements() {
      let name = try String(json: try pair.descend([key]))
      if map.index(forKey: name) == nil {
        map[name] = .some(try Coding.read(try pair.descend([value])))
      }
    }
    return map
  }

  /// Writes pairs, in the order of their keys.
  static func write(
    _ map: [String: Coding.Value], key: String, value: String, to writer: inout JSONWriter,
  ) {
    writer.beginArray()
    for name in [String](map.keys).sorted() {
      guard let element = map[name] else { continue }
      writer.beginObject()
      writer.key(key)
      writer.string(name)
      writer.key(value)
      Coding.write(element, to: &writer)
      writer.endObject()
    }
    writer.endArray()
  }
}

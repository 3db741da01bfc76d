/// A type that is written as JSON.
nonisolated public protocol JSONWritable: Sendable {
  /// Writes this value as the next one.
  func write(to writer: inout JSONWriter)
}

nonisolated extension JSONWritable {
  /// The whole JSON text.
  public func jsonBytes() -> [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }
}

nonisolated extension Optional: JSONWritable where Wrapped: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    if let self { self.write(to: &writer) } else { writer.null() }
  }
}

nonisolated extension Array: JSONWritable where Element: JSONWritable {
  public func write(to writer: inout JSONWriter) { writer.array(self) { $0.write(to: &$1) } }
}

nonisolated extension Dictionary: JSONWritable where Key == String, Value: JSONWritable {
  /// Writes the fields in the order of their keys.
  public func write(to writer: inout JSONWriter) { writer.object(self) { $0.write(to: &$1) } }
}

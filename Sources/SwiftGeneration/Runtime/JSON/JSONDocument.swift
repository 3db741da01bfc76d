import Foundation

/// A parsed JSON text: its bytes, and a flat list of what stands where.
nonisolated final class JSONDocument: Sendable {
  /// A value, or the key of a field. What a container holds follows it at once: the elements of
  /// an array one after the other, the keys and values of an object in turn.
  nonisolated struct Node: Sendable {
    let kind: JSON.Kind
    let hasEscapes: Bool
    /// Offsets in the bytes, of a string without its quotation marks.
    private let start: UInt32
    private let end: UInt32
    private var nextNode: UInt32

    init(_ kind: JSON.Kind, _ range: Range<Int>, hasEscapes: Bool = false, next: Int) {
      self.kind = kind
      self.hasEscapes = hasEscapes
      start = UInt32(truncatingIfNeeded: range.lowerBound)
      end = UInt32(truncatingIfNeeded: range.upperBound)
      nextNode = UInt32(truncatingIfNeeded: next)
    }

    /// Of a container, its first byte alone.
    var range: Range<Int> { Int(start)..<Int(end) }
    var offset: Int { kind == .string ? Int(start) - 1 : Int(start) }

    /// The index of the first node behind this one and all that it holds.
    var next: Int {
      get { Int(nextNode) }
      set { nextNode = UInt32(truncatingIfNeeded: newValue) }
    }
  }

  let bytes: [UInt8]
  let nodes: [Node]

  init(parsing bytes: [UInt8]) throws(JSONError) {
    nodes = try bytes.withUnsafeBufferPointer { (bytes) throws(JSONError) in
      var parser = JSONParser(bytes)
      return try parser.nodesOfDocument()
    }
    self.bytes = bytes
  }

  func withBytes<Result>(
    at index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let range = nodes[index].range
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  func text(at index: Int) -> String {
    let hasEscapes = nodes[index].hasEscapes
    return withBytes(at: index) { bytes in
      hasEscapes ? JSONEscapes.text(of: bytes) : String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The index of the first of these keys that is `name`. Nothing is allocated.
  func firstKey(equalTo name: UnsafeBufferPointer<UInt8>, in fields: Range<Int>) -> Int? {
    nodes.withUnsafeBufferPointer { nodes in
      bytes.withUnsafeBufferPointer { bytes in
        var index = fields.lowerBound
        while index < fields.upperBound {
          let key = nodes[index]
          if key.hasEscapes {
            if text(at: index).utf8.elementsEqual(name) { return index }
          } else if key.range.count == name.count, let text = bytes.baseAddress,
            let name = name.baseAddress,
            memcmp(text + key.range.lowerBound, name, key.range.count) == 0
          {
            return index
          }
          index = nodes[index + 1].next
        }
        return nil
      }
    }
  }
}

// What errors say; made only when there is one.
nonisolated extension JSONDocument {
  /// The way from the root to a value, such as `data[3].agents[0].id`.
  func path(to target: Int) -> String {
    var path = ""
    var container = 0
    while container < target {
      let isObject = nodes[container].kind == .object
      var child = container + 1
      var position = 0
      while nodes[isObject ? child + 1 : child].next <= target {
        child = nodes[isObject ? child + 1 : child].next
        position += 1
      }
      if isObject {
        path = JSONError.path(path, field: text(at: child))
        container = child + 1
      } else {
        path += "[\(position)]"
        container = child
      }
    }
    return path
  }

  /// What stands somewhere, in a few words.
  func summary(of index: Int) -> String {
    switch nodes[index].kind {
    case .null: "null"
    case .bool: JSONError.shortened(text(at: index))
    case .number: "number \(JSONError.shortened(text(at: index)))"
    case .string: "string \"\(JSONError.shortened(text(at: index)))\""
    case .array: "an array"
    case .object: "an object"
    }
  }
}

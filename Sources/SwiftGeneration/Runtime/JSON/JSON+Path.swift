nonisolated extension JSON {
  /// The way to this place, such as `data[3].agents[0].id`.
  var path: String { document.path(to: index) }

  /// What stands behind these field names, from the outside in.
  func descend(_ names: [String]) throws(JSONError) -> JSON {
    var place = self
    for name in names {
      guard let field = place.at(name) else {
        throw place.mismatch(expected: "an object with the field \(name)")
      }
      place = field
    }
    return place
  }

  /// The same for values that were written with the same bytes, with those up to the next one.
  var fingerprint: Int {
    let nodes = document.nodes
    let next = nodes[index].next
    let end = next < nodes.count ? nodes[next].offset : document.bytes.count
    var hasher = Hasher()
    document.bytes.withUnsafeBufferPointer {
      let bytes = JSONDocument.part(nodes[index].offset..<end, of: $0)
      hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    }
    return hasher.finalize()
  }

  /// The elements of an array; none if this is something else.
  var children: [JSON] {
    var children: [JSON] = []
    if let elements = try? elements() { for element in elements { children.append(element) } }
    return children
  }
}

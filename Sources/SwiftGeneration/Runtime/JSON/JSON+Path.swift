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

  /// The value as it was written, with what stands between it and the next one.
  var source: ArraySlice<UInt8> {
    let nodes = document.nodes
    let next = nodes[index].next
    let end = next < nodes.count ? nodes[next].offset : document.bytes.count
    return document.bytes[nodes[index].offset..<end]
  }

  /// The elements of an array; none if this is something else.
  var children: [JSON] { (try? elements()).map(Array.init) ?? [] }
}

import APIModel

/// An object out of what is known of single places in it, such as `meta.total`.
struct AnswerShape {
  private struct Place {
    var schema: DocumentNode?
    var isRequired = false
    /// The places inside, by the names of their fields, in the order in which they came.
    var inner: [(name: String, place: Int)] = []
  }

  /// The first one is the whole; what stands inside of another comes behind it.
  private var places = [Place()]

  /// What stands deeper is left open.
  private static let maximumDepth = 64

  /// Says what stands at a path, unless that has been said.
  mutating func put(_ schema: DocumentNode, at path: FieldPath, isRequired: Bool) {
    var current = 0
    for name in path.names.prefix(Self.maximumDepth) {
      let place: Int
      if let known = places[current].inner.first(where: { $0.name == name }) {
        place = known.place
      } else {
        place = places.count
        places.append(Place())
        places[current].inner.append((name, place))
      }
      current = place
      if isRequired { places[current].isRequired = true }
    }
    if places[current].schema == nil {
      places[current].schema = path.names.count > Self.maximumDepth ? [:] : schema
    }
  }

  /// The schema of the whole.
  var schema: DocumentNode {
    var schemas: [DocumentNode] = places.map { _ in [:] }
    for (index, place) in places.enumerated().reversed() {
      schemas[index] = schema(of: place, schemas)
    }
    return schemas[0]
  }

  private func schema(of place: Place, _ schemas: [DocumentNode]) -> DocumentNode {
    guard !place.inner.isEmpty else { return place.schema ?? [:] }
    var object: DocumentNode = [
      "type": "object",
      "properties": .object(place.inner.map { .init($0.name, schemas[$0.place]) }),
    ]
    let required = place.inner.filter { places[$0.place].isRequired }.map(\.name)
    if !required.isEmpty { object["required"] = .strings(required) }
    guard let schema = place.schema else { return object }
    // Where a list or a scalar stands there is nothing inside.
    let mayBeObject = schema["$ref"] != nil || schema["type"] == "object"
    return mayBeObject ? ["allOf": [schema, object]] : schema
  }
}

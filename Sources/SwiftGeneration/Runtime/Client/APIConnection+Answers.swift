// What becomes of an answer that is a success.
nonisolated extension APIConnection {
  /// Makes a call and looks at nothing but its success.
  func nothing(_ call: APICall) async throws(APIError) {
    try await perform(call) { (_, _) throws(JSONError) in }
  }

  /// Makes a call and gives the answer as it came.
  func response(_ call: APICall) async throws(APIError) -> HTTPResponse {
    try await perform(call) { (response, _) throws(JSONError) in response }
  }

  /// Makes a call and reads the answer, or what stands in it at `path`.
  func value<Value: JSONCodable>(
    _ call: APICall, at path: String...,
  ) async throws(APIError) -> Value {
    try await value(call, at: path, as: Plain<Value>.self)
  }

  /// The same for a value with a wire form of its own.
  func value<Coding: JSONCoding>(
    _ call: APICall, at path: [String], as coding: Coding.Type,
  ) async throws(APIError) -> Coding.Value {
    try await perform(call) { (response, _) throws(JSONError) in
      try coding.read(try JSON.parse(response.body).descend(path))
    }
  }

  /// Makes a call and reads a list, of which bad elements may be left out.
  func list<Coding: JSONCoding>(
    _ call: APICall, at path: [String], of coding: Coding.Type,
  ) async throws(APIError) -> [Coding.Value] {
    try await perform(call) { (response, skip) throws(JSONError) in
      try elements(of: try JSON.parse(response.body).descend(path), as: coding, skip)
    }
  }

  /// The elements of a list, without bad ones where the configuration wants it so.
  func elements<Coding: JSONCoding>(
    of list: JSON, as coding: Coding.Type, _ skip: (JSONError) -> Void,
  ) throws(JSONError) -> [Coding.Value] {
    guard configuration.badElements == .skip else { return try ListOf<Coding>.read(list) }
    var values: [Coding.Value] = []
    for element in try list.elements() {
      do throws(JSONError) { values.append(try coding.read(element)) } catch { skip(error) }
    }
    return values
  }
}

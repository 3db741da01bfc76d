/// An answer that is a success. To read it ends its attempt.
nonisolated struct APIAnswer {
  let exchange: APIExchange
  let response: HTTPResponse

  /// The value of the answer, or what stands in it at `path`.
  func value<Value: JSONCodable>(at path: String...) throws(APIError) -> Value {
    try value(at: path, as: Plain<Value>.self)
  }

  /// The same for a value with a wire form of its own.
  @inline(never) func value<Coding: JSONCoding>(
    at path: [String], as coding: Coding.Type,
  ) throws(APIError) -> Coding.Value {
    try read(path, coding.read)
  }

  /// A list, of which bad elements may be left out.
  func list<Coding: JSONCoding>(
    at path: [String], of coding: Coding.Type,
  ) throws(APIError) -> [Coding.Value] {
    try read(path) { json throws(JSONError) in try elements(of: json, as: coding) }
  }

  /// Reads what stands at a path.
  func read<Value>(
    _ path: [String], _ read: (JSON) throws(JSONError) -> Value,
  ) throws(APIError) -> Value {
    do throws(JSONError) {
      let value = try read(try JSON.parse(response.body).descend(path))
      exchange.finished(response)
      return value
    } catch { throw exchange.unreadable(response, error) }
  }

  /// The elements of a list, without bad ones where the configuration wants it so.
  func elements<Coding: JSONCoding>(
    of list: JSON, as coding: Coding.Type,
  ) throws(JSONError) -> [Coding.Value] {
    let skip = exchange.skip(in: response)
    var values: [Coding.Value] = []
    for element in try list.elements() {
      do throws(JSONError) { values.append(try coding.read(element)) } catch {
        guard let skip else { throw error }
        skip(error)
      }
    }
    return values
  }
}

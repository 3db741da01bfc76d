/// An answer that is one page of a list.
nonisolated enum PageAnswer {
  /// Makes a call and reads the page, whose items and total stand at these paths.
  static func of<Coding: JSONCoding>(
    _ call: APICall, by connection: APIConnection, offset: Int, items: [String],
    totals: [[String]], _ coding: Coding.Type,
  ) async throws(APIError) -> Page<Coding.Value> {
    try await connection.perform(call) { (response, skip) throws(JSONError) in
      let (list, rows, total, fingerprint) = try parts(of: response, items, totals)
      return Page(
        items: try connection.elements(of: list, as: coding, skip), offset: offset, total: total,
        rows: rows, fingerprint: fingerprint)
    }
  }

  /// What is the same for items of any type.
  @inline(never) private static func parts(
    of response: HTTPResponse, _ items: [String], _ totals: [[String]],
  ) throws(JSONError) -> (list: JSON, rows: Int, total: Int?, fingerprint: Int) {
    let answer = try JSON.parse(response.body)
    let list = try answer.descend(items)
    var total: Int?
    for place in totals where total == nil { total = answer.at(place)?.int }
    return (list, try list.elements().count(), total, list.fingerprint)
  }
}

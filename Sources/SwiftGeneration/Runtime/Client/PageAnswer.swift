/// An answer that is one page of a list.
nonisolated enum PageAnswer {
  /// Makes a call and reads the page, whose items and total stand at these paths.
  static func of<Coding: JSONCoding>(
    _ call: APICall, by connection: APIConnection, offset: Int, items: [String],
    totals: [[String]], _ coding: Coding.Type,
  ) async throws(APIError) -> Page<Coding.Value> {
    try await connection.perform(call) { (response, skip) throws(JSONError) in
      let answer = try JSON.parse(response.body)
      let list = try answer.descend(items)
      var hasher = Hasher()
      list.source.withUnsafeBytes { hasher.combine(bytes: $0) }
      return Page(
        items: try connection.elements(of: list, as: coding, skip), offset: offset,
        total: totals.compactMap { answer.at($0)?.int }.first,
        rows: try list.elements().count(), fingerprint: hasher.finalize())
    }
  }
}

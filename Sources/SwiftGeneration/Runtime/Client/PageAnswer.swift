/// An answer that is one page of a list.
nonisolated enum PageAnswer {
  /// Reads the page, whose items and total stand at these paths.
  static func of<Coding: JSONCoding>(
    _ answer: APIAnswer, offset: Int, items: [String], totals: [[String]], _ coding: Coding.Type,
  ) throws(APIError) -> Page<Coding.Value> {
    try answer.read([]) { json throws(JSONError) in
      let list = try json.descend(items)
      return Page(
        items: try answer.elements(of: list, as: coding), offset: offset,
        total: total(in: json, at: totals), rows: try list.elements().count(),
        fingerprint: fingerprint(of: list))
    }
  }

  // Not generic, as every type of an item has that compiled anew.

  @inline(never) private static func total(in json: JSON, at paths: [[String]]) -> Int? {
    paths.compactMap { json.at($0)?.int }.first
  }

  @inline(never) private static func fingerprint(of list: JSON) -> Int {
    var hasher = Hasher()
    list.source.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }
}

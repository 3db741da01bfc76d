import APIModel

/// What the schemas of a document are called. No two names differ in case alone.
struct ComponentNames {
  private var taken: Set<String>
  private var ids: [String: String] = [:]

  init(_ api: API) {
    taken = Set(api.types.map { $0.name.text.lowercased() })
    for id in api.ids { ids[id.name.text] = unused(id.name.text + "ID") }
  }

  /// A declared type keeps its name, which is plain.
  func type(_ name: String) -> String { name }

  func id(_ name: String) -> String { ids[name] ?? name + "ID" }

  /// The name, or with a number behind it where it is taken. What no key may hold becomes a `_`.
  mutating func unused(_ name: String) -> String {
    let plain = String(
      decoding: name.utf8.map { byte in
        let isPlain =
          (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        return isPlain ? byte : UInt8(ascii: "_")
      }, as: UTF8.self)
    var candidate = plain
    var number = 1
    while !taken.insert(candidate.lowercased()).inserted {
      number += 1
      candidate = "\(plain)\(number)"
    }
    return candidate
  }
}

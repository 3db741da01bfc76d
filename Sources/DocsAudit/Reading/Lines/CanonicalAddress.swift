/// The address that a page in HTML gives itself: `<link rel="canonical" href="…">`.
enum CanonicalAddress {
  static func find(in bytes: [UInt8]) -> String? {
    let end = min(bytes.count, 1 << 16)
    for offset in 0..<end where bytes.hasIgnoringCase("<link", at: offset) {
      let tag = bytes[offset..<end].prefix(2000).prefix { $0 != UInt8(ascii: ">") }
      guard tag.indices.contains(where: { bytes.hasIgnoringCase("\"canonical\"", at: $0) }),
        let start = tag.indices.first(where: { bytes.hasIgnoringCase("href=\"", at: $0) })
      else { continue }
      let address = tag[(start + 6)...].prefix { $0 != UInt8(ascii: "\"") }
      let text = String(decoding: address, as: UTF8.self)
      // It becomes a part of a spec.
      guard text.hasPrefix("https://"), (10...500).contains(address.count),
        address.allSatisfy({ $0.isWord || "/-.~%:".utf8.contains($0) })
      else { return nil }
      return text
    }
    return nil
  }
}

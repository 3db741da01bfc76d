extension Disk {
  /// Writes a file in one step: whoever reads it sees the old bytes or the new ones. A file that
  /// has these bytes already is not touched.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    if let known = try? read(path, limit: bytes.count + 1), known == bytes { return }
    let end = path.lastIndex(of: "/")
    let folder = end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    var number = 0
    let temporary = try writeTemporary(bytes, in: folder, number: &number, like: path)
    do throws(SystemError) {
      try rename(temporary, to: path)
    } catch {
      try? remove(temporary)
      throw error
    }
  }
}

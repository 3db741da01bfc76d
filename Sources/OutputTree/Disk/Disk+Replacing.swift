extension Disk {
  /// Writes a file in one step: whoever reads it sees the old bytes or the new ones. A file that
  /// has these bytes already is not touched.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    if let known = try? read(path, limit: bytes.count + 1), known == bytes { return }
    if isReadOnly(path) { throw .readOnly }
    let end = path.lastIndex(of: "/")
    let folder = end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let temporary = try writeTemporary(bytes, in: folder, number: 1, like: path)
    do throws(SystemError) {
      try rename(temporary, to: path)
    } catch {
      try? remove(temporary)
      throw error
    }
  }

  /// Makes a folder and those above it that are missing, and tells of each that it made.
  public static func makeFolders(
    to path: String, made: (String) -> Void = { _ in }
  ) throws(SystemError) {
    var missing: [String] = []
    var current = path
    search: while true {
      do throws(SystemError) {
        try makeFolder(current)
        made(current)
        break search
      } catch .notFound {
        let above = OutputPath.folder(of: current)
        guard above != current else { throw .notFound }
        missing.append(current)
        current = above
      } catch {
        guard try kindFollowingLinks(at: current) != nil else { throw error }
        break search
      }
    }
    for folder in missing.reversed() {
      do throws(SystemError) {
        try makeFolder(folder)
        made(folder)
      } catch {
        // Another run may have made it in the meantime.
        guard error == .alreadyExists, try kindFollowingLinks(at: folder) == .folder
        else { throw error }
      }
    }
  }

  /// Makes the folder that a file goes to, and those above it, where they are missing.
  public static func makeFolders(forFile path: String) throws(SystemError) {
    try makeFolders(to: OutputPath.folder(of: path))
  }
}

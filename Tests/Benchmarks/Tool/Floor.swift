/// What no generator can do without: it reads the spec and writes files of the same sizes to the
/// same places, and nothing else.
enum Floor {
  /// Reads specs and writes what the plan says: a line a file, its size and its path.
  static func run(plan: String, specs: [String]) throws {
    for spec in specs { _ = try Files.read(spec) }
    let files = try Files.read(plan).split(separator: UInt8(ascii: "\n")).map { line in
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 1)
      return (
        size: Int(String(decoding: parts[0], as: UTF8.self)) ?? 0,
        path: String(decoding: parts[1], as: UTF8.self)
      )
    }
    let content = [UInt8](repeating: UInt8(ascii: "x"), count: files.map(\.size).max() ?? 0)
    try content.withUnsafeBytes { content in
      for file in files {
        try Files.write(UnsafeRawBufferPointer(rebasing: content[..<file.size]), to: file.path)
      }
    }
  }

  /// A plan to write what stands below a folder to another one.
  static func plan(of folder: String, to other: String) -> String {
    Files.list(below: folder).map { "\($0.size) \(other)/\($0.path)\n" }.joined()
  }

  /// Makes the folders that a plan writes into.
  static func makeFolders(like folder: String, at other: String) throws {
    try Files.makeFolder(other)
    var made: Set<String> = []
    for file in Files.list(below: folder) {
      var path = ""
      for part in file.path.split(separator: "/").dropLast() {
        path += "/" + part
        if made.insert(path).inserted { try Files.makeFolder(other + path) }
      }
    }
  }
}

import Foundation
import Testing

/// A folder of its own for one test, and the tool run in it.
final class Workspace: Sendable {
  let path: String

  /// A spec that is valid and small.
  static let shop = """
    hcgen: 1
    api: Shop
    server: https://api.shop.example
    auth: none
    routes:
      books.list:
        get: /books
        returns: list of Book
    models:
      Book:
        id: int
        title: string

    """

  /// The same with another field.
  static let grownShop = shop + "    pages: int\n"

  /// The same with a model whose name has so many letters.
  static func shop(model length: Int) -> String {
    shop.replacingOccurrences(of: "Book", with: "B" + String(repeating: "x", count: length - 1))
  }

  init(specs: [String: String] = ["Specs/shop.yaml": Workspace.shop]) throws {
    path = NSTemporaryDirectory() + "hcgen-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in specs { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  // MARK: Files

  func path(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ data: Data, to name: String) throws {
    try makeFolder((name as NSString).deletingLastPathComponent)
    try data.write(to: URL(fileURLWithPath: path(name)))
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path(name), withIntermediateDirectories: true)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The paths of all files below a folder, sorted; the manifest is one of them.
  func files(below folder: String = "") -> [String] {
    let root = path(folder)
    let names = FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? []
    return names.filter {
      let attributes = try? FileManager.default.attributesOfItem(atPath: root + "/" + $0)
      return attributes?[.type] as? FileAttributeType != .typeDirectory
    }.sorted()
  }

  /// The generated file that declares the model of the example.
  func modelFile(below folder: String = "Generated/Shop") throws -> String {
    let file = files(below: folder).first {
      $0.hasSuffix(".swift") && text(folder + "/" + $0)?.contains("struct Book") == true
    }
    return folder + "/" + (try #require(file))
  }

  /// Each file with its inode, the time of its last change, and its content.
  func snapshot() throws -> [String] {
    try files().map { name in
      let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
      let inode = attributes[.systemFileNumber] as? Int ?? 0
      let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      return "\(name) \(inode) \(time) \(text(name) ?? "")"
    }
  }

  // MARK: The tool

  struct Run {
    let status: Int32
    let output: String
    let error: String
  }

  /// Runs the tool and waits for its end.
  @discardableResult func hcgen(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Run {
    try hcgen(arguments, input: input, environment: environment)
  }

  /// Runs the tool and waits for its end. Files stand in for pipes, which could fill up.
  func hcgen(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Run {
    let streams = NSTemporaryDirectory() + "hcgen-streams-" + UUID().uuidString
    defer {
      for end in [".in", ".out", ".err"] {
        try? FileManager.default.removeItem(atPath: streams + end)
      }
    }
    try Data(input.utf8).write(to: URL(fileURLWithPath: streams + ".in"))
    for end in [".out", ".err"] {
      try Data().write(to: URL(fileURLWithPath: streams + end))
    }
    let process = Process()
    process.executableURL = try Self.executable()
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: streams + ".in"))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: streams + ".out"))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: streams + ".err"))
    try process.run()
    process.waitUntilExit()
    func text(_ end: String) -> String {
      String(decoding: FileManager.default.contents(atPath: streams + end) ?? Data(), as: UTF8.self)
    }
    return Run(status: process.terminationStatus, output: text(".out"), error: text(".err"))
  }

  /// The tool stands beside the test bundle, or beside the executable that the tests are.
  static func executable() throws -> URL {
    let starts =
      [Bundle.main.bundleURL, Bundle.main.executableURL].compactMap { $0 }
      + Bundle.allBundles.map(\.bundleURL)
      + CommandLine.arguments.filter { $0.contains("/") }.map { URL(fileURLWithPath: $0) }
    for start in starts {
      var folder = start
      for _ in 0..<5 {
        let candidate = folder.appendingPathComponent("hcgen")
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder),
          !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: candidate.path)
        {
          return candidate
        }
        folder.deleteLastPathComponent()
      }
    }
    throw CocoaError(.fileNoSuchFile)
  }
}

/// Expects how a run ended and pieces of what it printed; anything else shows the whole run.
func expect(
  _ run: Workspace.Run, status: Int32, output: [String] = [], error: [String] = [],
  _ location: SourceLocation = #_sourceLocation
) {
  let shown = Comment(rawValue: "status \(run.status)\n\(run.output)\n\(run.error)")
  #expect(run.status == status, shown, sourceLocation: location)
  for piece in output {
    #expect(run.output.contains(piece), shown, sourceLocation: location)
  }
  for piece in error {
    #expect(run.error.contains(piece), shown, sourceLocation: location)
  }
}

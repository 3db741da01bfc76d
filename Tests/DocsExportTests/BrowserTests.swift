import Foundation
import Testing

/// The page in a real browser, where there is one.
@Suite struct BrowserTests {
  private static let browser: String? = ["chromium", "chromium-browser", "google-chrome"]
    .lazy.flatMap { name in
      (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { "\($0)/\(name)" }
    }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// A search, what is said to have been found, and what is shown then and what not.
  struct Search: Sendable {
    let text: String
    let count: String
    let shown: [String]
    let hidden: [String]
  }

  @Test(arguments: [
    Search(
      text: "scrap", count: "1 route, 1 field", shown: ["route-items.scrap"],
      hidden: ["route-items.list", "type-Item", "type-Item.made"]),
    Search(
      text: "item%20made", count: "2 fields",
      shown: ["type-Item", "type-Item.made", "type-ItemFilter.made"],
      hidden: ["type-Item.kind", "route-items.scrap"]),
    Search(
      text: "holds", count: "1 type", shown: ["type-Item", "type-Item.kind"],
      hidden: ["type-Shelf", "route-items.list"]),
    Search(text: "nowhere", count: "Nothing found", shown: [], hidden: ["type-Item"]),
  ])
  func theSearchShowsWhatFits(_ search: Search) throws {
    guard let browser = Self.browser else {
      print("SKIPPED: there is no Chromium, so the page was not searched.")
      return
    }
    let page = try Exported(Repository.text("Tests/DocsExportTests/Golden/bazaar/spec.yaml")).page
    let folder = FileManager.default.temporaryDirectory.appending(path: "page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "page.html")
    try Data(page.utf8).write(to: file)

    let content = try Self.run([
      browser, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom",
      "--user-data-dir=\(folder.path)/profile", "file://\(file.path)#search=\(search.text)",
    ])
    #expect(content.contains(">\(search.count)</p>"), "\(Self.count(content))")
    for id in search.shown { #expect(Self.isShown(id, content), "\(id)") }
    for id in search.hidden { #expect(!Self.isShown(id, content), "\(id)") }
  }

  private static func isShown(_ id: String, _ content: String) -> Bool {
    let tags = content.split(separator: "<").filter { $0.contains(" id=\"\(id)\"") }
    return tags.contains { $0.prefix { $0 != ">" }.contains(" hidden=") == false }
  }

  private static func count(_ content: String) -> Substring {
    content.split(separator: "\n").first { $0.contains("id=\"count\"") } ?? ""
  }

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: arguments[0])
    process.arguments = Array(arguments.dropFirst())
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

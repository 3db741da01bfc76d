import Foundation

/// Text files by their paths below a folder.
struct FileTree: Equatable {
  var files: [String: String]

  init(_ files: [String: String]) { self.files = files }

  /// Everything below a folder; nothing if there is none.
  init(reading folder: URL) throws {
    files = [:]
    guard let paths = FileManager.default.enumerator(atPath: folder.path) else { return }
    for case let path as String in paths {
      let file = folder.appending(path: path)
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if exists && !isFolder.boolValue {
        files[path] = try String(contentsOf: file, encoding: .utf8)
      }
    }
  }

  /// Replaces everything below a folder.
  func write(to folder: URL) throws {
    try? FileManager.default.removeItem(at: folder)
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }
}

/// A folder of a test's own, removed when the test is done with it.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "hcgen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}

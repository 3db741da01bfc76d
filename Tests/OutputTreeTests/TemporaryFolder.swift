import Foundation

/// A folder of its own for one test, removed with it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "hcgen-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) throws {
    let folder = (path(name) as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path(name), withIntermediateDirectories: true)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path(name))
  }

  /// The content of a file; `nil` where there is none, or a pipe, which would never end.
  func text(_ name: String) -> String? {
    let manager = FileManager.default
    let attributes = try? manager.attributesOfItem(atPath: path(name))
    guard attributes?[.type] as? FileAttributeType != .typeUnknown else { return nil }
    return manager.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Everything below the folder: path, kind, inode, time of the last change, content.
  func snapshot() -> [String] {
    let manager = FileManager.default
    var lines: [String] = []
    for name in (manager.enumerator(atPath: path)?.allObjects as? [String] ?? []).sorted() {
      let attributes = (try? manager.attributesOfItem(atPath: path(name))) ?? [:]
      let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
      let inode = attributes[.systemFileNumber] as? Int ?? 0
      let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      lines.append("\(name) \(inode)" + (isFolder ? "/" : " \(time) \(text(name) ?? "")"))
    }
    return lines
  }

  /// The paths of all files and links, sorted.
  func files() -> [String] {
    let manager = FileManager.default
    return (manager.enumerator(atPath: path)?.allObjects as? [String] ?? []).filter {
      (try? manager.attributesOfItem(atPath: path($0)))?[.type] as? FileAttributeType
        != .typeDirectory
    }.sorted()
  }
}

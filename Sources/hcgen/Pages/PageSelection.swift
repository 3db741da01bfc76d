import OutputTree

/// Which pages a command works on.
enum PageSelection {
  private static let endings = [".txt", ".text", ".md", ".markdown", ".html", ".htm"]
  /// Folders in folders; a link to a folder is not followed, so that nothing goes round in circles.
  private static let deepest = 16
  /// Nobody saves more.
  private static let most = 10_000

  /// The pages that were named, each once, and all below the folder of `--all`, sorted. `purpose` is
  /// what the command does with a page.
  static func paths(
    _ named: [String], folder: String?, to purpose: String = "compare",
    _ findings: inout [Finding]
  ) -> [String] {
    var paths = named
    if let folder {
      let root = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
      // Of `/` nothing is left.
      collect(root, in: folder, depth: 0, &paths, &findings)
    }
    guard !findings.contains(where: { $0.severity == .error }) else { return paths }
    if paths.isEmpty {
      findings.append(
        ToolDiagnostic.noPages.finding(
          "There is no page to \(purpose)", at: folder.map { .path($0) } ?? .none,
          status: .wrongUsage,
          help: folder == nil
            ? "Name a saved page, or - for standard input; `hcgen audit --pages` prints what to "
              + "save" : "Save pages as \(endings.joined(separator: ", "))"))
    }
    var seen: Set<String> = []
    return paths.filter { seen.insert(plain($0)).inserted }
  }

  private static func collect(
    _ prefix: String, in folder: String, depth: Int, _ paths: inout [String],
    _ findings: inout [Finding]
  ) {
    do throws(SystemError) {
      for name in try Disk.names(in: folder) where !name.hasPrefix(".") {
        let path = prefix + "/" + name
        let kind = try Disk.kindFollowingLinks(at: path)
        if endings.contains(where: { name.lowercased().hasSuffix($0) }), kind != .folder {
          // A pipe would let the run wait for whoever writes to it.
          if kind != .other { paths.append(path) }
        } else if try Disk.kind(at: path) == .folder {
          guard depth < deepest, paths.count < most else {
            findings.append(
              ToolDiagnostic.unreadableFile.finding(
                "There are more than \(most) pages, or folders more than \(deepest) deep",
                at: .path(path), status: .inputOutput, help: "Give --all the folder of one API"))
            return
          }
          collect(path, in: path, depth: depth + 1, &paths, &findings)
        }
      }
    } catch {
      findings.append(
        ToolDiagnostic.unreadableFile.finding(
          "The folder of pages cannot be read: \(error.reason)", at: .path(folder),
          status: .inputOutput, help: "Give the folder with the saved pages to --all"))
    }
  }

  /// A path without what leads nowhere: `./a//b` is `a/b`.
  private static func plain(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}

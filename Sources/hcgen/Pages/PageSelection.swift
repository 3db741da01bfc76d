import OutputTree

/// Which pages an audit works on.
enum PageSelection {
  private static let endings = [".txt", ".text", ".md", ".markdown", ".html", ".htm"]

  /// The pages that were named, and all of the folder of `--all`, sorted.
  static func paths(
    _ named: [String], folder: String?, _ findings: inout [Finding]
  ) -> [String] {
    var paths = named
    if let folder {
      do throws(SystemError) {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        paths += try Disk.names(in: folder).filter { name in
          !name.hasPrefix(".") && endings.contains { name.lowercased().hasSuffix($0) }
        }.map { prefix + $0 }
      } catch {
        findings.append(
          ToolDiagnostic.unreadableFile.finding(
            "The folder of pages cannot be read: \(error.reason)", at: .path(folder),
            status: .inputOutput, help: "Give the folder with the saved pages to --all"))
        return paths
      }
    }
    if paths.isEmpty {
      findings.append(
        ToolDiagnostic.noPages.finding(
          "There is no page to compare", at: folder.map { .path($0) } ?? .none,
          status: .wrongUsage,
          help: folder == nil
            ? "Name a saved page, or - for standard input; `hcgen audit --pages` prints what to "
              + "save" : "Save pages as \(endings.joined(separator: ", "))"))
    }
    return paths
  }
}

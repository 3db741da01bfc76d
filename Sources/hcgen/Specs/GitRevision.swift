import OutputTree
import SpecSyntax

/// A file as it was at some commit: `HEAD~1:Specs/api.yaml`.
struct GitRevision {
  private let argument: String
  private let revision: Substring
  private let path: Substring

  /// `nil` for an argument that names a file, or has no colon.
  init?(_ argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, (try? Disk.kindFollowingLinks(at: argument)) ?? nil == nil else {
      return nil
    }
    self.argument = argument
    (revision, path) = (parts[0], parts[1])
  }

  /// The path without the revision: from the root of the repository, as code hosts count it, or
  /// from the current directory where it began with `./`.
  var workingPath: String {
    var path = path
    // A stage of the index, as in `:0:Specs/api.yaml`.
    if revision.isEmpty, let digit = path.first, "0123".contains(digit),
      path.dropFirst().first == ":"
    {
      path = path.dropFirst(2)
    }
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return String(path)
  }

  /// What a repository may ask for that runs another program is not done here.
  private static let settings = [
    "core.fsmonitor=false", "log.showSignature=false", "protocol.allow=never",
  ].flatMap { ["-c", $0] }

  /// Reads the spec through `git show`.
  func load() -> LoadedSpec {
    guard !revision.hasPrefix("-"), !path.isEmpty else {
      return refused(
        .badRevision, "`\(argument)` names no file of a revision", .wrongUsage,
        help: "Write a commit, a colon and a path, as in `HEAD~1:Specs/api.yaml`")
    }
    // A byte more than the parser takes, so that it can tell.
    let limit = SpecParser.largestFile + 1
    do {
      // The argument begins with no hyphen, so git takes it for no option.
      let result = try Subprocess.run(
        ["git"] + Self.settings + ["show", "--no-textconv", "--no-color", argument], limit: limit)
      // A program that was cut off has failed, but the parser knows better why.
      guard result.status == 0 || result.output.count == limit else {
        let reason = String(decoding: result.errors, as: UTF8.self)
          .split(whereSeparator: \.isNewline).first.map(String.init)
        return refused(
          .unreadableRevision, "git cannot show it: \(reason ?? "it gave no reason")",
          .inputOutput, help: "Check the revision and the path, which counts from the root")
      }
      // What git shows of a folder begins so.
      if result.output.starts(with: Array("tree \(argument)\n".utf8)) {
        return refused(
          .specIsDirectory, "The spec is a folder", .inputOutput,
          help: "Name a file in it, as in `\(argument)/api.yaml`")
      }
      return LoadedSpec(SourceFile(name: argument, bytes: result.output))
    } catch {
      return refused(
        .unreadableRevision, "git cannot be run: \(error.reason)", .inputOutput,
        help: "Install git, or give two files")
    }
  }

  private func refused(
    _ diagnostic: ToolDiagnostic, _ message: String, _ status: ExitStatus, help: String
  ) -> LoadedSpec {
    LoadedSpec(
      unreadable: argument,
      diagnostic.finding(message, at: .path(argument), status: status, help: help))
  }
}

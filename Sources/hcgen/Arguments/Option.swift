import DocsAudit
import OpenAPIExport

/// Every option, in the order of the help.
enum Option: String, CaseIterable, Sendable {
  case spec
  case output
  case access
  case namespace
  case noNamespace = "no-namespace"
  case singleFile = "single-file"
  case noSingleFile = "no-single-file"
  case hashable
  case noHashable = "no-hashable"
  case form = "as"
  case openAPI = "openapi"
  case dryRun = "dry-run"
  case force
  case vendored
  case failOn = "fail-on"
  case since
  case all
  case pages
  case baseline
  case writeBaseline = "write-baseline"
  case expectRoutes = "expect-routes"
  case expect
  case format
  case color
  case help
  case version

  /// What stands for the value in the help; `nil` for an option without one.
  var placeholder: String? {
    switch self {
    case .spec: "FILE"
    case .output, .all: "DIR"
    case .baseline, .writeBaseline: "FILE"
    case .expectRoutes: "N"
    case .expect: "KIND=N"
    case .namespace: "NAME"
    case .form: "FORM"
    case .since: "VERSION"
    case .access, .openAPI, .failOn, .format, .color: choices.joined(separator: "|")
    default: nil
    }
  }

  /// The same where a command means something else by it.
  func placeholder(for command: Command) -> String? {
    self == .output && command == .export ? "PATH" : placeholder
  }

  /// The values that there are; empty where any will do.
  var choices: [String] {
    switch self {
    case .access: ["public", "package", "internal"]
    case .openAPI: OpenAPIVersion.allCases.map(\.rawValue)
    case .failOn: FailureThreshold.allCases.map(\.rawValue)
    case .format: OutputFormat.allCases.map(\.rawValue)
    case .color: ColorChoice.allCases.map(\.rawValue)
    default: []
    }
  }

  /// The option that says the contrary.
  var opposite: Option? {
    switch self {
    case .namespace: .noNamespace
    case .noNamespace: .namespace
    case .singleFile: .noSingleFile
    case .noSingleFile: .singleFile
    case .hashable: .noHashable
    case .noHashable: .hashable
    case .baseline: .writeBaseline
    case .writeBaseline: .baseline
    default: nil
    }
  }

  /// Whether it may be given more than once.
  var isRepeatable: Bool { self == .spec || self == .expect }

  /// The commands that know it.
  func isKnown(to command: Command) -> Bool {
    switch self {
    case .format: command != .explain
    case .spec: ![.diff, .draft, .explain].contains(command)
    case .dryRun: command == .generate
    case .vendored: command == .check
    case .force: [.generate, .export, .draft].contains(command)
    case .output: [.generate, .check, .export, .draft].contains(command)
    case .form, .openAPI: command == .export
    case .failOn, .since: command == .diff
    case .namespace: command == .generate || command == .check || command == .export
    case .baseline, .writeBaseline: command == .audit || command == .diff
    case .all, .pages, .expectRoutes, .expect: command == .audit
    case .color, .help, .version: true
    default: command == .generate || command == .check
    }
  }

  /// What it does for a command, in one or more lines.
  func summary(for command: Command) -> [String] {
    switch (self, command) {
    case (.output, .export):
      ["where to write: a file, a folder, or - for standard output,", "as without it"]
    case (.namespace, .export):
      ["the enum that the types of the client are under"]
    case (.baseline, .diff):
      ["accept the changes that this file lists: they fail no run,", "but the version counts them"]
    case (.writeBaseline, .diff):
      ["accept what --fail-on would fail for, or what breaks:", "list it in this file"]
    default: summary
    }
  }

  private var summary: [String] {
    switch self {
    case .spec: ["a spec, as a path or - for standard input; may be repeated"]
    case .output:
      [
        "where to write: the very folder for one spec, a folder",
        "of folders for several; Generated/API without it; of a",
        "draft a file that ends in .yaml, or a folder for files",
      ]
    case .access: ["the access level of the client *"]
    case .namespace: ["an enum to put all types under *"]
    case .noNamespace: ["no such enum, though one is recorded"]
    case .singleFile: ["one file instead of one a type *"]
    case .noSingleFile: ["one file a type, though one file is recorded"]
    case .hashable: ["models that are Hashable too *"]
    case .noHashable: ["models that are not, though it is recorded"]
    case .form: ["how the export is written; by the end of --output without it"]
    case .openAPI: ["the version of OpenAPI; 3.1 without it"]
    case .dryRun: ["say what would be written; write nothing"]
    case .force:
      ["replace files that hcgen did not write, or that were edited;", "none such is removed"]
    case .vendored:
      [
        "the words are folders, and each is held against its own",
        "manifest; no spec is needed",
      ]
    case .failOn: ["end with 1 where something breaks, or where anything changed"]
    case .since: ["the version of the old spec, to print the next one"]
    case .all:
      [
        "a folder of saved pages: all below it are compared, and",
        "routes that none of them documents are found",
      ]
    case .pages: ["print the addresses of the pages that the specs name"]
    case .baseline: ["accept the findings that this file lists"]
    case .writeBaseline: ["accept what is found now: list it in this file"]
    case .expectRoutes: ["fail where fewer routes are read than so many"]
    case .expect:
      [
        "the same for another kind; may be repeated:",
        ClaimKind.allCases.prefix(5).map(\.rawValue).joined(separator: ", ") + ",",
        ClaimKind.allCases.dropFirst(5).map(\.rawValue).joined(separator: ", "),
      ]
    case .format: ["how findings are printed; `markdown` is a change log, of diff alone"]
    case .color: ["auto: on a terminal, unless NO_COLOR is set"]
    case .help: ["show this help"]
    case .version: ["show the version"]
    }
  }

  var flag: String { "--" + rawValue }
}

/// How findings are printed.
enum OutputFormat: String, CaseIterable {
  case text
  case json
  /// Annotations of GitHub Actions.
  case github
  /// SARIF 2.1.0.
  case sarif
  /// A change log, which only a comparison of specs can give.
  case markdown
}

/// From which change on a comparison of specs fails.
enum FailureThreshold: String, CaseIterable {
  case breaking
  case any
}

enum ColorChoice: String, CaseIterable {
  case auto
  case always
  case never
}

import APIModel
import OutputTree
import SpecSyntax

/// Something that `hcgen export` gives: `openapi`, `schema`.
///
/// A kind is one file, with an extension that declares it, and one entry in ``all``.
struct ExportKind: Sendable {
  /// What the command line calls it.
  let name: String
  /// One line for the help.
  let summary: String
  /// What `--as` takes, each with the ends of files that mean it; the first is taken where
  /// nothing is said.
  let forms: [ExportForm]
  /// The options that mean something to this kind, beside those of all kinds.
  var options: Set<Option> = []
  /// How it is made.
  let making: Making

  enum Making: Sendable {
    /// Out of the API of a spec. What is wrong with it goes to the diagnostics.
    case ofSpec(@Sendable (API, ExportRequest, inout [Diagnostic]) -> ExportContent)
    /// Out of the language alone: no spec is read.
    case ofLanguage(@Sendable (ExportRequest) -> ExportContent)
  }

  /// In the order of the help.
  static let all: [ExportKind] = [.openAPI, .schema, .docs]

  static func named(_ name: String) -> ExportKind? { all.first { $0.name == name } }
}

/// One of the ways in which an export is written.
struct ExportForm: Sendable {
  /// What `--as` calls it.
  let name: String
  /// The ends of file names that mean it; a file in a folder gets the API's name and the first.
  let suffixes: [String]
}

/// What a kind needs to know, beside the API.
struct ExportRequest: Sendable {
  /// The name of one of the kind's forms.
  let form: String
  let invocation: Invocation
}

/// What a kind gives.
enum ExportContent: Sendable {
  /// One file. An older one is known by a piece of text that every such file holds.
  case file(String, mark: String)
  /// A folder, which gets a manifest.
  case folder([GeneratedFile])
}

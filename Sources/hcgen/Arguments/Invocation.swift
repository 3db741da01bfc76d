import APIDiff
import DocsAudit
import SwiftGeneration

/// What the user asked for, checked.
struct Invocation: Sendable {
  let command: Command
  /// Specs, the old and the new one, or the id to explain.
  var positional: [String] = []
  var output: String?
  var changes = OptionChanges()
  var format = OutputFormat.text
  var color = ColorChoice.auto
  var isDryRun = false
  var isForced = false
  /// Whether the words are folders, each to be held against its own manifest.
  var isVendored = false
  var failOn: FailureThreshold?
  var since: SemanticVersion?
  /// What to export; there for `export` alone.
  var export: ExportKind?
  /// How the export is to be written, where it was said.
  var form: String?
  /// The version of OpenAPI, where it was said.
  var openAPI: String?
  var audit = AuditOptions()
  /// What is accepted, and where to write what shall be.
  var baseline: String?
  var writtenBaseline: String?
}

/// What was asked of an audit.
struct AuditOptions {
  /// Specs that were named as such; all others are known by their ending.
  var specs: [String] = []
  /// The folder of pages.
  var folder: String?
  var printsPages = false
  /// How many claims of a kind have to be read at least, in the order of the kinds.
  var floors: [ClaimKind: Int] = [:]
}

/// The options of the output that were given anew; the others stay as they are recorded.
struct OptionChanges: Sendable {
  var access: GenerationOptions.Access?
  /// The outer `nil` where nothing was said.
  var namespace: String??
  var singleFile: Bool?
  var hashable: Bool?

  func applied(to options: GenerationOptions) -> GenerationOptions {
    GenerationOptions(
      access: access ?? options.access, namespace: namespace ?? options.namespace,
      singleFile: singleFile ?? options.singleFile, hashable: hashable ?? options.hashable)
  }
}

import SpecSyntax

/// What can be wrong around the specs: with files and folders.
enum ToolDiagnostic: String, CaseIterable {
  case tooFewFiles = "too-few-files"
  case noSpecs = "no-specs"
  case unreadableSpec = "unreadable-spec"
  case specIsDirectory = "spec-is-directory"
  case badRevision = "bad-revision"
  case unreadableRevision = "unreadable-revision"
  case noPages = "no-pages"
  case unreadableFile = "unreadable-file"
  case brokenBaseline = "broken-baseline"
  case staleBaseline = "stale-baseline"
  case unwritableBaseline = "unwritable-baseline"
  case nothingToDraft = "nothing-to-draft"
  case severalServers = "several-servers"
  case specExists = "spec-exists"
  case unwritableSpec = "unwritable-spec"
  case repeatedSpec = "repeated-spec"
  case sameOutput = "same-output"
  case severalSpecs = "several-specs"
  case unknownForm = "unknown-form"
  case folderOnStandardOutput = "folder-on-standard-output"
  case invalidOutputPath = "invalid-output-path"
  case pathCollision = "path-collision"
  case folderInTheWay = "folder-in-the-way"
  case fileInTheWay = "file-in-the-way"
  case symbolicLink = "symbolic-link"
  case unreadableOutput = "unreadable-output"
  case unwritableOutput = "unwritable-output"
  case outputInUse = "output-in-use"
  case outputChanged = "output-changed"
  case foreignFile = "foreign-file"
  case editedFile = "edited-file"
  case brokenManifest = "broken-manifest"
  case otherAPI = "other-api"
  case driftMissing = "drift-missing"
  case driftStale = "drift-stale"
  case driftEdited = "drift-edited"
  case driftForeign = "drift-foreign"
  case driftExtra = "drift-extra"
  case driftLeftover = "drift-leftover"
  case driftOrphan = "drift-orphan"
  case vendoredMissing = "vendored-missing"
  case vendoredEdited = "vendored-edited"
  case vendoredExtra = "vendored-extra"
  case noManifest = "no-manifest"

  func finding(
    _ message: String, at place: Finding.Place, status: ExitStatus,
    severity: Diagnostic.Severity = .error, help: String
  ) -> Finding {
    Finding(
      id: rawValue, severity: severity, message: message, help: help, place: place,
      status: status)
  }
}

import SpecSyntax

/// Something to tell the user, with its place worked out.
struct Finding {
  enum Place {
    case none
    case path(String)
    case spec(SpecPlace)
  }

  struct Note {
    let message: String
    let place: SpecPlace
  }

  let id: String
  let severity: Diagnostic.Severity
  let message: String
  var help: String?
  var place: Place
  var notes: [Note] = []
  /// The difference that the finding is about, as a unified diff.
  var diff: [UInt8] = []
  /// How the tool ends because of it.
  var status: ExitStatus
  /// Whether the user asked for just this, so that it belongs on standard output.
  var isResult = false
}

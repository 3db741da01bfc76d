/// What the tool can do.
enum Command: String, CaseIterable {
  case generate
  case check
  case validate
  case diff
  case audit
  case draft
  case export
  case explain

  /// One line for the overview.
  var summary: String {
    switch self {
    case .generate: "write the Swift client of each spec"
    case .check: "compare the generated folders with the specs; write nothing"
    case .validate: "read the specs and report everything that is wrong with them"
    case .diff: "compare two versions of a spec: what breaks, and for whom"
    case .export: "write the API, or the spec language, in a format of other tools"
    case .audit: "compare documentation pages with the specs; report where they differ"
    case .draft: "write the spec that documentation pages amount to"
    case .explain: "tell the story behind a diagnostic, or list them all"
    }
  }

  var usage: String {
    switch self {
    case .generate, .validate: "hcgen \(rawValue) [options] [spec ...]"
    case .check: "hcgen check [options] [spec ...]\nhcgen check --vendored [options] folder ..."
    case .diff: "hcgen diff [options] old new"
    case .export: "hcgen export KIND [options] [spec ...]"
    case .audit: "hcgen audit [options] [spec ...] [page ...]"
    case .draft: "hcgen draft [options] page ..."
    case .explain: "hcgen explain [id]"
    }
  }
}

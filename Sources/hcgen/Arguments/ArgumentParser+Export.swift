import SpecSyntax

extension ArgumentParser {
  /// What `hcgen export KIND` asks for.
  func export(_ words: [String]) throws(UsageError) -> Invocation {
    let names = ExportKind.all.map(\.name)
    guard let word = words.first else {
      throw UsageError(
        "`export` does not say what to export",
        help: "Write `hcgen export \(names[0])`; there is \(names.joined(separator: ", "))")
    }
    guard let kind = ExportKind.named(word) else {
      throw UsageError(
        "There is no export `\(word)`", nearest: Suggestion.nearest(to: word, among: names),
        else: "Write one of \(names.joined(separator: ", "))")
    }
    var invocation = try invocation(.export, Array(words.dropFirst()))
    invocation.export = kind
    try check(invocation, kind)
    return invocation
  }

  private func check(_ invocation: Invocation, _ kind: ExportKind) throws(UsageError) {
    let foreign = ExportKind.all.reduce(into: Set<Option>()) { $0.formUnion($1.options) }
      .subtracting(kind.options)
    if let option = given.lazy.map(\.option).first(where: foreign.contains) {
      throw UsageError(
        "The option `\(option.flag)` means nothing to `hcgen export \(kind.name)`",
        help: "See `hcgen export --help`")
    }
    let forms = kind.forms.map(\.name)
    if let form = invocation.form, !forms.contains(form) {
      throw UsageError(
        "`\(form)` is no form of `hcgen export \(kind.name)`",
        nearest: Suggestion.nearest(to: form, among: forms),
        else: "The forms are \(forms.joined(separator: ", "))")
    }
    if case .ofLanguage = kind.making, let spec = invocation.positional.first {
      throw UsageError(
        "`hcgen export \(kind.name)` takes no spec", help: "Leave out `\(spec)`")
    }
    if invocation.format != .text, invocation.output ?? "-" == "-" {
      throw UsageError(
        "Findings as \(invocation.format.rawValue) and the export cannot both go to standard output",
        help: "Give a file to `--output`")
    }
  }
}

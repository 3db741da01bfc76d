import APIDiff
import DocsAudit
import SpecSyntax
import SwiftGeneration

/// Turns the words of the command line into a request.
struct ArgumentParser {
  enum Request {
    case run(Invocation)
    case help(Command?)
    case version
  }

  private var rest: ArraySlice<String>
  private var positional: [String] = []
  private(set) var given: [(option: Option, value: String)] = []

  static func parse(_ arguments: [String]) throws(UsageError) -> Request {
    // Bytes that are not UTF-8 have become this character, and the path another one.
    if let word = arguments.first(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
      throw UsageError(
        "The argument `\(word)` is not UTF-8, or holds the character that stands for such bytes",
        help: "Give a path that is UTF-8")
    }
    let open = arguments.prefix { $0 != "--" }
    if open.contains("--help") || open.contains("-h") {
      if let word = open.first, !word.hasPrefix("-"), word != "help", Command(rawValue: word) == nil
      {
        throw unknownCommand(word)
      }
      return .help(open.lazy.compactMap(Command.init).first)
    }
    if open.contains("--version") { return .version }
    var parser = ArgumentParser(rest: arguments[...])
    try parser.split()
    guard let word = parser.positional.first else {
      throw UsageError(
        "No command is given",
        help: "Write `hcgen generate`, or `hcgen --help` to see what else there is")
    }
    let words = Array(parser.positional.dropFirst())
    if word == "help" { return .help(try helpTopic(words)) }
    guard let command = Command(rawValue: word) else { throw unknownCommand(word) }
    if command == .explain, words.count > 1 {
      throw UsageError(
        "`explain` takes one id, not \(words.count)", help: "Write `hcgen explain \(words[0])`")
    }
    if command == .export { return .run(try parser.export(words)) }
    return .run(try parser.invocation(command, words))
  }

  private init(rest: ArraySlice<String>) { self.rest = rest }

  // MARK: Splitting

  private mutating func split() throws(UsageError) {
    while let word = rest.popFirst() {
      if word == "--" {
        positional += rest
        return
      }
      guard word.hasPrefix("-"), word != "-" else {
        positional.append(word)
        continue
      }
      try take(word)
    }
  }

  private mutating func take(_ word: String) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = Option.allCases.first(where: { $0.flag == name }) else {
      throw UsageError(
        "The option `\(name)` is unknown",
        nearest: Suggestion.nearest(to: name, among: Option.allCases.map(\.flag)),
        else: "See `hcgen --help`")
    }
    var value = parts.count > 1 ? String(parts[1]) : nil
    if let placeholder = option.placeholder {
      if value == nil, let next = rest.first, next == "-" || !next.hasPrefix("-") {
        value = rest.removeFirst()
      }
      guard let value, !value.isEmpty else {
        throw UsageError(
          "The option `\(name)` needs a value", help: "Write `\(name) \(placeholder)`")
      }
      try check(value, of: option)
      given.append((option, value))
    } else {
      guard value == nil else {
        throw UsageError("The option `\(name)` takes no value", help: "Write `\(name)` alone")
      }
      given.append((option, ""))
    }
  }

  private func check(_ value: String, of option: Option) throws(UsageError) {
    switch option {
    case .since where SemanticVersion(value) == nil:
      throw UsageError(
        "`\(value)` is no version", help: "Give the last release as three numbers, as in `1.4.2`")
    case .expectRoutes where Int(value).map({ $0 < 0 }) ?? true:
      throw UsageError("`\(value)` is no number", help: "Write `--expect-routes 12`")
    case .expect where Self.floor(value) == nil:
      let kinds = ClaimKind.allCases.map(\.rawValue)
      let word = value.prefix { $0 != "=" }
      throw UsageError(
        "`\(value)` is no floor",
        nearest: kinds.contains(String(word))
          ? nil : Suggestion.nearest(to: String(word), among: kinds).map { "--expect \($0)=12" },
        else: "Write `--expect examples=12`; the kinds are \(kinds.joined(separator: ", "))")
    default: break
    }
    guard !option.choices.isEmpty, !option.choices.contains(value) else { return }
    throw UsageError(
      "`\(value)` is no value of `\(option.flag)`",
      nearest: Suggestion.nearest(to: value, among: option.choices),
      else: "The values are \(option.choices.joined(separator: ", "))")
  }

  // MARK: Meaning

  func invocation(
    _ command: Command, _ words: [String]
  ) throws(UsageError) -> Invocation {
    var invocation = Invocation(command: command)
    var seen: Set<Option> = []
    for (option, value) in given {
      guard option.isKnown(to: command) else {
        throw UsageError(
          "The option `\(option.flag)` means nothing to `hcgen \(command.rawValue)`",
          help: "See `hcgen \(command.rawValue) --help`")
      }
      guard seen.insert(option).inserted || option.isRepeatable else {
        throw UsageError("The option `\(option.flag)` is given twice", help: "Give it once")
      }
      if let opposite = option.opposite, seen.contains(opposite) {
        throw UsageError(
          "`\(opposite.flag)` and `\(option.flag)` contradict each other", help: "Give one of them")
      }
      apply(option, value, to: &invocation)
    }
    invocation.positional += words
    if invocation.isVendored { try checkVendored(invocation) }
    try check(invocation)
    return invocation
  }

  /// A folder's manifest says by itself what it was made with.
  private func checkVendored(_ invocation: Invocation) throws(UsageError) {
    let known: Set<Option> = [.vendored, .format, .color]
    if let option = given.lazy.map(\.option).first(where: { !known.contains($0) }) {
      throw UsageError(
        "The option `\(option.flag)` means nothing beside `--vendored`",
        help: "Write `hcgen check --vendored DIR`")
    }
    if invocation.positional.isEmpty {
      throw UsageError(
        "`--vendored` names no folder",
        help: "Write `hcgen check --vendored DIR`, with one folder or more")
    }
    if invocation.positional.contains("-") {
      throw UsageError(
        "Clients are folders, so `-` is none of them", help: "Write `hcgen check --vendored DIR`")
    }
  }

  private func check(_ invocation: Invocation) throws(UsageError) {
    let command = invocation.command
    if command == .diff, invocation.positional.count != 2 {
      throw UsageError(
        "`diff` takes two specs, the old and the new one, not \(invocation.positional.count)",
        help: "Write `hcgen diff HEAD:Specs/api.yaml Specs/api.yaml`, for example")
    }
    if command == .draft,
      let spec = invocation.positional.first(where: {
        $0.hasSuffix(".yaml") || $0.hasSuffix(".yml")
      })
    {
      throw UsageError(
        "`\(spec)` is a spec, and a draft is made of documentation pages",
        help: "Name saved pages, as in `hcgen draft Pages/*.html`")
    }
    if invocation.audit.printsPages,
      let page = invocation.positional.first(where: { !SpecSelection.isSpec($0) })
    {
      throw UsageError(
        "`--pages` prints the addresses that specs name, and `\(page)` is no spec",
        help: "Write `hcgen audit --pages Specs/bookshop.yaml`, or leave `--pages` out")
    }
    if invocation.format == .markdown, command != .diff {
      throw UsageError(
        "`hcgen \(command.rawValue)` prints no Markdown",
        help: "Choose one of text, json, github, sarif")
    }
    let inputs = invocation.positional + invocation.audit.specs
    if inputs.count(where: { $0 == "-" }) > 1 {
      throw UsageError("Standard input is given twice", help: "Give `-` once")
    }
    if invocation.output == "-", command != .export, command != .draft {
      throw UsageError(
        "Clients are folders, so `-` is no place for them", help: "Give a folder to `--output`")
    }
    if inputs.contains("") {
      throw UsageError("A path is empty", help: "Give the path of a spec")
    }
  }

  private func apply(_ option: Option, _ value: String, to invocation: inout Invocation) {
    switch option {
    case .spec:
      if invocation.command == .audit {
        invocation.audit.specs.append(value)
      } else {
        invocation.positional.append(value)
      }
    case .output: invocation.output = value
    case .access: invocation.changes.access = GenerationOptions.Access(rawValue: value)
    case .namespace: invocation.changes.namespace = .some(value)
    case .noNamespace: invocation.changes.namespace = .some(nil)
    case .singleFile: invocation.changes.singleFile = true
    case .noSingleFile: invocation.changes.singleFile = false
    case .hashable: invocation.changes.hashable = true
    case .noHashable: invocation.changes.hashable = false
    case .failOn: invocation.failOn = FailureThreshold(rawValue: value)
    case .since: invocation.since = SemanticVersion(value)
    case .format: invocation.format = OutputFormat(rawValue: value) ?? .text
    case .color: invocation.color = ColorChoice(rawValue: value) ?? .auto
    case .form: invocation.form = value
    case .openAPI: invocation.openAPI = value
    case .dryRun: invocation.isDryRun = true
    case .force: invocation.isForced = true
    case .vendored: invocation.isVendored = true
    case .all: invocation.audit.folder = value
    case .pages: invocation.audit.printsPages = true
    case .baseline: invocation.baseline = value
    case .writeBaseline: invocation.writtenBaseline = value
    case .expectRoutes: invocation.audit.floors[.routes] = Int(value)
    case .expect:
      if let floor = Self.floor(value) { invocation.audit.floors[floor.kind] = floor.count }
    case .help, .version: break
    }
  }

  /// `examples=12`.
  private static func floor(_ text: String) -> (kind: ClaimKind, count: Int)? {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = ClaimKind(rawValue: String(parts[0])),
      let count = Int(parts[1]), count >= 0
    else { return nil }
    return (kind, count)
  }

  private static func helpTopic(_ words: [String]) throws(UsageError) -> Command? {
    guard let word = words.first else { return nil }
    guard let command = Command(rawValue: word) else { throw unknownCommand(word) }
    return command
  }

  private static func unknownCommand(_ word: String) -> UsageError {
    let commands = Command.allCases.map(\.rawValue) + ["help"]
    if word.hasSuffix(".yaml") {
      return UsageError("No command is given", help: "Did you mean `hcgen generate \(word)`?")
    }
    return UsageError(
      "The command `\(word)` is unknown", nearest: Suggestion.nearest(to: word, among: commands),
      else: "The commands are \(commands.joined(separator: ", "))")
  }
}

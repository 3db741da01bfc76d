import OutputTree

/// What `--help` prints.
enum HelpText {
  static func text(for command: Command?) -> String {
    guard let command else { return overview }
    var text = "\(command.usage)\n\n\(sentence(command.summary))\n"
    text += body(of: command)
    text += "\nOptions:\n"
    for option in Option.allCases where option.isKnown(to: command) {
      text += lines(of: option, for: command)
    }
    text += notes(on: command)
    return text
  }

  private static var overview: String {
    var text = """
      hcgen \(hcgenVersion): typed Swift clients from short descriptions of HTTP APIs

      hcgen COMMAND [options] [spec ...]

      Without a spec, all of Specs/*.yaml are taken. Clients go to Generated/API.

      Commands:

      """
    for command in Command.allCases { text += row(command.rawValue, [command.summary], width: 12) }
    text += row("help", ["show the help of a command"], width: 12)
    text += """

      `hcgen COMMAND --help` shows the options of a command.

      \(exitCodes)

      """
    return text
  }

  private static let exitCodes = """
    Exit status: 0 fine, 1 something was found (drift, an invalid spec, a change that --fail-on
    names), 2 wrong usage, 3 something could not be read or written.
    """

  private static func body(of command: Command) -> String {
    switch command {
    case .generate:
      """

      All specs are read and checked first, and so are all folders. Where anything is wrong, no
      file is touched. Files that stay the same are not touched either, files that are no longer
      generated are removed, and files that hcgen did not write are left alone.

      """
    case .check:
      """

      Prints as a unified diff what `hcgen generate` would change, and ends with 1 where that is
      anything: files that are missing, stale, edited by hand or no longer generated, Swift files
      that hcgen did not write, and what a run that was killed has left behind.

      With --vendored, folders take the place of specs. Each is held against its own
      \(Manifest.fileName): files that are missing, edited, or not listed there end with 1.

      """
    case .validate: ""
    case .diff:
      """

      Old and new are files, - for standard input, or revisions of git as in HEAD~1:Specs/api.yaml,
      whose path counts from the root of the repository. Says of each change whether it breaks calls
      of clients that are in use, source that was written against the old client, or nothing, and
      which step of the version that asks for. A line of --baseline that accepts nothing is an error.

      """
    case .export:
      "\n"
        + ExportKind.all.map { kind in
          let forms = kind.forms.map(\.name).joined(separator: "|")
          return row(kind.name, [kind.summary, "--as \(forms)"], width: 12)
        }.joined()
          + """

          What is exported goes to standard output, or to the file that --output names. Where that is
          a folder, each spec gets a file of its own in it. An older export is replaced, and what was
          edited in it is lost; any other file stays.

          """
    case .audit:
      """

      Specs are the files that end in .yaml or .yml; everything else is a page, as text, Markdown or
      HTML, and - is a page from standard input. A page belongs to the spec whose server and
      routes fit it best. Nothing but --write-baseline writes to the disk.

      """
    case .draft:
      """

      Reads pages as text, Markdown or HTML; - is a page from standard input. The spec goes to
      standard output. Pages of several servers give a spec each, and so need a folder. What no
      page says is guessed, and marked with a comment: read and edit it.

      """
    case .explain:
      """

      Each diagnostic ends in its id, as in [duplicate-key]. Without an id, all are listed.

      """
    }
  }

  private static func notes(on command: Command) -> String {
    switch command {
    case .generate, .check:
      """

      * Recorded in the folder's \(Manifest.fileName): where the folder exists, what is recorded
        holds unless it is given anew. So `hcgen check` and `hcgen generate` alone go on with what
        a folder was once made with.

      Without a spec, all of Specs/*.yaml are taken.

      \(exitCodes)

      """
    case .validate, .export: "\nWithout a spec, all of Specs/*.yaml are taken.\n\n\(exitCodes)\n"
    case .audit:
      """

      Without a spec, all of Specs/*.yaml are taken. Drift ends with 1, notes alone with 0.

      \(exitCodes)

      """
    case .diff, .draft: "\n\(exitCodes)\n"
    case .explain: ""
    }
  }

  private static func lines(of option: Option, for command: Command) -> String {
    let flag = option.flag + (option.placeholder(for: command).map { " " + $0 } ?? "")
    return row(flag, option.summary(for: command), width: 22)
  }

  private static func row(_ name: String, _ summary: [String], width: Int) -> String {
    let indentation = String(repeating: " ", count: width + 2)
    var text = "  " + name
    if name.count >= width {
      text += "\n" + indentation
    } else {
      text += String(repeating: " ", count: width - name.count)
    }
    return text + summary.joined(separator: "\n" + indentation) + "\n"
  }

  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + "."
  }
}

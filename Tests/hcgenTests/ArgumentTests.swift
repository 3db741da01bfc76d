import Testing

@Suite struct ArgumentTests {
  static let wrong: [(arguments: String, message: String, help: String)] = [
    ("", "No command is given", "hcgen generate"),
    ("genrate", "The command `genrate` is unknown", "Did you mean `generate`?"),
    (
      "xyzzy", "The command `xyzzy` is unknown",
      "generate, check, validate, diff, audit, draft, export, explain, help"
    ),
    ("Specs/shop.yaml", "No command is given", "`hcgen generate Specs/shop.yaml`"),
    ("help chek", "The command `chek` is unknown", "Did you mean `check`?"),
    ("generate --acess public", "`--acess` is unknown", "Did you mean `--access`?"),
    ("generate --dryrun", "`--dryrun` is unknown", "Did you mean `--dry-run`?"),
    ("generate -x", "`-x` is unknown", "hcgen --help"),
    ("generate --access privat", "`privat` is no value", "public, package, internal"),
    ("generate --access publik", "`publik` is no value", "Did you mean `public`?"),
    ("validate --format=jsn", "`jsn` is no value", "Did you mean `json`?"),
    ("check --color sometimes", "`sometimes` is no value", "auto, always, never"),
    ("generate --output", "`--output` needs a value", "--output DIR"),
    ("generate --output --force", "`--output` needs a value", "--output DIR"),
    ("generate --namespace=", "`--namespace` needs a value", "--namespace NAME"),
    ("generate --force=yes", "`--force` takes no value", "alone"),
    ("check --force", "`--force` means nothing to `hcgen check`", "hcgen check --help"),
    ("check --dry-run", "`--dry-run` means nothing to `hcgen check`", "hcgen check --help"),
    ("check --vendored", "`--vendored` names no folder", "hcgen check --vendored DIR"),
    ("check --vendored -", "`-` is none of them", "hcgen check --vendored DIR"),
    ("check --vendored x --output y", "`--output` means nothing beside `--vendored`", "DIR"),
    ("check --vendored --spec x", "`--spec` means nothing beside `--vendored`", "DIR"),
    ("generate --vendored x", "`--vendored` means nothing to `hcgen generate`", "--help"),
    ("validate --output x", "`--output` means nothing to `hcgen validate`", "--help"),
    ("explain --format json", "`--format` means nothing to `hcgen explain`", "--help"),
    ("diff a.yaml", "takes two specs, the old and the new one, not 1", "HEAD:Specs/api.yaml"),
    ("diff a b --since 1.4", "`1.4` is no version", "three numbers"),
    ("diff a b --since 1.4.2-rc.1", "`1.4.2-rc.1` is no version", "three numbers"),
    ("diff a b --fail-on risky", "`risky` is no value", "breaking, any"),
    ("draft Specs/shop.yaml", "`Specs/shop.yaml` is a spec", "Name saved pages"),
    ("diff - -", "Standard input is given twice", "once"),
    ("validate --since 1.0.0", "`--since` means nothing to `hcgen validate`", "--help"),
    ("check --format markdown", "`hcgen check` prints no Markdown", "text, json, github, sarif"),
    ("generate --output a --output b", "`--output` is given twice", "once"),
    ("generate --hashable --no-hashable", "contradict each other", "one of them"),
    ("generate --output -", "`-` is no place", "folder"),
    ("validate - -", "Standard input is given twice", "once"),
    ("generate --output caf\u{FFFD}", "is not UTF-8", "a path that is UTF-8"),
    ("export", "does not say what to export", "openapi, schema"),
    ("export opnapi", "There is no export `opnapi`", "Did you mean `openapi`?"),
    ("export schema x.yaml", "`hcgen export schema` takes no spec", "Leave out `x.yaml`"),
    ("export schema --openapi 3.0", "`--openapi` means nothing to `hcgen export schema`", "--help"),
    ("export openapi --openapi 3", "`3` is no value of `--openapi`", "3.1, 3.0"),
    (
      "export openapi --as jsn", "`jsn` is no form of `hcgen export openapi`",
      "Did you mean `json`?"
    ),
    ("export openapi --as xml", "`xml` is no form", "yaml, json"),
    ("export openapi --as", "`--as` needs a value", "--as FORM"),
    ("export openapi --format json", "cannot both go to standard output", "a file to `--output`"),
    ("generate --as json", "`--as` means nothing to `hcgen generate`", "hcgen generate --help"),
    ("explain a b", "`explain` takes one id, not 2", "hcgen explain a"),
    ("explain duplicate-kye", "`duplicate-kye` is unknown", "Did you mean `duplicate-key`?"),
    ("explain xyzzy", "`xyzzy` is unknown", "lists all ids"),
  ]

  @Test(arguments: wrong) func wrongUsage(arguments: String, message: String, help: String) throws {
    let workspace = try Workspace()
    let before = try workspace.snapshot()
    let run = try workspace.hcgen(arguments.split(separator: " ").map(String.init))
    expect(run, status: 2, error: ["hcgen: error: ", message, "\n  help: ", help])
    #expect(run.output.isEmpty)
    #expect(try workspace.snapshot() == before)
  }

  /// What only the specs can tell to be wrong, though no spec is to blame.
  static let unfitting: [(arguments: String, message: String, help: String)] = [
    ("generate --namespace shop-api", "--namespace: `shop-api` cannot", "as in `ShopAPI`"),
    ("check --namespace Book", "--namespace: The namespace `Book`", "letters and digits"),
    ("generate Specs/shop.yaml Specs/shop.yaml", "The spec is given twice", "Give it once"),
    ("check Specs/shop.yaml --spec ./Specs/shop.yaml", "The spec is given twice", "once"),
  ]

  @Test(arguments: unfitting) func unfittingArgument(
    arguments: String, message: String, help: String
  ) throws {
    let workspace = try Workspace()
    let before = try workspace.snapshot()
    let run = try workspace.hcgen(arguments.split(separator: " ").map(String.init))
    expect(run, status: 2, error: ["hcgen: error: ", message, "\n  help: ", help])
    #expect(!run.error.contains("shop.yaml:"))
    #expect(try workspace.snapshot() == before)
  }

  @Test(arguments: [
    ("--help", "COMMAND"), ("-h", "COMMAND"), ("help", "COMMAND"),
    ("generate --help", "--dry-run"), ("help generate", "--dry-run"),
    ("--help generate", "--dry-run"), ("generate --bogus -h", "--dry-run"),
    ("check --help", "--namespace"), ("validate --help", "--format"),
    ("export --help", "--openapi"), ("help export", "schema "), ("explain --help", "--color"),
    ("generate --help", ".hcgen-manifest.json"),
  ]) func help(arguments: String, says: String) throws {
    let run = try Workspace().hcgen(arguments.split(separator: " ").map(String.init))
    expect(run, status: 0, output: [says, "hcgen"])
    #expect(run.error.isEmpty)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 92 })
  }

  @Test(arguments: [
    "--version", "generate --version", "check --version", "validate x --version",
    "explain --version",
  ]) func version(arguments: String) throws {
    let run = try Workspace().hcgen(arguments.split(separator: " ").map(String.init))
    expect(run, status: 0)
    #expect(run.output.wholeMatch(of: /hcgen \d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: [
    "--spec Specs/shop.yaml --access internal", "--access=internal --spec=Specs/shop.yaml",
    "Specs/shop.yaml --access internal", "--access internal -- Specs/shop.yaml",
    "--access internal",
  ]) func spellings(arguments: String) throws {
    let workspace = try Workspace()
    let words = ["generate"] + arguments.split(separator: " ").map(String.init)
    expect(try workspace.hcgen(words), status: 0, output: ["Shop: "])
    let model = workspace.text(try workspace.modelFile()) ?? ""
    #expect(!model.contains("public "))
    #expect(model.contains("struct Book"))
  }
}

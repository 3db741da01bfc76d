import Foundation
import Testing

/// What hostile text makes of findings: nothing that a terminal, a log or a viewer acts on.
@Suite struct FindingInjectionTests {
  static let texts = [
    "*/", "\"\"\"#", "\\(exit(1))", "a\nb", "a\r\nb", "a\rb", "a\u{85}b", "a\u{2028}b\u{2029}",
    "a\u{B}\u{C}b", "\0", "\u{7}\u{8}", "\u{1B}[2J\u{1B}]0;owned\u{7}", "\u{9B}2J", "\u{7F}",
    "\u{202E}x\u{202C}", "\u{2066}x\u{2069}", "\u{200B}", "\u{FEFF}x", "\u{E0061}", "`x`",
    "\u{3164}", "a\u{115F}\u{FFA0}", "\u{2800}", "a\u{FE01}\u{FE0F}", "a\u{E0100}", "a\u{200D}b",
    "../../etc/passwd", "$(touch x)", "</script><script>alert(1)</script>", "]]>", "-->",
    "::error::owned", "\n::error file=x::owned", "%0A::error::owned", "::stop-commands::x",
    "##[error]owned", "[x](javascript:alert(1))", "![x](https://evil.example/x.png)", "<img src=x>",
    "x\n\n# Owned\n\n- item", "```\nowned\n```", "| a | b |", "<<<<<<< HEAD", "x\\",
    String(repeating: "x", count: 20_000),
  ]

  /// What the commands say at their end begins with names that the user has chosen, or somebody else.
  @Test(arguments: ["::error::owned.yaml", "::stop-commands::x.yaml", "##[error]owned.yaml"])
  func namesOfFilesAreNoCommands(_ name: String) throws {
    let workspace = try Workspace()
    try workspace.write(Workspace.shop, to: name)
    try workspace.write(Workspace.shop + "x: y\n", to: "wrong" + name)
    expect(try workspace.hcgen("generate", name, "--output", "::add-mask::x"), status: 0)
    for arguments in [
      ["validate", name], ["validate", "wrong" + name],
      ["generate", name, "--output", "::add-mask::x"],
      ["check", "--vendored", "::add-mask::x"], ["diff", name, name],
      ["export", "openapi", name, "--output", name + ".json"],
    ] {
      let run = try workspace.hcgen(arguments + ["--format", "github"])
      #expect(!run.output.isEmpty, "\(arguments) \(run)")
      for line in run.output.split(whereSeparator: \.isNewline) {
        let isOurs = line.hasPrefix("::error file=") || line.hasPrefix("::warning file=")
        #expect(isOurs || !line.hasPrefix("::") && !line.contains("##["), "\(line)")
      }
    }
  }

  /// Each text as the key and the value of things that are wrong, with escapes and as it is.
  private static func wrongSpec() -> String {
    var lines = [Workspace.shop.dropLast()]
    for (number, text) in texts.enumerated() {
      lines.append("    \"\(escaped(text))_\(number)\": \"\(escaped(text))\"")
      lines.append("    raw\(number): \(text)")
    }
    lines.append("inputs:")
    for (number, text) in texts.enumerated() {
      lines.append("  \"\(escaped(text))_\(number)\": {a: \"int = \(escaped(text))\"}")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test(arguments: ["text", "json", "github", "sarif"])
  func findings(_ format: String) throws {
    let workspace = try Workspace(specs: ["Specs/shop.yaml": Self.wrongSpec()])
    let run = try workspace.hcgen("validate", "--format", format)
    #expect(run.status == 1)
    try Self.expectHarmless(run.output + run.error, format)
    #expect((run.output + run.error).utf8.count > 10_000)
  }

  /// A file may have any name that the disk takes.
  @Test(arguments: ["text", "json", "github", "sarif"])
  func namesOfFiles(_ format: String) throws {
    // Foundation cannot name a file with characters of the last planes.
    for text in Self.texts
    where text.unicodeScalars.allSatisfy({ $0.value < 0xE0000 }) && !text.contains("/")
      && !text.contains("\0")
      && text.utf8.count < 200
    {
      let workspace = try Workspace(specs: ["Specs/\(text).yaml": "hcgen: 2\n"])
      let run = try workspace.hcgen("validate", "--format", format)
      #expect(run.status == 1)
      try Self.expectHarmless(run.output + run.error, format)
    }
  }

  @Test(arguments: ["text", "json", "github", "sarif", "markdown"])
  func changes(_ format: String) throws {
    var new = Workspace.shop + "enums:\n  Odd:\n"
    for (number, text) in Self.texts.enumerated() where text.utf8.count < 900 {
      let key = "\(number) \(Self.escaped(text)) as value\(number)"
      new += "    \"\(key)\": \"\(Self.escaped(text))\"\n"
    }
    new = new.replacingOccurrences(of: "    title: string\n", with: "    odd: Odd\n")
    let workspace = try Workspace(specs: ["old.yaml": Workspace.shop, "new.yaml": new])
    let run = try workspace.hcgen("diff", "old.yaml", "new.yaml", "--format", format)
    expect(run, status: 0)
    try Self.expectHarmless(run.output + run.error, format)
    guard format == "markdown" else { return }
    for line in run.output.split(separator: "\n") {
      let isOurs = line == "## Unreleased" || line.hasPrefix("### ") || line.hasPrefix("- ")
      #expect(isOurs, "\(line)")
      // Outside of code spans nothing is left that means anything.
      #expect(!Self.withoutCode(String(line)).contains { "<>[]!*_`|&".contains($0) }, "\(line)")
    }
  }

  // MARK: Helpers

  private static func expectHarmless(_ text: String, _ format: String) throws {
    for scalar in text.unicodeScalars where scalar != "\n" {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        Issue.record("\(format): U+\(String(scalar.value, radix: 16)) as it is")
        return
      default:
        let isSeen = !scalar.properties.isDefaultIgnorableCodePoint && scalar.value != 0x2800
        #expect(isSeen, "\(format): U+\(String(scalar.value, radix: 16)) as it is")
        if !isSeen { return }
      }
    }
    switch format {
    case "json", "sarif": _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
    case "github":
      let commands = ["::error ", "::warning ", "::notice "]
      for line in text.split(separator: "\n") {
        let start = line.drop { $0 == " " }
        guard start.hasPrefix("::") || start.hasPrefix("##[") else { continue }
        #expect(commands.contains { line.hasPrefix($0) }, "\(line)")
      }
      #expect(!text.split(separator: "\n").contains { $0.contains("title=owned") })
    default: break
    }
  }

  /// A line of Markdown without its code spans.
  private static func withoutCode(_ line: String) -> String {
    var rest = line[...]
    var result = ""
    while let start = rest.firstIndex(of: "`") {
      result += rest[..<start]
      let fence = rest[start...].prefix { $0 == "`" }
      let inside = rest[fence.endIndex...]
      var end = inside.startIndex
      var found: Substring.Index?
      while end < inside.endIndex {
        guard inside[end] == "`" else {
          end = inside.index(after: end)
          continue
        }
        let run = inside[end...].prefix { $0 == "`" }
        if run.count == fence.count {
          found = run.endIndex
          break
        }
        end = run.endIndex
      }
      guard let found else {
        result += fence
        rest = inside
        continue
      }
      rest = line[found...]
    }
    return result + rest
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x22: "\\\""
      case 0x5C: "\\\\"
      case 0x20..<0x7F: String(scalar)
      default:
        "\\U" + String(repeating: "0", count: 8 - String(scalar.value, radix: 16).count)
          + String(scalar.value, radix: 16)
      }
    }.joined()
  }
}

/// What somebody might write into a spec to get out of the place where it belongs.
struct HostileText: Sendable, CustomStringConvertible {
  let description: String
  let text: String

  init(_ name: String, _ text: String) {
    description = name
    self.text = text
  }

  static let all: [HostileText] =
    comments + literals + lines + invisible + paths + markup + names + sizes

  /// They end a comment, or begin one.
  private static let comments = [
    HostileText("comment end", "*/"),
    HostileText("comment end with code", "*/ public let injected = 1 /*"),
    HostileText("comment start", "/*"),
    HostileText("line comment", "// injected"),
    HostileText("code behind a line break", "x\npublic let injected = 1"),
    HostileText("conditional compilation", "#if injected\n#endif"),
    HostileText("error directive", "#error(\"injected\")"),
    HostileText("attribute", "@_cdecl(\"injected\") public func injected() {}"),
    HostileText("closing brace", "} public let injected = 1 {"),
  ]

  /// They end a literal, or run code in it.
  private static let literals = [
    HostileText("interpolation", "\\(exit(1))"),
    HostileText("raw interpolation", "\\#(exit(1))"),
    HostileText("quotation mark", "\""),
    HostileText("quotation mark with code", "\"; public let injected = 1; _ = \""),
    HostileText("three quotation marks", "\"\"\""),
    HostileText("raw end", "\"\"\"#"),
    HostileText("raw end of one line", "\"#"),
    HostileText("apostrophe", "' or 1=1 --"),
    HostileText("backslash at the end", "x\\"),
    HostileText("backslashes", "\\\\\\"),
    HostileText("escape of Swift", "\\u{0}"),
    HostileText("escape of a lone surrogate", "\\ud800"),
    HostileText("escape of JSON", "\\u0022,\\u0022injected\\u0022:1"),
    HostileText("backtick", "`"),
    HostileText("backticks with code", "a` = 1; public let injected = 2 //`"),
    HostileText("dollar", "$0"),
  ]

  /// They end a line for somebody.
  private static let lines = [
    HostileText("line feed", "a\nb"),
    HostileText("carriage return", "a\rlet injected = 1"),
    HostileText("both", "a\r\nlet injected = 1"),
    HostileText("next line", "a\u{85}let injected = 1"),
    HostileText("line separator", "a\u{2028}let injected = 1"),
    HostileText("paragraph separator", "a\u{2029}let injected = 1"),
    HostileText("vertical tab", "a\u{B}let injected = 1"),
    HostileText("form feed", "a\u{C}let injected = 1"),
    HostileText("line feeds alone", "\n\n\n"),
  ]

  /// They cannot be seen, or change what is seen.
  private static let invisible = [
    HostileText("NUL", "a\0b"),
    HostileText("bell and backspace", "a\u{7}\u{8}b"),
    HostileText("escape sequence", "\u{1B}[2J\u{1B}]0;injected\u{7}"),
    HostileText("C1 control", "\u{9B}2J"),
    HostileText("delete", "a\u{7F}b"),
    HostileText("bidirectional override", "\u{202E}detcejni\u{202C}"),
    HostileText("bidirectional isolate", "a\u{2066}*/\u{2069}b"),
    HostileText("right-to-left mark", "a\u{200F}b"),
    HostileText("zero-width space", "a\u{200B}b"),
    HostileText("zero-width joiner", "a\u{200D}b"),
    HostileText("byte order mark", "\u{FEFF}a"),
    HostileText("tags", "a\u{E0061}\u{E007F}"),
    HostileText("variation selectors", "a\u{FE01}\u{E0100}\u{E01EF}"),
    HostileText("filler", "\u{3164}"),
    HostileText("noncharacter", "a\u{FFFE}\u{10FFFF}"),
    HostileText("private use", "\u{E000}\u{F0000}"),
    HostileText("combining", "a" + String(repeating: "\u{301}", count: 64)),
    HostileText("combining alone", "\u{301}"),
    HostileText("emoji", "👩‍💻🏴󠁧󠁢󠁥󠁮󠁧󠁿"),
    HostileText("look-alikes", "аdmіn"),
  ]

  /// They lead elsewhere.
  private static let paths = [
    HostileText("path upwards", "../../etc/passwd"),
    HostileText("absolute path", "/etc/passwd"),
    HostileText("path with backslashes", "..\\..\\windows"),
    HostileText("encoded path", "%2e%2e%2f%00"),
    HostileText("device", "NUL"),
    HostileText("drive", "C:evil"),
    HostileText("shell", "$(touch injected)"),
    HostileText("shell with backticks", "`touch injected`"),
    HostileText("shell with a pipe", "x; touch injected | y && z"),
    HostileText("header", "x\r\nX-Injected: 1"),
    HostileText("other host", "https://evil.example/"),
    HostileText("user of an address", "https://api.example@evil.example"),
    HostileText("query", "?a=b&c=d#e"),
    HostileText("template", "{id}{{id}}"),
  ]

  /// They are markup somewhere.
  private static let markup = [
    HostileText("end of a script", "</script><script>injected()</script>"),
    HostileText("end of a style", "</style><img src=x onerror=injected()>"),
    HostileText("attribute of HTML", "\" onmouseover=\"injected()"),
    HostileText("end of CDATA", "]]>"),
    HostileText("end of a comment of HTML", "--><injected></injected><!--"),
    HostileText("entity", "&lt;injected&gt;&amp;&#0;"),
    HostileText("link of Markdown", "[x](javascript:injected())"),
    HostileText("image of Markdown", "![x](https://evil.example/x.png)"),
    HostileText("directive of DocC", "@Metadata { @Redirected(from: \"/\") }"),
    HostileText("link of DocC", "``Injected``"),
    HostileText("heading of Markdown", "x\n\n# Injected\n\n- item\n\n1. item"),
    HostileText("fence of Markdown", "```\ninjected\n```"),
    HostileText("command of GitHub", "::error::injected"),
    HostileText("command of GitHub on a line of its own", "x\n::set-output name=a::b"),
    HostileText("encoded line feed", "x%0A::error::injected"),
    HostileText("merge conflict", "<<<<<<< HEAD\n=======\n>>>>>>> main"),
    HostileText("YAML", "a: b\n- !!python/object:x {}\n---\n"),
    HostileText("JSON", "{\"__proto__\": {\"injected\": true}}"),
    HostileText("documentation mark", "| x | y"),
  ]

  /// They are words of Swift.
  private static let names =
    [
      "class", "self", "Self", "Type", "init", "default", "in", "Any", "nil", "some", "await",
      "_", "String", "CodingKeys", "Sendable", "description", "hashValue", "__proto__", "0",
    ].map { HostileText("the word \($0)", $0) }

  /// They are much, or nothing.
  private static let sizes = [
    HostileText("nothing", ""),
    HostileText("blanks", "   "),
    HostileText("very long", String(repeating: "x", count: 100_000)),
    HostileText("very long, with blanks", String(repeating: "x*/ ", count: 25_000)),
    HostileText("very many quotation marks", String(repeating: "\"", count: 10_000)),
  ]
}

/// What a caller may pass on from somebody who means no good.
public enum HostileValues {
  public static let all = [
    "*/", "\"\"\"#", "\\(exit(1))", "a\nb", "a\r\nX-Injected: 1", "a\rb", "a\u{85}b",
    "a\u{2028}b\u{2029}c", "\u{B}\u{C}", "\0", "\u{1B}[2J", "\u{7F}", "\u{202E}x", "\u{200B}",
    "a\u{FEFF}b", "`x`", "../../etc/passwd", "/etc/passwd", "..", ".", "", "%2e%2e", "%2E%2E%2F",
    "%00",
    "..\\..", "a/b", "a?b=c&d#e", "a;b", "//evil.example/", "https://evil.example/",
    "@evil.example", ":80", "$(touch x)", "{id}", "{part}", "</script>", "👩‍💻", "e\u{301}", "+ &=",
    String(repeating: "x", count: 100_000),
  ]
}

import OutputTree
import Testing

@Suite struct ManifestTests {
  static let hash = String(repeating: "0123456789abcdef", count: 4)

  @Test func bytesAreSortedAndComeBack() throws {
    let manifest = Manifest(
      origin: Manifest.Origin(
        version: "1.2.3", api: "Shop", spec: Self.hash,
        options: ["b": "2", "a": "1\"\u{202E}\u{E0061}"]),
      files: ["b/a.swift", "~.swift", "B.swift", "b.txt"].map {
        Manifest.File(path: $0, hash: Self.hash)
      })
    #expect(
      String(decoding: manifest.bytes, as: UTF8.self) == """
        {
          "format": 1,
          "hcgen": "1.2.3",
          "api": "Shop",
          "spec": "\(Self.hash)",
          "options": {
            "a": "1\\"\\u202e\\udb40\\udc61",
            "b": "2"
          },
          "files": {
            "B.swift": "\(Self.hash)",
            "b.txt": "\(Self.hash)",
            "b/a.swift": "\(Self.hash)",
            "~.swift": "\(Self.hash)"
          }
        }

        """)
    #expect(try ManifestReader.read(manifest.bytes) == manifest)
  }

  static let refused: [(text: String, reason: String)] = [
    ("", "something unknown"),
    ("[]", "no JSON object"),
    ("{", "no key"),
    ("{} x", "more behind its end"),
    ("{\"format\": 1, \"format\": 1}", "a key for the second time"),
    ("{\"format\": 1.5}", "a fraction"),
    ("{\"format\": 99999999999999999999}", "no whole number"),
    ("{\"format\": 01}", "no whole number"),
    ("{\"format\": 2}", "its format is 2"),
    ("{\"hcgen\": \"1\"}", "no format version"),
    ("{\"format\": 1, \"more\": 1}", "\"more\" is unknown"),
    ("{\"format\": 1, \"spec\": \"x\"}", "spec is no SHA-256"),
    ("{\"a\": \"\\ud800\"}", "no Unicode scalar"),
    ("{\"a\": \"\\ud800\\u0061\"}", "no Unicode scalar"),
    ("{\"a\": \"\\udc00\"}", "no Unicode scalar"),
    ("{\"a\": \"", "no closing quotation mark"),
    (String(repeating: "[", count: 100_000), "nesting too deep"),
    ("<<<<<<< HEAD\n{}\n=======\n", "something unknown"),
    (manifest(files: "\"a.swift\": \"1\""), "has no SHA-256"),
    (manifest(files: "\"a.swift\": \"\(hash.uppercased())\""), "has no SHA-256"),
    (manifest(files: "\"a\": \"\(hash)\", \"A\": \"\(hash)\""), "\"A\" stands twice"),
    (manifest(files: "\"/etc/passwd\": \"\(hash)\""), "it is absolute"),
    (manifest(files: "\"../a.swift\": \"\(hash)\""), "the component .."),
    (manifest(files: "\"a/../../b\": \"\(hash)\""), "the component .."),
    (manifest(files: "\"a//b\": \"\(hash)\""), "an empty component"),
    (manifest(files: "\"a/\": \"\(hash)\""), "an empty component"),
    (manifest(files: "\"./a\": \"\(hash)\""), "the component ."),
    (manifest(files: "\"\": \"\(hash)\""), "it is empty"),
    (manifest(files: "\"a\\\\b\": \"\(hash)\""), "a backslash"),
    (manifest(files: "\"C:b\": \"\(hash)\""), "a colon"),
    (manifest(files: "\"a\\nb\": \"\(hash)\""), "a control character"),
    (manifest(files: "\"\(String(repeating: "a", count: 1025))\": \"\(hash)\""), "longer than"),
  ]

  @Test(arguments: refused) func refusal(text: String, reason: String) {
    let refusal = #expect(throws: ManifestReader.Refusal.self) {
      try ManifestReader.read(Array(text.utf8))
    }
    #expect(refusal?.reason.contains(reason) == true, "\(refusal?.reason ?? "")")
  }

  @Test func invalidUTF8IsRefused() {
    #expect(throws: ManifestReader.Refusal.self) { try ManifestReader.read([0x7B, 0xFF, 0x7D]) }
  }

  private static func manifest(files: String) -> String {
    """
    {"format": 1, "hcgen": "1", "api": "A", "spec": "\(hash)", "options": {}, "files": {\(files)}}
    """
  }
}

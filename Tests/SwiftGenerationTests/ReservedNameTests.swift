import Foundation
import SwiftGeneration
import Testing

/// What a client has of its own cannot be taken by a name of the spec: the lists of the generator
/// hold all of it.
@Suite struct ReservedNameTests {
  private static func files(group: String = "things", status: String = "missing") throws
    -> [SwiftFile]
  {
    try Generation.files(
      ofSpec: Array(
        """
        hcgen: 1
        api: Shop
        server: https://api.shop.example
        auth: {bearer: apiKey, environment: SHOP_KEY}
        rate-limit: 60/minute
        errors:
          entries: errors
          code: code
          404 as \(status): [not_found]
        routes:
          \(group).get:
            get: /things
            returns: Thing
            fails: [404]
        models:
          Thing:
            name: string
        """.utf8))
  }

  private static func contents(_ path: String, _ files: [SwiftFile]) throws -> String {
    try #require(files.first { $0.path == path }, "\(files.map(\.path))").contents
  }

  /// The names behind these words, at the beginnings of lines that are indented once.
  private static func names(in text: some StringProtocol, behind words: [String]) -> Set<String> {
    var names: Set<String> = []
    for line in text.split(separator: "\n") where line.hasPrefix("  ") {
      for word in words where line.dropFirst(2).hasPrefix(word) {
        names.insert(
          String(line.dropFirst(2 + word.count).prefix { $0.isLetter || $0.isNumber }))
      }
    }
    return names
  }

  @Test func noGroupIsCalledLikeAMember() throws {
    let files = try Self.files()
    let client = try Self.contents("ShopClient.swift", files)
    let stub = try Self.contents("Testing/ShopClient+Stub.swift", files)
    let words = ["", "public ", "static ", "public static "].flatMap { access in
      ["let ", "var ", "func "].map { access + $0 }
    }
    var members: Set<String> = []
    for (text, head) in [(client, "struct ShopClient: "), (stub, "extension ShopClient {")] {
      let start = try #require(text.range(of: head)).upperBound
      let end = try #require(text[start...].range(of: "\n}")).lowerBound
      members.formUnion(Self.names(in: text[start..<end], behind: words))
    }
    #expect(members.isSuperset(of: ["server", "connection", "send", "stubbed", "things"]))
    for member in members.subtracting(["things"]) {
      let named = try Self.contents("ShopClient.swift", Self.files(group: member))
      #expect(named.contains("var \(member)Group: "), "\(member)")
    }
  }

  @Test func noStatusIsCalledLikeAKind() throws {
    let error = try Self.contents("Runtime/Client/APIError.swift", Self.files())
    let start = try #require(error.range(of: "enum Kind: "))
    let kinds = Self.names(
      in: error[start.upperBound...].split(separator: "\n  }", maxSplits: 1)[0]
        .split(separator: "\n").map { String($0.dropFirst(2)) }.joined(separator: "\n"),
      behind: ["case "])
    #expect(kinds.isSuperset(of: ["status", "cancelled"]))
    for kind in kinds {
      let named = try Self.contents("Errors/ShopError+Statuses.swift", Self.files(status: kind))
      #expect(named.contains("static let \(kind)Status = "), "\(kind)")
    }
  }
}

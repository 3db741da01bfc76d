import SwiftGeneration
import Testing

/// What a section `webhooks` adds to a client, and what it does not.
@Suite struct WebhookGenerationTests {
  private static func spec(
    signature: String = "none", events: String = "sold: json", fields: String = "id: string"
  ) -> [UInt8] {
    Array(
      """
      hcgen: 1
      api: Shop
      server: https://api.shop.example
      auth: none
      routes:
        shop.ping: {get: /ping}
      webhooks:
        signature: \(signature)
        event: event
        payload: data
        fields:
          \(fields)
        events:
          \(events)

      """.utf8)
  }

  private static func signature(_ algorithm: String, _ encoding: String) -> String {
    "{header: X-Signature, algorithm: \(algorithm), encoding: \(encoding)}"
  }

  @Test(arguments: [
    ("none", ["WebhookError"]),
    (
      signature("hmac-sha1", "hex"),
      [
        "HMACSHA1", "HashWords", "HexText", "PortableHMAC", "PortableSHA1", "WebhookError",
        "WebhookSignature",
      ]
    ),
    (
      signature("hmac-sha256", "base64"),
      [
        "Base64Text", "HMACSHA256", "HashWords", "PortableHMAC", "PortableSHA256",
        "WebhookError", "WebhookSignature",
      ]
    ),
  ])
  func carriesWhatItNeeds(_ signature: String, _ names: [String]) throws {
    let files = try Generation.files(ofSpec: Self.spec(signature: signature))
    #expect(
      files.map(\.path).filter { $0.hasPrefix("Runtime/Webhooks/") }
        == names.map { "Runtime/Webhooks/\($0).swift" })
    #expect(
      files.map(\.path).filter { $0.hasPrefix("Webhooks/") } == [
        "Webhooks/ShopWebhook.swift", "Webhooks/ShopWebhookEvent.swift",
      ])
    let body = try #require(files.first { $0.path == "Webhooks/ShopWebhook.swift" })
    #expect(body.contents.contains("func verified(") == (signature != "none"))
  }

  @Test func aClientWithoutThemCarriesNoneOfIt() throws {
    let text = String(decoding: Self.spec(), as: UTF8.self)
    let end = try #require(text.firstRange(of: "webhooks:"))
    let files = try Generation.files(ofSpec: Array(text[..<end.lowerBound].utf8))
    #expect(!files.isEmpty)
    #expect(files.filter { $0.contents.contains("ebhook") || $0.path.contains("ebhook") } == [])
  }

  @Test(arguments: [
    spec(events: "book.sold: json\n    book_sold: json"),
    spec(events: "sold: json\n    lent as Sold: json"),
    spec(fields: "sent_at: int\n    sentAt: int"),
  ])
  func namesThatMeetAreRefused(_ spec: [UInt8]) {
    #expect {
      try Generation.files(ofSpec: spec)
    } throws: { error in
      "\(error)".contains("[name-collision]")
    }
  }

  @Test(arguments: ["ShopWebhook", "ShopWebhookEvent", "WebhookError"])
  func theirTypesAreNoNamespace(_ namespace: String) {
    #expect {
      try Generation.files(
        ofSpec: Self.spec(), options: GenerationOptions(namespace: namespace))
    } throws: { error in
      "\(error)".contains("[bad-namespace]")
    }
  }

  /// A case, its name and how it is read.
  @Test func oneMoreEventIsThreeLines() throws {
    let before = try Generation.files(ofSpec: Self.spec())
    let after = try Generation.files(ofSpec: Self.spec(events: "lent: json\n    sold: json"))
    let changed = zip(before, after).filter { $0 != $1 }
    #expect(changed.map(\.0.path) == ["Webhooks/ShopWebhookEvent.swift"])
    let lines = changed.map { pair in
      [pair.0, pair.1].map { $0.contents.split(separator: "\n") }
    }
    #expect(lines.first.map { $0[1].difference(from: $0[0]).count } == 3)
  }
}

import Foundation
import HelpCrunch
import Testing

/// What HelpCrunch posts, as its pages show it.
@Suite struct HelpCrunchWebhookTests {
  private static let key = "0123456789abcdef0123456789abcdef01234567"

  /// A body with a payload, as it would come.
  private static func body(_ event: String, _ payload: String?) -> [UInt8] {
    let data = payload.map { #","eventData":\#($0)"# } ?? ""
    return Array(
      #"""
      {"event":"\#(event)"\#(data),"attempts":2,"lastAttemptAt":1700000600,"createdAt":1700000000,
      "id":"0b1c2d3e-0000-4000-8000-0123456789ab"}
      """#.utf8)
  }

  private static func read(_ event: String, _ payload: String) throws -> HelpCrunchWebhook {
    try HelpCrunchWebhook.unverified(body: body(event, payload))
  }

  private static let chat = #"""
    {"id":5215752,"communicatedAgents":[4761],"customer":{"id":77310,"name":"Tom Baker",
    "email":null,"userId":"rider-12"},"closedBy":"agent","status":"on-hold",
    "closedAt":"1700000520.913","rating":"very poor","createdAt":"1700000000.250",
    "snoozedUntil":null,"applicationId":3,"department":{"id":233048,"name":"Repairs"},"other":[]}
    """#

  private static let message = #"""
    {"chat_id":5215752,"agent":null,"customer":{"id":77310},"message":{"applicationId":3,
    "broadcastType":null,"createdAt":"1700000520.913","edited":false,"id":90210,"read":true,
    "text":"Good morning!","updatedAt":1700000521}}
    """#

  private static let customer = #"""
    {"id":77310,"name":"Tom Baker","userId":null,"email":"tom@example.com","unsubscribed":true,
    "customData":{"plan":"fleet","bicycles":12}}
    """#

  // MARK: - Reading

  static let events = [
    "chat.new", "chat.status_updated", "chat.assigned", "chat.snoozed", "chat.unsnoozed",
    "chat.closed", "chat.rated", "message.chat.customer", "message.email.customer",
    "message.private", "message.chat.agent", "message.email.agent", "customer.new",
    "customer.email_updated", "customer.tags_changed", "customer.unsubscribed",
    "customer.subscribed", "customer.blocked", "customer.unblocked", "customer.deleted",
  ]

  @Test(arguments: events) func everyEventHasItsPayload(_ name: String) throws {
    let payloads = ["chat": Self.chat, "message": Self.message, "customer": Self.customer]
    let group = String(name.prefix { $0 != "." })
    let event = try Self.read(name, try #require(payloads[group])).event
    #expect(event.name == name)
    let payload: Any? = Mirror(reflecting: event).children.first?.value
    let types: [String: Any.Type] = [
      "chat": WebhookChat.self, "message": WebhookMessage.self, "customer": WebhookCustomer.self,
    ]
    #expect(payload.map { type(of: $0) == types[group] } == true)
    // The name says which one it is: `chat.status_updated` is `chatStatusUpdated`.
    let words = name.split { $0 == "." || $0 == "_" }
    let member = words[0] + words.dropFirst().map(\.capitalized).joined()
    #expect("\(event)".hasPrefix("\(member)("))
  }

  @Test func envelope() throws {
    let webhook = try Self.read("chat.new", Self.chat)
    #expect(webhook.id == "0b1c2d3e-0000-4000-8000-0123456789ab")
    #expect(webhook.attempts == 2)
    #expect(webhook.lastAttemptAt == Date(timeIntervalSince1970: 1_700_000_600))
    #expect(webhook.createdAt == Date(timeIntervalSince1970: 1_700_000_000))
    let first = try HelpCrunchWebhook.unverified(
      body: Array(#"{"event":"x","id":"1","lastAttemptAt":null}"#.utf8))
    #expect(first.lastAttemptAt == nil)
    #expect(first.attempts == nil)
  }

  @Test func chat() throws {
    guard case .chatClosed(let chat) = try Self.read("chat.closed", Self.chat).event else {
      Issue.record("another event")
      return
    }
    #expect(chat.id == 5_215_752)
    #expect(chat.communicatedAgents == [4761])
    #expect(chat.customer?.userID == "rider-12")
    #expect(chat.status == .onHold)
    #expect(chat.closedAt == Date(timeIntervalSince1970: 1_700_000_520.913))
    #expect(chat.createdAt == Date(timeIntervalSince1970: 1_700_000_000.25))
    #expect(chat.snoozedUntil == nil)
    #expect(chat.applicationID == 3)
    #expect(chat.department?.name == "Repairs")
    guard case .side(.agent) = chat.closedBy, case .word(.veryPoor) = chat.rating else {
      Issue.record("\(chat)")
      return
    }
  }

  @Test func message() throws {
    let webhook = try Self.read("message.chat.customer", Self.message)
    guard case .messageChatCustomer(let message) = webhook.event else {
      Issue.record("another event")
      return
    }
    #expect(message.chatID == 5_215_752)
    #expect(message.agent == nil)
    #expect(message.customer?.id == 77310)
    #expect(message.message.id == 90210)
    #expect(message.message.text == "Good morning!")
    #expect(message.message.createdAt == Date(timeIntervalSince1970: 1_700_000_520.913))
    #expect(message.message.updatedAt == Date(timeIntervalSince1970: 1_700_000_521))
  }

  @Test func customer() throws {
    guard case .customerNew(let customer) = try Self.read("customer.new", Self.customer).event
    else {
      Issue.record("another event")
      return
    }
    #expect(customer.id == 77310)
    #expect(customer.userID == nil)
    #expect(customer.unsubscribed == true)
    #expect(customer.customData?.values.count == 2)
  }

  @Test func anEventThatNobodyKnowsYetIsKept() throws {
    let webhook = try Self.read("chat.merged", #"{"into":[7,null]}"#)
    guard case .unknown("chat.merged", ["into": [7, nil]]) = webhook.event else {
      Issue.record("\(webhook)")
      return
    }
    #expect(webhook.event.name == "chat.merged")
    let bare = try HelpCrunchWebhook.unverified(body: Self.body("ping", nil))
    guard case .unknown("ping", .null) = bare.event else {
      Issue.record("\(bare)")
      return
    }
  }

  @Test(arguments: [
    ("", "a value at byte 0"), ("<html>", "a value at byte 0"), ("[]", "an object at byte 0"),
    (#"{"id":"1"}"#, "a value at event"), (#"{"event":7,"id":"1"}"#, "a string at event"),
    (#"{"event":"chat.new","id":"1"}"#, "a value at eventData"),
    (#"{"event":"chat.new","eventData":null,"id":"1"}"#, "an object at eventData"),
    (#"{"event":"x"}"#, "a value at id"),
    (
      #"{"event":"message.private","eventData":{"chat_id":1,"message":{"id":true}},"id":"1"}"#,
      "at eventData.message.id"
    ),
  ])
  func whatCannotBeReadSaysWhere(_ body: String, _ place: String) {
    let error = #expect(throws: WebhookError.self) {
      try HelpCrunchWebhook.unverified(body: Array(body.utf8))
    }
    #expect(error?.description.contains(place) == true, "\(String(describing: error))")
    #expect(error?.description.contains("\n") == false)
    guard case .unreadableBody? = error else {
      Issue.record("another error")
      return
    }
  }

  // MARK: - Who sent it

  /// A body, and its signature under the key above as another implementation made it.
  private static let signed = #"{"event":"chat.new","eventData":{"id":5215752},"id":"1"}"#
  private static let signature = "c521f4648c2051384c3bf13322d072276d18a1d4"

  @Test func theRightSignatureIsTaken() throws {
    #expect(HelpCrunchWebhook.signatureHeader == "X-HelpCrunch-Signature")
    for signature in [Self.signature, Self.signature.uppercased()] {
      let webhook = try HelpCrunchWebhook.verified(
        body: Array(Self.signed.utf8), signature: signature, key: Self.key)
      #expect(webhook.event.name == "chat.new")
    }
    let fromData = try HelpCrunchWebhook.verified(
      body: Data(Self.signed.utf8), signature: Self.signature, key: Self.key)
    #expect(fromData.id == "1")
  }

  @Test(
    arguments: [
      (signed, nil, key, .missingSignature),
      (signed, "", key, .missingSignature),
      (signed, "zz", key, .malformedSignature),
      (signed, signature, "", .badKey),
      (signed, signature, key + "\n", .badKey),
      (signed, signature, "another", .wrongSignature),
      (signed, String(repeating: "0", count: 40), key, .wrongSignature),
      // The same JSON with another blank, and with another chat.
      (signed + " ", signature, key, .wrongSignature),
      (signed.replacing("5215752", with: "5215753"), signature, key, .wrongSignature),
      // The signature is looked at first, whatever the body is.
      ("<html>", signature, key, .wrongSignature),
    ] as [(String, String?, String, WebhookError)])
  func anyOtherIsRefused(
    _ body: String, _ signature: String?, _ key: String, _ expected: WebhookError
  ) {
    let error = #expect(throws: WebhookError.self) {
      try HelpCrunchWebhook.verified(body: Array(body.utf8), signature: signature, key: key)
    }
    #expect(error == expected)
    let said = "\(String(describing: error)) \(error?.description ?? "")"
    #expect(!said.contains(Self.key) && !said.contains(Self.signature))
  }
}

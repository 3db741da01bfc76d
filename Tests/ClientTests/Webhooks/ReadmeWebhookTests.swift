import Foundation
import HelpCrunch
import Testing

/// The example of the README for webhooks, compiled and run.
@Suite struct ReadmeWebhookTests {
  private static let bodies: [(body: String, signature: String?, status: Int, printed: [String])] =
    [
      (
        #"{"event":"chat.closed","eventData":{"status":"closed"},"id":"1"}"#,
        "9d2c0f621e93a94d37f30071c012bc5b82fdb3c0", 204,
        ["chat.closed closed"]
      ),
      (
        #"{"event":"message.chat.customer","eventData":{"chat_id":7,"message":{"id":8,"text":"Hi"}},"id":"1"}"#,
        "feb4a774fd91d08486b1d2b7a9501a2a0b670ffa", 204, ["7 Hi"]
      ),
      (
        #"{"event":"chat.merged","eventData":null,"id":"1"}"#,
        "e963b2d1c03cba5b8c3ac3943306046599ee56fd", 204, ["unknown: chat.merged"]
      ),
      (
        #"{"event":"chat.rated","eventData":{},"id":"1"}"#,
        "ba256f2c42ee0b1233a8b1ab4de47779a96b9712", 204, []
      ),
      (
        #"{"event":"chat.closed"}"#, nil, 401, ["the webhook has no signature"]
      ),
      (
        #"{"event":"chat.closed","id":"1"}"#, "8c52ec68acbb63c1eb061e1e8eea30aab6b6cc2f", 400,
        [
          "the body of the webhook cannot be read: expected a value at eventData (byte 0), found nothing"
        ]
      ),
    ]

  @Test func doesWhatItSays() {
    let signingKey = "key"
    var printed: [String] = []
    func print(_ values: Any...) { printed.append(values.map { "\($0)" }.joined(separator: " ")) }

    func receive(_ body: [UInt8], signature: String?) -> Int {
      do {
        let webhook = try HelpCrunchWebhook.verified(
          body: body, signature: signature, key: signingKey)
        switch webhook.event {
        case .chatNew(let chat), .chatClosed(let chat):
          print(webhook.event.name, chat.status ?? "")
        case .messageChatCustomer(let message):
          print(message.chatID, message.message.text ?? "")
        case .unknown(let name, _):
          print("unknown:", name)
        default:
          break
        }
        return 204
      } catch .unreadableBody(let error) {
        print(WebhookError.unreadableBody(error))
        return 400
      } catch {
        print(error)
        return 401
      }
    }

    for example in Self.bodies {
      printed = []
      let status = receive(Array(example.body.utf8), signature: example.signature)
      #expect(status == example.status)
      #expect(printed == example.printed)
    }
  }

  @Test func standsInThisFileLineByLine() throws {
    let block = try ReadmeBlock(with: "// Receiving a webhook")
    #expect(block.statements.count >= 20)
    #expect(try block.missing(in: "Tests/ClientTests/Webhooks/ReadmeWebhookTests.swift") == [])
  }
}

import Foundation
import HelpCrunch
import Testing

@Suite("HelpCrunch, example values")
struct HelpCrunchExampleTests {
  private static let examples: [any JSONModel] = [
    Agent.example, Application.example, Chat.example, ChatCustomer.example, Customer.example,
    Department.example, Device.example, Event.example, Location.example, Message.example,
    Organization.example, Tag.example, CustomerBatchItem.example, CustomerChanges.example,
    NewCustomer.example, TagName.example, WebhookChat.example, WebhookCustomer.example,
    WebhookMessage.example, WebhookMessageContent.example,
  ]

  @Test("go through JSON and come back", arguments: examples)
  func bytes(_ example: any JSONModel) throws { try throughBytes(example) }

  @Test("go through JSONEncoder and JSONDecoder and come back", arguments: examples)
  func coders(_ example: any JSONModel) throws { try throughCoders(example) }

  private func throughBytes<Model: JSONModel>(_ example: Model) throws {
    #expect(json(try Model(jsonBytes: example.jsonBytes())) == json(example))
    // What Foundation reads of it is the same as what Foundation writes.
    let free = try JSONDecoder().decode(JSONValue.self, from: Data(example.jsonBytes()))
    #expect(try JSONValue(jsonBytes: example.jsonBytes()) == free)
  }

  private func throughCoders<Model: JSONModel>(_ example: Model) throws {
    let encoded = try JSONEncoder().encode(example)
    #expect(json(try JSONDecoder().decode(Model.self, from: encoded)) == json(example))
    #expect(json(try Model(jsonBytes: Array(encoded))) == json(example))
    let decoded = try JSONDecoder().decode(Model.self, from: Data(example.jsonBytes()))
    #expect(json(decoded) == json(example))
  }

  @Test("are what they say")
  func text() {
    #expect(
      json(Department.example)
        == #"{"id":233048,"name":"Repairs","agents":[{"id":4761,"name":"Olena Hnatiuk","#
        + #""email":"olena@example.com","role":"agent"}]}"#)
    #expect(
      json(Customer.example).hasSuffix(
        #""customData":[{"property":"bicycles","value":12},{"property":"discount","value":7.5},"#
          + #"{"property":"newsletter","value":true},{"property":"plan","value":"fleet"}]}"#))
    #expect(json(CustomerChanges.example) == #"{"name":"Tom Baker","phone":null,"blocked":false}"#)
  }
}

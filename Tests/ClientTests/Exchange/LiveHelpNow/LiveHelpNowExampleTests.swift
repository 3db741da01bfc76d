import Foundation
import LiveHelpNow
import Testing

@Suite("LiveHelpNow, example values")
struct LiveHelpNowExampleTests {
  private static let examples: [any JSONModel] = [
    Callback.example, ChatField.example, ChatMessage.example, ChatTag.example, Department.example,
    DepartmentHours.example, Operator.example, Visitor.example,
  ]

  @Test("go through JSON and come back", arguments: examples)
  func bytes(_ example: any JSONModel) throws { try throughBytes(example) }

  @Test("go through JSONEncoder and JSONDecoder and come back", arguments: examples)
  func coders(_ example: any JSONModel) throws { try throughCoders(example) }

  private func throughBytes<Model: JSONModel>(_ example: Model) throws {
    #expect(json(try Model(jsonBytes: example.jsonBytes())) == json(example))
  }

  private func throughCoders<Model: JSONModel>(_ example: Model) throws {
    let encoded = try JSONEncoder().encode(example)
    #expect(json(try JSONDecoder().decode(Model.self, from: encoded)) == json(example))
    #expect(json(try Model(jsonBytes: Array(encoded))) == json(example))
  }

  @Test("are what they say")
  func text() {
    #expect(
      json(ChatMessage.example)
        == #"{"messageId":4501,"chatMessage":"Good morning!","#
        + #""createdTime":"2025-03-04T09:15:00Z","fromName":"Olena","messageType":3,"#
        + #""messageSubType":9,"operatorId":88}"#)
  }
}

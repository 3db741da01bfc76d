import Foundation
import Testing

@testable import ClientRuntime

@Suite struct JSONModelTests {
  static func chat() throws -> FixtureChat {
    try FixtureChat(jsonBytes: Array(FixtureChat.json(id: 5_215_752).utf8))
  }

  @Test func `a model is read field by field`() throws {
    let chat = try Self.chat()
    #expect(chat.id == 5_215_752)
    #expect(chat.status == .onHold)
    #expect(chat.phase == .waiting)
    #expect(chat.isRead)
    #expect(chat.messageCount == 12)
    #expect(chat.rating == 4.5)
    #expect(chat.customerName == "Zoë Müller")
    #expect(chat.createdAt == Date(timeIntervalSince1970: 1_603_885_746))
    #expect(chat.closedAt == Date(timeIntervalSince1970: 1_594_139_170.913))
    #expect(chat.snoozedUntil == Date(timeIntervalSince1970: 1_625_125_640.5))
    #expect(chat.birthday == CalendarDate(year: 1990, month: 2, day: 28))
    #expect(chat.agents.map(\.id) == ["a-1"])
    #expect(chat.agents.first?.seenAt == [Date(timeIntervalSince1970: 1_603_885_746), nil])
    #expect(chat.tags == ["vip", "new\n"])
    #expect(chat.customData == ["plan": "pro", "seats": 12, "ratio": 0.25])
    #expect(chat.locale == "uk")
  }

  @Test func `what is written is read as the same`() throws {
    let chat = try Self.chat()
    #expect(try FixtureChat(jsonBytes: chat.jsonBytes()) == chat)
    let text = String(decoding: chat.jsonBytes(), as: UTF8.self)
    #expect(text.hasPrefix(#"{"id":5215752,"status":"on hold","phase":1,"#))
    #expect(text.contains(#""messageCount":12,"#))
    #expect(text.contains(#""createdAt":"1603885746","closedAt":1594139170.913,"#))
    #expect(text.contains(#""snoozedUntil":"2021-07-01T07:47:20.5Z","birthday":"1990-02-28","#))
    #expect(text.contains(#""agents":[{"id":"a-1","seenAt":[1603885746,null]}]"#))
  }

  @Test func `coders of the standard library give equal values`() throws {
    let chat = try Self.chat()
    let json = try JSONDecoder().decode(FixtureChat.self, from: JSONEncoder().encode(chat))
    #expect(json == chat)
    let snakeCase = JSONEncoder()
    snakeCase.keyEncodingStrategy = .convertToSnakeCase
    let back = JSONDecoder()
    back.keyDecodingStrategy = .convertFromSnakeCase
    #expect(try back.decode([FixtureChat].self, from: snakeCase.encode([chat])) == [chat])
    let list = try PropertyListDecoder().decode(
      FixtureChat.self, from: PropertyListEncoder().encode(chat))
    #expect(list == chat)
  }

  @Test func `a decoder's error says where and why`() throws {
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([FixtureAgent].self, from: Data(#"[{"id":"a"},{"id":1}]"#.utf8))
    }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(context.codingPath.last?.intValue == 1)
    #expect((context.underlyingError as? JSONError)?.path == "id")
  }

  @Test func `free JSON goes through coders`() throws {
    let value: JSONValue = [
      "a": [1, 2.5, 1e300, "x", true, nil, [:], []], "b": ["c": -1], "d": .int(.max), "e": 3.0,
    ]
    #expect(try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value)) == value)
    #expect(value["a"]?[1] == 2.5)
    #expect(value["a"]?[99] == nil)
    #expect(value["a"]?[-1] == nil)
    #expect(value["a"]?["b"] == nil)
    #expect(value["no"] == nil)
    #expect(JSONValue.int(3) == 3.0)
    #expect(JSONValue.int(3).hashValue == JSONValue.number(3).hashValue)
    #expect(JSONValue.int(.max) != .number(9_223_372_036_854_775_808))
    #expect(JSONValue.bool(true) != 1)
    #expect((["a": 1, "a": 2] as JSONValue) == ["a": 1])
  }

  @Test func `enums keep what they do not know`() throws {
    let status = try FixtureStatus(jsonBytes: Array(#""brand new""#.utf8))
    #expect(status.rawValue == "brand new")
    #expect(status.jsonBytes() == Array(#""brand new""#.utf8))
    #expect("\(FixtureStatus.new)" == "new")
    #expect(FixturePhase.waiting.parameterText == "1")
    #expect(try FixturePhase(jsonBytes: Array("99".utf8)).rawValue == 99)
    let coded = try JSONEncoder().encode([FixtureStatus.onHold, status])
    #expect(String(decoding: coded, as: UTF8.self) == #"["on hold","brand new"]"#)
    #expect(try JSONDecoder().decode([FixtureStatus].self, from: coded) == [.onHold, status])
  }

  @Test func `a closed enum lists what it takes`() throws {
    #expect(try FixtureOrder(jsonBytes: Array(#""desc""#.utf8)) == .descending)
    #expect(try FixtureOrder(jsonBytes: Array(#""ASC""#.utf8)) == .ascending)
    #expect(FixtureOrder.ascending.jsonBytes() == Array(#""asc""#.utf8))
    #expect("\(FixtureOrder.ascending) \(FixtureOrder.descending.parameterText)" == "asc desc")
    #expect(
      throws: JSONError(
        path: "[1]", byteOffset: 7, expected: #"one of "asc", "desc""#, found: #"string "up""#)
    ) { try [FixtureOrder](jsonBytes: Array(#"["asc","up"]"#.utf8)) }
  }

  @Test func `typed ids`() throws {
    let ids = try [FixtureChat.ID](jsonBytes: Array(#"[7, "12", 3.0]"#.utf8))
    #expect(ids == [7, 12, 3])
    #expect(ids.sorted() == [3, 7, 12])
    #expect(FixtureChat.ID(7) == ids[0])
    #expect("\(ids[1]) \(ids[1].parameterText)" == "12 12")
    #expect(ids.jsonBytes() == Array("[7,12,3]".utf8))
    #expect(try JSONEncoder().encode(ids) == Data("[7,12,3]".utf8))
    #expect(throws: JSONError.self) { try FixtureChat.ID(jsonBytes: Array(#""seven""#.utf8)) }
    let agent = FixtureAgent.ID("b")
    #expect(agent > "a")
    #expect("\(agent) \(agent.parameterText)" == "b b")
    #expect(throws: JSONError.self) { try FixtureAgent.ID(jsonBytes: Array("1".utf8)) }
  }
}

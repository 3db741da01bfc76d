import Foundation

@testable import ClientRuntime

// Models in the shape that hcgen gives them.

nonisolated struct FixtureChat: JSONModel, Identifiable {
  nonisolated struct ID: IntegerID {
    let rawValue: Int
  }

  let id: ID
  let status: FixtureStatus
  let phase: FixturePhase?
  let title: String
  let subject: String?
  let isRead: Bool
  let isSpam: Bool
  let messageCount: Int
  let rating: Double?
  let customerName: String
  let customerEmail: String?
  let department: Int
  let createdAt: Date
  let closedAt: Date?
  let snoozedUntil: Date?
  let birthday: CalendarDate?
  let agents: [FixtureAgent]
  let tags: [String]
  let customData: [String: JSONValue]
  let locale: String

  init(json: JSON) throws(JSONError) {
    var object = try json.object()
    id = try object.read("id")
    status = try object.read("status")
    phase = try object.readIfPresent("phase")
    title = try object.read("title")
    subject = try object.readIfPresent("subject")
    isRead = try object.read("isRead", as: LooseBool.self)
    isSpam = try object.read("isSpam", default: false)
    messageCount = try object.read("messageCount", as: LooseInt.self)
    rating = try object.readIfPresent("rating", as: LooseNumber.self)
    customerName = try object.read("customerName")
    customerEmail = try object.readIfPresent("customerEmail")
    department = try object.read("department")
    createdAt = try object.read("createdAt", as: UnixTimeText.self)
    closedAt = try object.readIfPresent("closedAt", as: UnixTime.self)
    snoozedUntil = try object.readIfPresent("snoozedUntil", as: RFC3339.self)
    birthday = try object.readIfPresent("birthday")
    agents = try object.read("agents")
    tags = try object.read("tags", default: [])
    customData = try object.read("customData", default: [:])
    locale = try object.read("locale", default: "en")
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.field("id", id)
    writer.field("status", status)
    writer.fieldIfPresent("phase", phase)
    writer.field("title", title)
    writer.fieldOrNull("subject", subject)
    writer.field("isRead", isRead, as: LooseBool.self)
    writer.field("isSpam", isSpam)
    writer.field("messageCount", messageCount, as: LooseInt.self)
    writer.fieldIfPresent("rating", rating, as: LooseNumber.self)
    writer.field("customerName", customerName)
    writer.fieldOrNull("customerEmail", customerEmail)
    writer.field("department", department)
    writer.field("createdAt", createdAt, as: UnixTimeText.self)
    writer.fieldOrNull("closedAt", closedAt, as: UnixTime.self)
    writer.fieldIfPresent("snoozedUntil", snoozedUntil, as: RFC3339.self)
    writer.fieldIfPresent("birthday", birthday)
    writer.field("agents", agents)
    writer.field("tags", tags)
    writer.field("customData", customData)
    writer.field("locale", locale)
    writer.endObject()
  }
}

nonisolated extension FixtureChat: Hashable {}

nonisolated struct FixtureAgent: JSONModel, Identifiable, Hashable {
  nonisolated struct ID: TextID {
    let rawValue: String
  }

  let id: ID
  let seenAt: [Date?]

  init(json: JSON) throws(JSONError) {
    var object = try json.object()
    id = try object.read("id")
    seenAt = try object.read("seenAt", as: ListOf<NullableOf<UnixTime>>.self, default: [])
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.field("id", id)
    writer.field("seenAt", seenAt, as: ListOf<NullableOf<UnixTime>>.self)
    writer.endObject()
  }
}

nonisolated struct FixtureStatus: OpenEnum {
  let rawValue: String

  init(rawValue: String) {
    switch rawValue {
    case "onhold", "on-hold": self.rawValue = "on hold"
    default: self.rawValue = rawValue
    }
  }

  static let new = FixtureStatus(rawValue: "new")
  static let onHold = FixtureStatus(rawValue: "on hold")
}

nonisolated struct FixturePhase: OpenEnum {
  let rawValue: Int

  static let waiting = FixturePhase(rawValue: 1)
}

nonisolated enum FixtureOrder: String, ClosedEnum {
  case ascending = "asc"
  case descending = "desc"

  static func reading(_ rawValue: String) -> FixtureOrder? {
    switch rawValue {
    case "ASC": .ascending
    default: FixtureOrder(rawValue: rawValue)
    }
  }
}

/// An input: fields have three states.
nonisolated struct FixtureChatUpdate: JSONInput {
  var title: Change<String> = .keep
  var assignee: Change<FixtureChat.ID> = .keep
  var rating: Change<Double> = .keep
  var isSpam: Change<Bool> = .keep
  var snoozedUntil: Change<Date> = .keep

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.field("title", title)
    writer.field("assignee", assignee)
    writer.field("rating", rating)
    writer.field("isSpam", isSpam)
    writer.field("snoozedUntil", snoozedUntil, as: RFC3339.self)
    writer.endObject()
  }
}

nonisolated extension FixtureChat {
  static func json(id: Int) -> String {
    """
    {"id": \(id), "status": "onhold", "phase": 1, "title": "A question about order \(id)", \
    "subject": "Delivery", "isRead": true, "isSpam": false, "messageCount": "12", \
    "rating": 4.5, "customerName": "Zoë Müller", "customerEmail": "zoe@example.com", \
    "department": 233048, "createdAt": "1603885746", "closedAt": 1594139170.913, \
    "snoozedUntil": "2021-07-01T07:47:20.5Z", "birthday": "1990-02-28", \
    "agents": [{"id": "a-1", "seenAt": [1603885746, null]}], "tags": ["vip", "new\\n"], \
    "customData": {"plan": "pro", "seats": 12, "ratio": 0.25}, "locale": "uk"}
    """
  }

  static func list(count: Int) -> [UInt8] {
    Array("{\"data\": [\((1...count).map(json).joined(separator: ","))]}".utf8)
  }
}

import Foundation
import HelpCrunch
import Testing

/// Where HelpCrunch's pages contradict each other, or its wire form is not what one expects.
@Suite("HelpCrunch, trap by trap", .timeLimit(.minutes(3)))
struct HelpCrunchTrapTests {
  @Test(arguments: times + changes + spellings + shapes + answers + gaps)
  func trap(_ exchange: HelpCrunchExchange) async throws {
    try await exchange.run(key: HelpCrunchClient.testKey, client: HelpCrunchClient.on)
  }

  // MARK: Times

  private static let times: [HelpCrunchExchange] = [
    ("text", #""1603885746""#, "1603885746.0"),
    ("a number", "1603885746", "1603885746.0"),
    ("text with a fraction", #""1594139170.913""#, "1594139170.913"),
    ("a number with a fraction", "1594139170.5", "1594139170.5"),
    ("null", "null", "nil"),
  ].map { form, wire, seconds in
    HelpCrunchExchange(
      "a time is read from \(form)", "GET /v1/chats/12",
      answer: HelpCrunchJSON.chat(createdAt: wire), gives: seconds
    ) { client in
      shown(try await client.chats.get(id: 12).createdAt)
    }
  }

  // MARK: null, absent and set

  private static let changes: [HelpCrunchExchange] = [
    HelpCrunchExchange(
      "nil as the assignee is sent as null", "PUT /v1/chats/assignee",
      body: #"{"id":12,"assignee":null}"#, answer: HelpCrunchJSON.chat(assignee: "null"),
      gives: "nil"
    ) { client in
      shown(try await client.chats.setAssignee(id: 12, assignee: nil).assignee)
    },
    HelpCrunchExchange(
      "nil wakes a chat, sent as null", "PUT /v1/chats/snooze",
      body: #"{"id":12,"snoozedUntil":null}"#, answer: HelpCrunchJSON.chat(), gives: "nil"
    ) { client in
      shown(try await client.chats.snooze(id: 12, until: nil).snoozedUntil)
    },
    HelpCrunchExchange(
      "a change keeps by leaving out, clears by null, and sets by a value",
      "PATCH /v1/customers/77", body: #"{"email":null,"company":"Kos","firstSeen":null}"#,
      answer: HelpCrunchJSON.customer(), gives: "77"
    ) { client in
      let changes = CustomerChanges(
        name: .keep, email: .clear, company: .set("Kos"), firstSeen: .clear, lastSeen: .keep)
      return shown(try await client.customers.update(id: 77, changes).id)
    },
    HelpCrunchExchange(
      "nothing changed is an empty object", "PATCH /v1/customers/77", body: "{}",
      answer: HelpCrunchJSON.customer(), gives: "77"
    ) { client in
      shown(try await client.customers.update(id: 77, CustomerChanges()).id)
    },
    HelpCrunchExchange(
      "replacing sends just what is given, too", "PUT /v1/customers/77",
      body: #"{"name":"Nina Kos","notes":null}"#, answer: HelpCrunchJSON.customer(), gives: "77"
    ) { client in
      let changes = CustomerChanges(name: "Nina Kos", notes: .clear)
      return shown(try await client.customers.replace(id: 77, changes).id)
    },
    HelpCrunchExchange(
      "customData is cleared by null and emptied by an empty list", "PUT /v1/customers/batch",
      body: #"[{"customData":null,"customer":77},{"customData":[],"customer":78}]"#,
      answer: "[]", gives: "customers([])"
    ) { client in
      shown(
        try await client.customers.updateBatch([
          CustomerBatchItem(customData: .clear, customer: 77),
          CustomerBatchItem(customData: .set([:]), customer: 78),
        ]))
    },
  ]

  // MARK: Spellings

  private static func status(_ wire: String, gives: String) -> HelpCrunchExchange {
    HelpCrunchExchange(
      "a status spelt \(wire)", "GET /v1/chats/12",
      answer: HelpCrunchJSON.chat(status: #""\#(wire)""#), gives: gives
    ) { client in
      let status = try await client.chats.get(id: 12).status
      return shown(
        status, status == .onHold, status == .opened,
        status.map(ChatStatus.documentedValues.contains))
    }
  }

  private static func role(_ wire: String, gives: String) -> HelpCrunchExchange {
    HelpCrunchExchange(
      "a role spelt \(wire)", "GET /v1/agents",
      answer: #"{"data":[{"id":1,"name":"A","email":"a@example.com","role":"\#(wire)"}]}"#,
      gives: gives
    ) { client in
      let role = try await client.agents.list().items[0].role
      return shown(role, role == .supervisor)
    }
  }

  private static func rating(_ wire: String, gives: String) -> HelpCrunchExchange {
    HelpCrunchExchange(
      "a rating that is \(wire)", "GET /v1/chats/12", answer: HelpCrunchJSON.chat(rating: wire),
      gives: gives
    ) { client in
      shown(try await client.chats.get(id: 12).rating)
    }
  }

  private static func missing(_ code: String, gives: String) -> HelpCrunchExchange {
    HelpCrunchExchange(
      "a code spelt \(code)", "GET /v1/chats/12",
      answer: .json(404, HelpCrunchJSON.errors([code: "Chat for ID %s was not found"])),
      gives: gives
    ) { client in
      try await HelpCrunchError.thrown { try await client.chats.get(id: 12) }
    }
  }

  private static let spellings: [HelpCrunchExchange] = [
    status("on hold", gives: "on hold true false true"),
    status("onhold", gives: "on hold true false true"),
    status("on-hold", gives: "on hold true false true"),
    status("opened", gives: "opened false true true"),
    status("open", gives: "opened false true true"),
    status("3", gives: "3 false false false"),
    status("on fire", gives: "on fire false false false"),
    HelpCrunchExchange(
      "hold is sent as the status page spells it", "PUT /v1/chats/status",
      body: #"{"id":12,"status":"on hold"}"#,
      answer: HelpCrunchJSON.chat(status: #""onhold""#), gives: "true"
    ) { client in
      shown(try await client.chats.setStatus(id: 12, status: .onHold).status == .onHold)
    },
    HelpCrunchExchange(
      "an unknown status is sent back as it came", "PUT /v1/chats/status",
      body: #"{"id":12,"status":"on fire"}"#,
      answer: HelpCrunchJSON.chat(status: #""on fire""#), gives: "on fire"
    ) { client in
      shown(
        try await client.chats.setStatus(id: 12, status: ChatStatus(rawValue: "on fire")).status)
    },
    role("superviser", gives: "superviser true"),
    role("supervisor", gives: "superviser true"),
    role("owner", gives: "owner false"),
    rating(#""perfect""#, gives: "word(perfect)"),
    rating(#""average""#, gives: "word(average)"),
    rating(#""very poor""#, gives: "word(very poor)"),
    rating("4", gives: "number(4)"),
    rating("null", gives: "nil"),
    HelpCrunchExchange(
      "a closer that is a number", "PUT /v1/chats/readByAgent", body: #"{"id":12,"read":true}"#,
      answer: HelpCrunchJSON.chat(closedBy: "2"), gives: "number(2)"
    ) { client in
      shown(try await client.chats.markReadByAgent(id: 12, read: true).closedBy)
    },
    missing("not_found", gives: "status(404) not_found"),
    missing("not_fount", gives: "status(404) not_found"),
    missing("chat_not_found", gives: "status(404) chat_not_found"),
    missing("entity_not_found", gives: "status(404) entity_not_found"),
    missing("gone_fishing", gives: "status(404) gone_fishing"),
    HelpCrunchExchange(
      "a sort field has its prefix, an order is in lower case",
      "GET /v1/chats?sort=chats.lastCustomerMessageAt&order=asc", answer: #"{"data":[]}"#,
      gives: "0"
    ) { client in
      let page = try await client.chats.list(sort: .lastCustomerMessageAt, order: .ascending)
      return shown(page.items.count)
    },
  ]

  // MARK: Shapes

  private static func customData(_ wire: String, as form: String) -> HelpCrunchExchange {
    HelpCrunchExchange(
      "customData is read from \(form)", "GET /v1/customers/77",
      answer: HelpCrunchJSON.customer(customData: wire),
      gives: #"string("fleet") int(3) number(7.5) bool(true)"#
    ) { client in
      let data = try await client.customers.get(id: 77).customData
      return shown(data?["plan"], data?["bikes"], data?["rate"], data?["is new"])
    }
  }

  private static func batch(_ wire: String, as form: String, gives: String) -> HelpCrunchExchange {
    HelpCrunchExchange(
      "a batch answers with customers \(form)", "PUT /v1/customers/batch",
      body: #"[{"name":"Nina Kos","customer":77}]"#, answer: wire, gives: gives
    ) { client in
      let changes = [CustomerBatchItem(name: "Nina Kos", customer: 77)]
      switch try await client.customers.updateBatch(changes) {
      case .customers(let customers): return shown("bare", customers.map(\.id))
      case .list(let list): return shown("data", list.data.map(\.id))
      case .other(let value): return shown("other", value)
      }
    }
  }

  private static let shapes: [HelpCrunchExchange] = [
    customData(
      #"{"plan":"fleet","bikes":3,"rate":7.5,"is new":true}"#, as: "an object"),
    customData(
      #"[{"property":"plan","value":"fleet"},{"property":"bikes","value":3},"#
        + #"{"property":"rate","value":7.5},{"property":"is new","value":true}]"#,
      as: "pairs"),
    HelpCrunchExchange(
      "customData that is null or an empty list", "GET /v1/customers",
      answer:
        #"{"data":[{"id":1,"customData":null},{"id":2,"customData":[]},{"id":3}],"total":3}"#,
      gives: #"["nil", "0", "nil"]"#
    ) { client in
      let page = try await client.customers.list()
      return shown(page.items.map { shown($0.customData?.values.count) })
    },
    HelpCrunchExchange(
      "customData is sent as pairs", "POST /v1/customers",
      body: #"{"customData":[{"property":"last order","value":"1603885746"}]}"#,
      answer: .json(201, HelpCrunchJSON.customer()), gives: "77"
    ) { client in
      let customer = NewCustomer(customData: ["last order": .string("1603885746")])
      return shown(try await client.customers.create(customer).id)
    },
    batch("[\(HelpCrunchJSON.customer())]", as: "in a bare list", gives: "bare [77]"),
    batch(#"{"data":[\#(HelpCrunchJSON.customer())]}"#, as: "under data", gives: "data [77]"),
    batch("[]", as: "of which there are none", gives: "bare []"),
    HelpCrunchExchange(
      "a department inside a chat has no agents", "GET /v1/chats/12",
      answer: HelpCrunchJSON.chat(), gives: "Repairs nil"
    ) { client in
      let department = try await client.chats.get(id: 12).department
      return shown(department?.name, department?.agents)
    },
    HelpCrunchExchange(
      "the organization stands under data, and not bare", "GET /v1/organization",
      answer: #"{"id":3,"domain":"kos","teamOnline":true,"chatEnabled":false}"#,
      gives: "expected an object with the field data at , found an object"
    ) { client in
      try await HelpCrunchError.thrown { try await client.organization.get() }
    },
    HelpCrunchExchange(
      "one chat stands bare, and not in the envelope of a list", "GET /v1/chats/12",
      answer: #"{"data":[\#(HelpCrunchJSON.chat())],"meta":{"total":1}}"#,
      gives: "expected a value at id, found nothing"
    ) { client in
      try await HelpCrunchError.thrown { try await client.chats.get(id: 12) }
    },
    HelpCrunchExchange(
      "the agents of a chat are a list", "GET /v1/chats/12",
      answer: HelpCrunchJSON.chat(agents: HelpCrunchJSON.agent),
      gives: "expected an array at agents, found an object"
    ) { client in
      try await HelpCrunchError.thrown { try await client.chats.get(id: 12) }
    },
    HelpCrunchExchange(
      "an event's values are of any kind, and its customer may be missing", "POST /v1/events",
      body: #"{"name":"Visit","customer":77,"data":{"clicks":true}}"#,
      answer: #"{"id":88,"name":"Visit","data":{"clicks":2},"createdAt":1700000700}"#,
      gives: "int(2) 1700000700.0 nil"
    ) { client in
      let event = try await client.events.create(
        name: "Visit", customer: 77, data: ["clicks": .bool(true)])
      return shown(event.data?["clicks"], event.createdAt, event.customer)
    },
    HelpCrunchExchange(
      "the agent of an older message has an id and a name alone", "GET /v1/chats/12/messages",
      answer: #"{"data":[\#(HelpCrunchJSON.message(agent: #"{"id":31,"name":"Ivan"}"#))]}"#,
      gives: "31 Ivan nil nil"
    ) { client in
      let agent = try await client.messages.list(chat: 12).items[0].agent
      return shown(agent?.id, agent?.name, agent?.email, agent?.role)
    },
    HelpCrunchExchange(
      "a message of a type that nobody documents", "GET /v1/chats/12/messages",
      answer: #"{"data":[\#(HelpCrunchJSON.message(type: #""Type of it.""#))],"total":1}"#,
      gives: "Type of it. nil"
    ) { client in
      let message = try await client.messages.list(chat: 12).items[0]
      return shown(message.type, message.broadcastType)
    },
    HelpCrunchExchange(
      "messages of the oldest page, not under data", "GET /v1/chats/12/messages",
      answer: #"{"messages":[],"total":0}"#,
      gives: "expected an object with the field data at , found an object"
    ) { client in
      try await HelpCrunchError.thrown { try await client.messages.list(chat: 12) }
    },
  ]

  // MARK: Answers

  private static let answers: [HelpCrunchExchange] = [
    HelpCrunchExchange(
      "a GET that writes answers Ok as plain text", "GET /v1/agents/31/unsubscribe",
      answer: .text(200, "Ok"), gives: "()"
    ) { client in
      shown(try await client.agents.unsubscribe(id: 31))
    },
    HelpCrunchExchange(
      "a GET that writes answers Ok as a JSON string", "GET /v1/agents/31/unsubscribe",
      answer: .json(200, #""Ok""#), gives: "()"
    ) { client in
      shown(try await client.agents.unsubscribe(id: 31))
    },
    HelpCrunchExchange(
      "a GET that writes is not sent again when it fails", "GET /v1/agents/31/unsubscribe",
      answer: .text(503, "Busy"), gives: "status(503) "
    ) { client in
      try await HelpCrunchError.thrown { try await client.agents.unsubscribe(id: 31) }
    },
    HelpCrunchExchange(
      "deleting answers Ok as a JSON string", "DELETE /v1/customers/77",
      answer: .json(200, #""Ok""#), gives: "()"
    ) { client in
      shown(try await client.customers.delete(id: 77))
    },
    HelpCrunchExchange(
      "deleting answers nothing at all", "DELETE /v1/customers/77", answer: .status(204),
      gives: "()"
    ) { client in
      shown(try await client.customers.delete(id: 77))
    },
    HelpCrunchExchange(
      "a DELETE brings its body", "DELETE /v1/customers/77/tags",
      body: #"{"tags":[{"name":"a \"b\""},{"name":"ü"}]}"#, answer: HelpCrunchJSON.customer(),
      gives: "77"
    ) { client in
      let tags = [TagName(name: "a \"b\""), TagName(name: "ü")]
      return shown(try await client.customers.removeTags(id: 77, tags: tags).id)
    },
    HelpCrunchExchange(
      "a chat is created with 200 instead of 201", "POST /v1/chats",
      body: #"{"customer":77,"application":14}"#, answer: HelpCrunchJSON.chat(), gives: "12"
    ) { client in
      shown(try await client.chats.create(customer: 77, application: 14).id)
    },
    HelpCrunchExchange(
      "a customer is created with 200 instead of 201", "POST /v1/customers",
      body: #"{"name":"Nina Kos"}"#, answer: HelpCrunchJSON.customer(), gives: "77"
    ) { client in
      shown(try await client.customers.create(NewCustomer(name: "Nina Kos")).id)
    },
    HelpCrunchExchange(
      "a message is created with 201 instead of 200", "POST /v1/messages",
      body: #"{"chat":12,"text":"Hi","type":"message"}"#,
      answer: .json(201, HelpCrunchJSON.message()), gives: "502"
    ) { client in
      shown(try await client.messages.create(chat: 12, text: "Hi", type: .message).id)
    },
  ]

  // MARK: More, less and something else

  private static func department(
    _ name: String, _ wire: String, gives: String
  ) -> HelpCrunchExchange {
    let good = #"{"id":1,"name":"A","agents":[]}"#
    return HelpCrunchExchange(
      name, "GET /v1/departments", answer: #"{"data":[\#(good),\#(good),\#(good),\#(wire)]}"#,
      gives: gives
    ) { client in
      try await HelpCrunchError.thrown { try await client.departments.list() }
    }
  }

  private static let gaps: [HelpCrunchExchange] = [
    HelpCrunchExchange(
      "a list without arguments sends no query", "GET /v1/chats", answer: #"{"data":[]}"#,
      gives: "0 nil"
    ) { client in
      let page = try await client.chats.list()
      return shown(page.items.count, page.total)
    },
    HelpCrunchExchange(
      "fields that nobody documents are ignored", "GET /v1/departments",
      answer: #"{"x":[{}],"data":[{"color":{"r":1},"id":7,"name":"Repairs","id2":[null]}],"y":1}"#,
      gives: "7 Repairs nil nil"
    ) { client in
      let page = try await client.departments.list()
      let first = page.items[0]
      return shown(first.id, first.name, first.agents, page.total)
    },
    HelpCrunchExchange(
      "a chat with an id alone", "GET /v1/chats/12", answer: #"{"id":12}"#,
      gives: "12 nil nil nil nil nil"
    ) { client in
      let chat = try await client.chats.get(id: 12)
      return shown(
        chat.id, chat.status, chat.createdWith, chat.applicationID, chat.readByAgent, chat.agents)
    },
    HelpCrunchExchange(
      "a chat full of null", "GET /v1/chats/12",
      answer: #"{"id":12,"status":null,"createdAt":null,"agents":null,"customer":null,"#
        + #""assignee":null,"department":null,"lastMessageId":null,"readByAgent":null}"#,
      gives: "12 nil nil nil nil nil"
    ) { client in
      let chat = try await client.chats.get(id: 12)
      return shown(
        chat.id, chat.status, chat.createdAt, chat.agents, chat.customer, chat.lastMessageID)
    },
    department(
      "a missing field is named", #"{"id":4,"name":"B","agents":[{"name":"C"}]}"#,
      gives: "expected a value at data[3].agents[0].id, found nothing"),
    department(
      "a field of another type is named", #"{"id":4,"name":"B","agents":[{"id":true}]}"#,
      gives: "expected a whole number at data[3].agents[0].id, found true"),
    department(
      "null where a value must be is named", #"{"id":4,"name":null}"#,
      gives: "expected a string at data[3].name, found null"),
    department(
      "an id that is text without a number is named", #"{"id":"four","name":"B"}"#,
      gives: #"expected a whole number at data[3].id, found string "four""#),
    department(
      "something else than an object is named", "[4]",
      gives: "expected an object at data[3], found an array"),
  ]
}

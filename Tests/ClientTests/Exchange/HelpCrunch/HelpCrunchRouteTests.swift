import Foundation
import HelpCrunch
import Testing

/// Every route of HelpCrunch: what is sent, and what is read.
@Suite("HelpCrunch, route by route", .timeLimit(.minutes(3)))
struct HelpCrunchRouteTests {
  @Test(
    arguments: agents + chats + chatChanges + messages + customers + customerChanges + others)
  func route(_ exchange: HelpCrunchExchange) async throws {
    try await exchange.run(key: HelpCrunchClient.testKey, client: HelpCrunchClient.on)
  }

  @Test("has a row for every route of the spec")
  func complete() throws {
    let routes = try ProjectFile("Specs/helpcrunch.yaml").routes
    let rows =
      Self.agents + Self.chats + Self.chatChanges + Self.messages + Self.customers
      + Self.customerChanges + Self.others
    #expect(routes.count >= 30)
    #expect(Set(routes).subtracting(rows.map(\.name)) == [])
    #expect(Set(rows.map(\.name)).subtracting(routes) == [])
  }

  // MARK: Agents

  private static let agents: [HelpCrunchExchange] = [
    HelpCrunchExchange(
      "agents.list", "GET /v1/agents?offset=20&limit=10",
      answer: #"{"data":[\#(HelpCrunchJSON.agent)],"meta":{"total":21}}"#,
      gives: "20 21 21 31 Ivan Moroz ivan@example.com admin"
    ) { client in
      let page = try await client.agents.list(offset: 20, limit: 10)
      let agent = page.items[0]
      return shown(
        page.offset, page.nextOffset, page.total, agent.id, agent.name, agent.email, agent.role)
    },
    HelpCrunchExchange(
      "agents.unsubscribe", "GET /v1/agents/31/unsubscribe", answer: .text(200, "Ok"), gives: "()"
    ) { client in
      shown(try await client.agents.unsubscribe(id: 31))
    },
  ]

  // MARK: Chats

  private static let chats: [HelpCrunchExchange] = [
    HelpCrunchExchange(
      "chats.list",
      "GET /v1/chats?sort=chats.lastCustomerMessageAt&order=desc&offset=0&limit=100",
      answer: #"{"data":[\#(HelpCrunchJSON.chat())],"meta":{"total":435}}"#,
      gives: "435 12 opened 31 Repairs nil"
    ) { client in
      let page = try await client.chats.list(
        sort: .lastCustomerMessageAt, order: .descending, offset: 0, limit: 100)
      let chat = page.items[0]
      return shown(
        page.total, chat.id, chat.status, chat.assignee?.id, chat.department?.name,
        chat.department?.agents)
    },
    HelpCrunchExchange(
      "chats.get", "GET /v1/chats/12", answer: HelpCrunchJSON.chat(),
      gives: HelpCrunchJSON.chat(department: #"{"id":7,"name":"Repairs","agents":null}"#)
        .dropLast() + #","notes":null}"#
    ) { client in
      json(try await client.chats.get(id: 12))
    },
    HelpCrunchExchange(
      "chats.create", "POST /v1/chats",
      body: #"{"customer":77,"application":14,"assignee":31,"department":7}"#,
      answer: .json(201, HelpCrunchJSON.chat(status: #""empty""#)), gives: "12 empty 77"
    ) { client in
      let chat = try await client.chats.create(
        customer: 77, application: 14, assignee: 31, department: 7)
      return shown(chat.id, chat.status, chat.customer?.id)
    },
    HelpCrunchExchange(
      "chats.create", "POST /v1/chats", body: #"{"customer":77,"application":14}"#,
      answer: .json(201, HelpCrunchJSON.chat(assignee: "null")), gives: "12 nil"
    ) { client in
      let chat = try await client.chats.create(customer: 77, application: 14)
      return shown(chat.id, chat.assignee)
    },
    HelpCrunchExchange(
      "chats.search", "POST /v1/chats/search",
      body: #"{"filter":[{"field":"chats.assignee","operator":"=","value":31},"#
        + #"{"field":"chats.createdAt","operator":">=","value":1700000000},"#
        + #"{"field":"chats.status","operator":"!=","value":"on hold"},"#
        + #"{"field":"chats.customer.email","operator":"~","value":"@example"},"#
        + #"{"field":"chats.customer.tagsData","operator":"=","value":[{"name":"vip"}]}],"#
        + #""comparison":"AND","sort":"chats.closedAt","order":"asc","offset":10,"limit":5}"#,
      answer: #"{"data":[\#(HelpCrunchJSON.chat())],"meta":{"total":11}}"#, gives: "10 11 [12]"
    ) { client in
      let page = try await client.chats.search(
        filter: [
          .assignee(.equal, 31),
          .createdAt(.greaterOrEqual, Date(timeIntervalSince1970: 1_700_000_000)),
          .status(.notEqual, .onHold), .customerEmail(.contains, "@example"),
          .customerTags(.equal, [TagName(name: "vip")]),
        ], comparison: .all, sort: .closedAt, order: .ascending, offset: 10, limit: 5)
      return shown(page.offset, page.total, page.items.map(\.id))
    },
  ]

  private static let chatChanges: [HelpCrunchExchange] = [
    HelpCrunchExchange(
      "chats.setStatus", "PUT /v1/chats/status", body: #"{"id":12,"status":"no communication"}"#,
      answer: HelpCrunchJSON.chat(status: #""no communication""#), gives: "12 no communication"
    ) { client in
      let chat = try await client.chats.setStatus(id: 12, status: .noCommunication)
      return shown(chat.id, chat.status)
    },
    HelpCrunchExchange(
      "chats.setAssignee", "PUT /v1/chats/assignee", body: #"{"id":12,"assignee":31}"#,
      answer: HelpCrunchJSON.chat(), gives: "12 31"
    ) { client in
      let chat = try await client.chats.setAssignee(id: 12, assignee: 31)
      return shown(chat.id, chat.assignee?.id)
    },
    HelpCrunchExchange(
      "chats.updateDepartment", "PUT /v1/chats/department", body: #"{"id":12,"department":7}"#,
      answer: HelpCrunchJSON.chat(), gives: "12 7"
    ) { client in
      let chat = try await client.chats.updateDepartment(id: 12, department: 7)
      return shown(chat.id, chat.department?.id)
    },
    HelpCrunchExchange(
      "chats.snooze", "PUT /v1/chats/snooze",
      body: #"{"id":12,"snoozedUntil":"1700100000"}"#,
      answer: HelpCrunchJSON.chat(snoozedUntil: #""1700100000""#), gives: "12 1700100000.0"
    ) { client in
      let until = Date(timeIntervalSince1970: 1_700_100_000)
      let chat = try await client.chats.snooze(id: 12, until: until)
      return shown(chat.id, chat.snoozedUntil)
    },
    HelpCrunchExchange(
      "chats.rate", "PUT /v1/chats/rate", body: #"{"id":12,"rating":"very poor"}"#,
      answer: HelpCrunchJSON.chat(
        closedBy: #""agent""#, status: #""closed""#, rating: #""very poor""#),
      gives: "closed side(agent) word(very poor)"
    ) { client in
      let chat = try await client.chats.rate(id: 12, rating: .veryPoor)
      return shown(chat.status, chat.closedBy, chat.rating)
    },
    HelpCrunchExchange(
      "chats.markReadByAgent", "PUT /v1/chats/readByAgent", body: #"{"id":12,"read":true}"#,
      answer: HelpCrunchJSON.chat(), gives: "12 true false"
    ) { client in
      let chat = try await client.chats.markReadByAgent(id: 12, read: true)
      return shown(chat.id, chat.readByAgent, chat.readByCustomer)
    },
    HelpCrunchExchange(
      "chats.markReadByCustomer", "PUT /v1/chats/readByCustomer",
      body: #"{"id":12,"read":false}"#, answer: HelpCrunchJSON.chat(), gives: "12 true false"
    ) { client in
      let chat = try await client.chats.markReadByCustomer(id: 12, read: false)
      return shown(chat.id, chat.readByAgent, chat.readByCustomer)
    },
    HelpCrunchExchange(
      "chats.markRead", "PUT /v1/chats/read", body: #"{"id":12,"read":true}"#,
      answer: HelpCrunchJSON.chat(readByCustomer: "true"), gives: "12 true true"
    ) { client in
      let routes: any DeprecatedChatsRoutes = client.chats
      let chat = try await routes.markRead(id: 12, read: true)
      return shown(chat.id, chat.readByAgent, chat.readByCustomer)
    },
  ]

  // MARK: Messages

  private static let messages: [HelpCrunchExchange] = [
    HelpCrunchExchange(
      "messages.list", "GET /v1/chats/12/messages?offset=5&limit=1",
      answer: #"{"data":[\#(HelpCrunchJSON.message())],"total":6}"#,
      gives: "6 " + HelpCrunchJSON.message()
    ) { client in
      let page = try await client.messages.list(chat: 12, offset: 5, limit: 1)
      return shown(page.total, json(page.items[0]))
    },
    HelpCrunchExchange(
      "messages.create", "POST /v1/messages",
      body: #"{"chat":12,"text":"On Friday.","type":"private","agent":31,"#
        + #""markdownText":"On **Friday**."}"#,
      answer: HelpCrunchJSON.message(type: #""private""#), gives: "502 private On Friday. 31 agent"
    ) { client in
      let message = try await client.messages.create(
        chat: 12, text: "On Friday.", type: .private, agent: 31, markdownText: "On **Friday**.")
      return shown(message.id, message.type, message.text, message.agent?.id, message.from)
    },
    HelpCrunchExchange(
      "messages.create", "POST /v1/messages",
      body: #"{"chat":12,"text":"\"ü\"\n\\🚲","type":"message"}"#,
      answer: HelpCrunchJSON.message(agent: "null"), gives: "502 nil"
    ) { client in
      let message = try await client.messages.create(
        chat: 12, text: "\"ü\"\n\\🚲", type: .message)
      return shown(message.id, message.agent)
    },
  ]

  // MARK: Customers

  private static let customers: [HelpCrunchExchange] = [
    HelpCrunchExchange(
      "customers.list",
      "GET /v1/customers?sort=customers.firstSeen&order=asc&offset=0&limit=1",
      answer: #"{"data":[\#(HelpCrunchJSON.customer())],"total":3}"#,
      gives: "3 77 Kyiv Europe/Kyiv false true 1690000000.0 nil telegram"
    ) { client in
      let page = try await client.customers.list(
        sort: .firstSeen, order: .ascending, offset: 0, limit: 1)
      let customer = page.items[0]
      return shown(
        page.total, customer.id, customer.location?.city, customer.device?.timezone,
        customer.unsubscribed, customer.blocked, customer.firstSeen, customer.lastSeen,
        customer.createdFrom)
    },
    HelpCrunchExchange(
      "customers.get", "GET /v1/customers/77",
      answer: HelpCrunchJSON.customer(tags: ##"[{"name":"vip","color":"#fff"}]"##),
      gives: HelpCrunchJSON.customer(
        tags: ##"[{"name":"vip","color":"#fff"}]"##,
        customData: #"[{"property":"bikes","value":3},{"property":"plan","value":"fleet"}]"#)
    ) { client in
      json(try await client.customers.get(id: 77))
    },
    HelpCrunchExchange(
      "customers.create", "POST /v1/customers",
      body: #"{"name":"Nina Kos","email":"nina@example.com","userId":"u-77","company":"Kos","#
        + #""phone":"+380","firstSeen":"1690000000","source":"https://shop.example.com/","#
        + #""locale":"uk","createdFrom":"telegram","integrationId":"4658","notes":"Calls first.","#
        + ##""tags":[{"name":"vip","color":"#fff"},{"name":"fleet"}],"##
        + #""customData":[{"property":"bikes","value":3},{"property":"is new","value":true},"#
        + #"{"property":"plan","value":"fleet"},{"property":"rate","value":7.5}]}"#,
      answer: .json(201, HelpCrunchJSON.customer()), gives: "77 Nina Kos u-77"
    ) { client in
      let customer = try await client.customers.create(
        NewCustomer(
          name: "Nina Kos", email: "nina@example.com", userID: "u-77", company: "Kos",
          phone: "+380", firstSeen: Date(timeIntervalSince1970: 1_690_000_000),
          source: "https://shop.example.com/", locale: "uk", createdFrom: "telegram",
          integrationID: "4658", notes: "Calls first.",
          tags: [Tag(name: "vip", color: "#fff"), Tag(name: "fleet")],
          customData: [
            "plan": .string("fleet"), "bikes": .int(3), "rate": .number(7.5), "is new": .bool(true),
          ]))
      return shown(customer.id, customer.name, customer.userID)
    },
    HelpCrunchExchange(
      "customers.create", "POST /v1/customers", body: "{}",
      answer: .json(201, HelpCrunchJSON.customer(name: "null")), gives: "77 nil"
    ) { client in
      let customer = try await client.customers.create(NewCustomer())
      return shown(customer.id, customer.name)
    },
    HelpCrunchExchange(
      "customers.search", "POST /v1/customers/search",
      body: #"{"filter":[{"field":"customers.email","operator":"!~","value":"@spam"},"#
        + #"{"field":"customers.lastSeen","operator":"<","value":1700000000}],"#
        + #""comparison":"OR","sort":"customers.lastSeen","order":"desc"}"#,
      answer: #"{"data":[\#(HelpCrunchJSON.customer())],"total":1}"#, gives: "0 1 [77]"
    ) { client in
      let page = try await client.customers.search(
        filter: [
          .email(.doesNotContain, "@spam"),
          .lastSeen(.less, Date(timeIntervalSince1970: 1_700_000_000)),
        ], comparison: .any, sort: .lastSeen, order: .descending)
      return shown(page.offset, page.total, page.items.map(\.id))
    },
  ]

  private static let customerChanges: [HelpCrunchExchange] = [
    HelpCrunchExchange(
      "customers.replace", "PUT /v1/customers/77",
      body: #"{"name":"Nina Kos","phone":null,"blocked":true}"#,
      answer: HelpCrunchJSON.customer(), gives: "77 Nina Kos nil true"
    ) { client in
      let customer = try await client.customers.replace(
        id: 77, CustomerChanges(name: "Nina Kos", phone: .clear, blocked: true))
      return shown(customer.id, customer.name, customer.phone, customer.blocked)
    },
    HelpCrunchExchange(
      "customers.update", "PATCH /v1/customers/77",
      body: #"{"lastSeen":"1700000460","city":"Lviv","tags":[],"customData":null}"#,
      answer: HelpCrunchJSON.customer(), gives: "77 u-77"
    ) { client in
      let customer = try await client.customers.update(
        id: 77,
        CustomerChanges(
          lastSeen: .set(Date(timeIntervalSince1970: 1_700_000_460)), city: "Lviv",
          tags: .set([]), customData: .clear))
      return shown(customer.id, customer.userID)
    },
    HelpCrunchExchange(
      "customers.updateBatch", "PUT /v1/customers/batch",
      body: #"[{"company":"Kos","customer":77},{"email":null,"customer":78}]"#,
      answer: "[\(HelpCrunchJSON.customer()),\(HelpCrunchJSON.customer(name: "null"))]",
      gives: #"["Nina Kos", "nil"]"#
    ) { client in
      let answer = try await client.customers.updateBatch([
        CustomerBatchItem(company: "Kos", customer: 77),
        CustomerBatchItem(email: .clear, customer: 78),
      ])
      guard case .customers(let customers) = answer else { return "\(answer)" }
      return shown(customers.map { $0.name ?? "nil" })
    },
    HelpCrunchExchange(
      "customers.addTags", "PUT /v1/customers/77/tags",
      body: ##"{"tags":[{"name":"vip","color":"#fff"},{"name":"fleet"}]}"##,
      answer: HelpCrunchJSON.customer(
        tags: ##"[{"name":"vip","color":"#fff"},{"name":"fleet","color":"#c377e0"}]"##),
      gives: ##"["vip #fff", "fleet #c377e0"]"##
    ) { client in
      let customer = try await client.customers.addTags(
        id: 77, tags: [Tag(name: "vip", color: "#fff"), Tag(name: "fleet")])
      return shown(customer.tags?.map { "\($0.name) \($0.color ?? "nil")" })
    },
    HelpCrunchExchange(
      "customers.removeTags", "DELETE /v1/customers/77/tags", body: #"{"tags":[{"name":"vip"}]}"#,
      answer: HelpCrunchJSON.customer(), gives: "77 0"
    ) { client in
      let customer = try await client.customers.removeTags(id: 77, tags: [TagName(name: "vip")])
      return shown(customer.id, customer.tags?.count)
    },
    HelpCrunchExchange(
      "customers.delete", "DELETE /v1/customers/77", answer: .text(200, "Ok"), gives: "()"
    ) { client in
      shown(try await client.customers.delete(id: 77))
    },
  ]

  // MARK: The rest

  private static let others: [HelpCrunchExchange] = [
    HelpCrunchExchange(
      "applications.list", "GET /v1/applications",
      answer: #"{"data":[{"id":14,"name":"shop","displayName":"Our shop","type":"web","#
        + #""active":true}]}"#,
      gives: "1 14 shop Our shop web true"
    ) { client in
      let list = try await client.applications.list()
      let first = list[0]
      return shown(list.count, first.id, first.name, first.displayName, first.type, first.active)
    },
    HelpCrunchExchange(
      "departments.list", "GET /v1/departments",
      answer: #"{"data":[{"id":7,"name":"Repairs","agents":[\#(HelpCrunchJSON.agent)]}],"#
        + #""meta":{"total":1}}"#,
      gives: "0 1 7 Repairs [31]"
    ) { client in
      let page = try await client.departments.list()
      let department = page.items[0]
      return shown(
        page.offset, page.total, department.id, department.name, department.agents?.map(\.id))
    },
    HelpCrunchExchange(
      "organization.get", "GET /v1/organization",
      answer: #"{"data":{"id":3,"domain":"kos","teamOnline":true,"chatEnabled":false}}"#,
      gives: "3 kos true false"
    ) { client in
      let organization = try await client.organization.get()
      return shown(
        organization.id, organization.domain, organization.teamOnline, organization.chatEnabled)
    },
    HelpCrunchExchange(
      "events.create", "POST /v1/events",
      body: #"{"name":"Test ride","customer":77,"data":{"minutes":25,"model":"Road 3"}}"#,
      answer: #"{"id":88,"name":"Test ride","data":{"minutes":25,"model":"Road 3"},"#
        + #""createdAt":"1700000700"}"#,
      gives: "88 Test ride 1700000700.0 int(25)"
    ) { client in
      let event = try await client.events.create(
        name: "Test ride", customer: 77, data: ["model": .string("Road 3"), "minutes": .int(25)])
      return shown(event.id, event.name, event.createdAt, event.data?["minutes"])
    },
  ]
}

/// The routes that nobody should call any more. Called by way of a protocol they do not warn.
protocol DeprecatedChatsRoutes {
  func markRead(id: Chat.ID, read: Bool) async throws(HelpCrunchError) -> Chat
}

extension ChatsRoutes: DeprecatedChatsRoutes {}

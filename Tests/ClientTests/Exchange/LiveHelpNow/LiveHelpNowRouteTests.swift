import Foundation
import LiveHelpNow
import Testing

/// Every route of LiveHelpNow: what is sent, and what is read.
@Suite("LiveHelpNow, route by route", .timeLimit(.minutes(3)))
struct LiveHelpNowRouteTests {
  @Test(arguments: team + visitors + chats + records)
  func route(_ exchange: LiveHelpNowExchange) async throws {
    try await exchange.run(key: LiveHelpNowClient.testToken, client: LiveHelpNowClient.on)
  }

  @Test("has a row for every route of the spec")
  func complete() throws {
    let routes = try ProjectFile("Specs/livehelpnow.yaml").routes
    let rows = Self.team + Self.visitors + Self.chats + Self.records
    #expect(routes.count >= 10)
    #expect(Set(rows.map(\.name)) == Set(routes))
  }

  /// A result in the envelope that everything comes in.
  private static func ok(_ payload: String) -> String { #"{"payload":\#(payload),"status":"ok"}"# }

  // MARK: Departments and operators

  private static let department =
    #"{"department_id":1204,"department_name":"Repairs","department_description":"Spokes","#
    + #""department_email":"repairs@example.com","#
    + #""operators":[{"id":88,"username":"olena","first_name":"Olena","last_name":"Hnatiuk","#
    + #""description":"Chains","email":"olena@example.com","picture":"/88.jpg","admin":true,"#
    + #""online":false,"enabled":true}],"#
    + #""hours":[{"day":"Monday","start_time":"09:00","end_time":"17:30"}]}"#

  private static let team: [LiveHelpNowExchange] = [
    LiveHelpNowExchange(
      "departments.list", "GET /api/departments", answer: ok("[\(department)]"),
      gives: "1204 Repairs Spokes repairs@example.com 88 olena Olena Hnatiuk Chains "
        + "olena@example.com /88.jpg true false true nil nil Monday 09:00 17:30"
    ) { client in
      let department = try await client.departments.list()[0]
      let member = department.operators?[0]
      let hours = department.hours?[0]
      return shown(
        department.id, department.name, department.description, department.email, member?.id,
        member?.username, member?.firstName, member?.lastName, member?.description, member?.email,
        member?.picture, member?.admin, member?.online, member?.enabled, member?.chatting,
        member?.departments, hours?.day, hours?.startTime, hours?.endTime)
    },
    LiveHelpNowExchange(
      "departments.list",
      "GET /api/departments?active=true&system=chat&include_unassigned=false"
        + "&my_department_only=true&include_operators=false&include_hours=true",
      answer: ok("[]"), gives: "0"
    ) { client in
      let list = try await client.departments.list(
        active: true, system: .chat, includeUnassigned: false, myDepartmentOnly: true,
        includeOperators: false, includeHours: true)
      return shown(list.count)
    },
    LiveHelpNowExchange(
      "operators.list", "GET /api/operators?department_id=1204&online=true&system=ticket",
      answer: #"{"status":"ok","payload":[{"id":88,"username":"olena","online":true,"#
        + #""chatting":false,"departments":[{"department_id":1204}]}]}"#,
      gives: "88 olena true false nil [1204]"
    ) { client in
      let member = try await client.operators.list(
        departmentID: 1204, online: true, system: .ticket)[0]
      return shown(
        member.id, member.username, member.online, member.chatting, member.enabled,
        member.departments?.map(\.id))
    },
  ]

  // MARK: Visitors

  private static let visitors: [LiveHelpNowExchange] = [
    LiveHelpNowExchange(
      "visitors.list", "GET /api/visitors?filter_id=3&operator_id=88",
      answer: ok(
        #"{"count":1,"start_index":0,"total_rows":12,"visitors":[{"id":"7c1e-44b0","#
          + #""full_name":"Nina Kos","email":"nina@example.com","browser":"Firefox","#
          + #""browser_platform":"Linux","browser_version":"140.0","chat_session_id":null,"#
          + #""chat_state":"No chat","chat_state_id":5,"country_code":"UA","#
          + #""current_page":"https://shop.example.com/","hostname":"pool.example.net","#
          + #""ip_address":"192.0.2.4","image_url":"","department":"Repairs","#
          + #""javascript_enabled":true,"operator_id":88,"page_visited_count":4,"#
          + #""state":"Chatting","state_id":0}]}"#),
      gives: "1 0 12 7c1e-44b0 Nina Kos 140.0 nil No chat true UA 192.0.2.4 true 88 4 true"
    ) { client in
      let list = try await client.visitors.list(filterID: 3, operatorID: 88)
      let visitor = list.visitors[0]
      return shown(
        list.count, list.startIndex, list.totalRows, visitor.id, visitor.fullName,
        visitor.browserVersion, visitor.chatSessionID, visitor.chatState,
        visitor.chatStateID == .noChat, visitor.countryCode, visitor.ipAddress,
        visitor.javascriptEnabled, visitor.operatorID, visitor.pageVisitedCount,
        visitor.stateID == .chatting)
    }
  ]

  // MARK: Chats

  private static let message =
    #"{"messageId":4501,"chatMessage":"Good morning!","createdTime":"2021-07-01T07:47:20","#
    + #""fromName":"Olena","messageType":3,"messageSubType":9,"operatorId":88}"#

  private static let chats: [LiveHelpNowExchange] = [
    LiveHelpNowExchange(
      "chats.sendMessage", "POST /api/chat/55/message",
      body: #"{"message":"Good \"morning\"! ü","message_type":3,"message_sub_type":9,"#
        + #""from_name":"Olena"}"#,
      answer: ok(message), gives: "4501 Good morning! 1625125640.0 Olena 3 9 88"
    ) { client in
      let message = try await client.chats.sendMessage(
        id: 55, message: "Good \"morning\"! ü", messageType: 3, messageSubType: 9,
        fromName: "Olena")
      return shown(
        message.id, message.text, message.createdTime, message.fromName, message.messageType,
        message.messageSubType, message.operatorID)
    },
    LiveHelpNowExchange(
      "chats.sendMessage", "POST /api/chat/55/message", body: #"{"message":""}"#,
      answer: ok(#"{"messageId":4501}"#), gives: "4501 nil"
    ) { client in
      let message = try await client.chats.sendMessage(id: 55, message: "")
      return shown(message.id, message.text)
    },
    LiveHelpNowExchange(
      "chats.history", "GET /api/chat/55/history?limit=20&ending_message_id=4501",
      answer: ok(
        #"{"chat_fields":[{"question":"Which bicycle","answer":"Road 3","crm":"Product","#
          + #""field_info":"fld_1","jump_logic":[{"conditions":null,"actions":[1,"x"]}]}],"#
          + #""messages":[{"actionTaken":false,"addedToFaq":true,"chatMessage":"Hi","#
          + #""chatSessionDetailId":61,"createdBy":"olena","createdTime":"2021-07-01T07:47:20Z","#
          + #""fromName":"Olena","lastPingTime":"2021-07-01T07:47:21","message":"Hi!","#
          + #""messageId":4500,"messageStatus":"sent","messageSubType":9,"messageType":3,"#
          + #""operatorId":88,"postedToTheClient":true,"postedToTheServer":true,"#
          + #""sessionStateId":2,"visitorId":"7c1e-44b0"}],"more_messages":true,"page_size":20}"#),
      gives: "Road 3 x 4500 Hi Hi! false true 61 olena 1625125640.0 2021-07-01T07:47:21 "
        + "sent true true 2 7c1e-44b0 true 20"
    ) { client in
      let history = try await client.chats.history(id: 55, limit: 20, endingMessageID: 4501)
      let field = history.chatFields?[0]
      guard case .string(let action)? = field?.jumpLogic?[0]?["actions"]?[1] else { return "" }
      let message = history.messages[0]
      return shown(
        field?.answer, action, message.id, message.text, message.message, message.actionTaken,
        message.addedToFaq, message.chatSessionDetailID, message.createdBy, message.createdTime,
        message.lastPingTime, message.messageStatus, message.postedToTheClient,
        message.postedToTheServer, message.sessionStateID, message.visitorID,
        history.hasMoreMessages, history.pageSize)
    },
    LiveHelpNowExchange(
      "chats.terminate", "POST /api/chat/55/terminate", body: #"{"delaysec":30}"#,
      answer: #"{"message":"Chat terminated","status":"ok"}"#, gives: "()"
    ) { client in
      shown(try await client.chats.terminate(id: 55, delay: 30))
    },
    LiveHelpNowExchange(
      "chats.terminate", "POST /api/chat/55/terminate", body: "{}",
      answer: #"{"message":"Chat terminated","status":"ok"}"#, gives: "()"
    ) { client in
      shown(try await client.chats.terminate(id: 55))
    },
    LiveHelpNowExchange(
      "chats.reassign", "POST /api/chat/55/reassign",
      body: #"{"department_id":1204,"operator_id":88}"#,
      answer: #"{"message":"Chat transferred successfully","status":"ok"}"#, gives: "()"
    ) { client in
      shown(try await client.chats.reassign(id: 55, departmentID: 1204, operatorID: 88))
    },
    LiveHelpNowExchange(
      "chats.reassign", "POST /api/chat/55/reassign", body: #"{"department_id":1204}"#,
      answer: #"{"message":"Chat transferred successfully","status":"ok"}"#, gives: "()"
    ) { client in
      shown(try await client.chats.reassign(id: 55, departmentID: 1204))
    },
    LiveHelpNowExchange(
      "chats.invite", "POST /api/chat/proactive_invite",
      body: #"{"visitor_id":"7c1e-44b0/+&%?#ü","message":"May I help?"}"#,
      answer: ok(message), gives: "4501 88"
    ) { client in
      let message = try await client.chats.invite(
        visitorID: "7c1e-44b0/+&%?#ü", message: "May I help?")
      return shown(message.id, message.operatorID)
    },
  ]

  // MARK: Callbacks and analytics

  private static let records: [LiveHelpNowExchange] = [
    LiveHelpNowExchange(
      "callbacks.get", "GET /api/callback/31007?include_notes=true&include_tags=true",
      answer: ok(
        #"{"id":31007,"status":"Escalated","status_id":2,"source_type_id":1,"#
          + #""action_date":"2025-03-04T09:15:00Z","#
          + #""actions":[{"action":"Assigned","action_log":"To Olena","#
          + #""created_time":"2025-03-04T09:15:00"}],"assigned_operator":88,"#
          + #""assigned_operator_name":"Olena","country_code":"UA","created_by":"12","#
          + #""created_time":"2025-03-04T09:00:00","department_id":1204,"#
          + #""department_name":"Repairs","duration_sec":300,"#
          + #""fields":[{"id":1,"crm_id":4,"label":"Phone","value":"+380"}],"#
          + #""notes":[{"id":5,"created_by":88,"duration":60,"#
          + #""created_time":"2025-03-04T09:20:00","name":"Olena","note":"Calls at noon","#
          + #""is_customer_notified":"true","is_public":"false","#
          + #""operator_info":{"operator_name":"Olena","picture_path":"/88.jpg"}}],"#
          + #""operator_accepted":true,"subtitle":"A chain","tags":[{"any":1},"thing"]}"#),
      gives: "31007 Escalated true 2 1 Assigned 88 string(\"12\") 1741078800.0 1204 300.0 "
        + "Phone +380 5 60.0 Calls at noon true false /88.jpg true 2"
    ) { client in
      let callback = try await client.callbacks.get(
        id: 31007, includeNotes: true, includeTags: true)
      let field = callback.fields?[0]
      let note = callback.notes?[0]
      return shown(
        callback.id, callback.status, callback.status == .escalated, callback.statusID,
        callback.sourceTypeID, callback.actions?[0].action, callback.assignedOperator,
        callback.createdBy, callback.createdTime, callback.departmentID, callback.duration,
        field?.label, field?.value, note?.id, note?.duration, note?.note,
        note?.isCustomerNotified, note?.isPublic, note?.operatorInfo?.picturePath,
        callback.operatorAccepted, callback.tags?.count)
    },
    LiveHelpNowExchange(
      "callbacks.get", "GET /api/callback/31007", answer: ok(#"{"id":31007,"status":"error"}"#),
      gives: "31007 error nil"
    ) { client in
      let callback = try await client.callbacks.get(id: 31007)
      return shown(callback.id, callback.status, callback.notes)
    },
    LiveHelpNowExchange(
      "analytics.chats",
      "GET /api/analytics/chat/info?date_from=2021-07-01&date_to=2024-02-29&include_visitor=true",
      answer: ok(
        #"[{"accepted_time":"2021-07-01T07:47:20","chat_session_detail_id":61,"#
          + #""chat_session_id":60,"chat_tags":[{"tag_id":12,"tag_name":"spokes"}],"#
          + #""start_time":"2021-07-01T07:47:00","end_time":"2021-07-01T08:00:00Z","#
          + #""launch_url":"https://shop.example.com/","operator_email":"olena@example.com","#
          + #""operator_id":88,"requested_department":1204,"#
          + #""requested_department_name":"Repairs","sentiment_score":"0.7","#
          + #""terminated_by":"operator","visitor":{"id":"7c1e-44b0","chat_state":4}}]"#),
      gives: "61 60 12 spokes 1625125620.0 1625126400.0 88 1204 0.7 operator 7c1e-44b0 true"
    ) { client in
      let first = try #require(CalendarDate(year: 2021, month: 7, day: 1))
      let last = try #require(CalendarDate("2024-02-29"))
      let chat = try await client.analytics.chats(from: first, to: last, includeVisitor: true)[0]
      return shown(
        chat.chatSessionDetailID, chat.chatSessionID, chat.chatTags?[0].id,
        chat.chatTags?[0].name, chat.startTime, chat.endTime, chat.operatorID,
        chat.requestedDepartment, chat.sentimentScore, chat.terminatedBy, chat.visitor?.id,
        chat.visitor?.chatState == .disconnected)
    },
  ]

  @Test("says which scopes a route needs")
  func scopes() throws {
    let files = ["Analytics", "Callbacks", "Chats", "Departments", "Operators", "Visitors"]
    var documented: [String: String] = [:]
    for file in files {
      var scopes: String?
      for line in try ProjectFile("Generated/LiveHelpNow/Routes/\(file)Routes.swift").lines {
        if let found = line.firstMatch(of: /\/\/\/ Scopes: (.*)\./) { scopes = String(found.1) }
        guard let route = line.firstMatch(of: /APICall\("([^"]+)"/) else { continue }
        documented[String(route.1)] = scopes ?? "none"
        scopes = nil
      }
    }
    #expect(
      documented == [
        "analytics.chats": "client or operator", "callbacks.get": "operator",
        "chats.history": "client or operator", "chats.invite": "client or operator",
        "chats.reassign": "operator", "chats.sendMessage": "client or operator",
        "chats.terminate": "client or operator", "departments.list": "client or operator",
        // Its page names none.
        "operators.list": "none", "visitors.list": "client or operator",
      ])
  }
}

/// Answers in their documented shapes. The parameters are JSON as well.
enum HelpCrunchJSON {
  static let agent = #"{"id":31,"name":"Ivan Moroz","email":"ivan@example.com","role":"admin"}"#

  static func chat(
    closedBy: String = "null", status: String = #""opened""#, rating: String = "null",
    createdAt: String = #""1700000000""#, readByAgent: String = "true",
    readByCustomer: String = "false", snoozedUntil: String = "null", agents: String = "[\(agent)]",
    assignee: String = agent, department: String = #"{"id":7,"name":"Repairs"}"#
  ) -> String {
    #"{"id":12,"closedBy":\#(closedBy),"lastCustomerMessageAt":"1700000460","status":\#(status),"#
      + #""closedAt":null,"rating":\#(rating),"createdAt":\#(createdAt),"#
      + #""lastMessageAt":"1700000520","readByAgent":\#(readByAgent),"#
      + #""readByCustomer":\#(readByCustomer),"createdWith":"customer_message","#
      + #""snoozedUntil":\#(snoozedUntil),"lastMessageText":"Is it done?","lastMessageId":501,"#
      + #""applicationId":14,"lastCommunicatedAgentId":31,"agents":\#(agents),"#
      + #""customer":{"id":77,"name":"Nina Kos","email":"nina@example.com","userId":null},"#
      + #""assignee":\#(assignee),"department":\#(department)}"#
  }

  static func message(
    id: Int = 502, agent: String = agent, type: String = #""message""#,
    createdAt: String = #""1700000600""#
  ) -> String {
    #"{"id":\#(id),"agent":\#(agent),"type":\#(type),"text":"On Friday.","read":false,"#
      + #""createdAt":\#(createdAt),"updatedAt":"1700000601","edited":false,"#
      + #""broadcastType":null,"chat":12,"from":"agent"}"#
  }

  static func customer(
    name: String = #""Nina Kos""#, phone: String = "null", tags: String = "[]",
    customData: String = #"{"plan":"fleet","bikes":3}"#
  ) -> String {
    #"{"id":77,"name":\#(name),"email":"nina@example.com","userId":"u-77","company":null,"#
      + #""phone":\#(phone),"firstSeen":"1690000000","lastSeen":null,"#
      + #""location":{"regionCode":"30","countryCode":"UA","city":"Kyiv"},"#
      + #""device":{"id":9,"ip":"192.0.2.4","timezone":"Europe/Kyiv","platform":"desktop","#
      + #""userAgent":"Firefox"},"unsubscribed":false,"blocked":true,"#
      + #""source":"https://shop.example.com/","referer":null,"lastPage":null,"locale":"uk","#
      + #""createdFrom":"telegram","integrationId":"4658","notes":null,"tags":\#(tags),"#
      + #""customData":\#(customData)}"#
  }

  /// The body of a failure: codes and messages, in turn.
  static func errors(_ entries: KeyValuePairs<String, String>) -> String {
    let list = entries.map { #"{"code":"\#($0.key)","message":"\#($0.value)"}"# }
    return #"{"errors":[\#(list.joined(separator: ","))]}"#
  }
}

/// The models as one writes them for `JSONDecoder`, in the plainest way that takes the same pages:
/// no typed ids, no enums, times as they come. Whatever more the generated ones do is theirs to pay.
enum HandWritten {
  struct Page<Item: Codable>: Codable {
    let data: [Item]
  }

  struct Agent: Codable {
    let id: Int
    let name: String
    let email: String?
    let role: String?
  }

  struct Department: Codable {
    let id: Int
    let name: String
    let agents: [Agent]?
  }

  struct Customer: Codable {
    let id: Int
    let name: String?
    let email: String?
    let userId: String?
  }

  struct Chat: Codable {
    let id: Int
    let closedBy: String?
    let lastCustomerMessageAt: String?
    let status: String?
    let closedAt: String?
    let rating: String?
    let createdAt: String?
    let lastMessageAt: String?
    let readByAgent: Bool?
    let readByCustomer: Bool?
    let createdWith: String?
    let snoozedUntil: String?
    let lastMessageText: String?
    let lastMessageId: Int?
    let applicationId: Int?
    let lastCommunicatedAgentId: Int?
    let agents: [Agent]?
    let customer: Customer?
    let assignee: Agent?
    let department: Department?
    let notes: String?
  }

  struct Tag: Codable {
    let name: String
    let color: String?
  }

  struct NewCustomer: Codable {
    let name: String?
    let email: String?
    let userId: String?
    let company: String?
    let phone: String?
    let source: String?
    let locale: String?
    let notes: String?
  }
}

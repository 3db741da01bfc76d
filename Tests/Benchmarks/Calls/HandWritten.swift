import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The calls as they are written by hand: `URLSession`, `JSONDecoder`, `Codable`.
struct HandWritten {
  struct Department: Codable {
    let id: Int
    let name: String
  }

  struct Page: Codable {
    struct Meta: Codable { let total: Int }

    let data: [Department]
    let meta: Meta
  }

  let server: URL
  private let session = URLSession(configuration: .ephemeral)

  init(server: URL) { self.server = server }

  func departments() async throws -> [Department] {
    try await get("/departments?offset=0&limit=100", as: Page.self).data
  }

  private func get<Answer: Decodable>(_ path: String, as: Answer.Type) async throws -> Answer {
    guard let url = URL(string: server.absoluteString + path) else { throw URLError(.badURL) }
    var request = URLRequest(url: url)
    request.setValue("Bearer key", forHTTPHeaderField: "Authorization")
    request.setValue("application/json", forHTTPHeaderField: "Accept")
    let (data, response) = try await session.data(for: request)
    guard (response as? HTTPURLResponse)?.statusCode == 200 else {
      throw URLError(.badServerResponse)
    }
    return try JSONDecoder().decode(Answer.self, from: data)
  }
}

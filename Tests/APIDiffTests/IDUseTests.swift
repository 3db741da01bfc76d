import APIDiff
import Testing

/// Who sends the id of a thing does not send the thing.
@Suite struct IDUseTests {
  @Test(arguments: ["path: {id: Book.ID}", "query: {like: Book.ID}"])
  func aFieldOfAModelThatIsReadAloneIsNoneOfARequest(_ parameter: String) throws {
    func spec(_ fields: String) -> String {
      let path = parameter.hasPrefix("path") ? "/books/{id}" : "/books"
      return """
        ids: {int: [Book]}
        routes:
          books.get: {get: "\(path)", \(parameter), returns: Book}
        models:
          Book: {\(fields)}
        """
    }
    let changes = try Editions.changes(
      spec("id: Book.ID"), spec("\"id\": Book.ID, \"colour?\": string"))
    #expect(changes.contains { $0.rule.id.hasPrefix("response-") })
    #expect(!changes.contains { $0.rule.id.contains("request") }, "\(changes.map(\.line))")
  }
}

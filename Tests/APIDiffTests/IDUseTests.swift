import APIDiff
import APIModel
import SpecSyntax
import SwiftGeneration
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

  /// The check for what is unused, the generator and the comparison are of one mind.
  @Test func aModelOfWhichOnlyTheIDIsUsedIsUnused() throws {
    let without = """
      ids: {int: [Book]}
      routes:
        books.remove: {delete: "/books/{id}", path: {id: Book.ID}, returns: nothing}
      """
    let with = without + "\nmodels:\n  Book: {id: Book.ID, title: string}"
    let source = SourceFile(name: "spec.yaml", bytes: Array(Editions.whole(with).utf8))
    let (api, findings) = APIReader.read(SpecParser.parse(source).root)
    #expect(findings.map(\.id) == ["unused-type"])
    let files = SwiftGenerator.generate(try #require(api), options: GenerationOptions()).files
    let client = files.map(\.contents).joined()
    #expect(client.contains("enum Book {") && !client.contains("struct Book:"))
    #expect(client.contains("struct ID:"))
    #expect(try Editions.changes(with, without).map(\.rule.id) == ["type-removed"])
  }

  /// A model may be called otherwise and its id be called as before; either way round.
  @Test(arguments: ["Book.ID", "Volume.ID"]) func anIDOutlivesTheNameOfItsModel(_ id: String) throws
  {
    func spec(_ name: String, _ id: String) -> String {
      """
      ids: {int: [Book, Volume]}
      routes:
        books.get: {get: /books, query: {like: \(id)}, returns: \(name)}
      models:
        \(name): {id: \(id), title: string}
      """
    }
    let (old, new) = (spec("Book", "Book.ID"), spec("Volume", id))
    let forth = try Editions.changes(old, new)
    let back = try Editions.changes(new, old)
    #expect(forth.contains { $0.rule.id == "type-renamed" })
    #expect(MirroredChange.differences(forth, back).isEmpty)
    #expect(!forth.contains { $0.rule.id.contains("type-changed") && $0.rule.level == .wire })
  }
}

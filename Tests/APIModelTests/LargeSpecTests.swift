import APIModel
import SpecSyntax
import Testing

/// Specs of so many routes and types that they are read in parts, side by side.
@Suite struct LargeSpecTests {
  private static let count = 200

  @Test func everythingComesInItsOrder() throws {
    let api = try #require(Reading(Self.spec()).api)
    #expect(api.routes.map(\.name.text) == (0..<Self.count).map { "get\($0)" })
    #expect(api.types.map(\.name.text) == (0..<Self.count).map { "Model\($0)" })
  }

  /// What is found in several parts comes in the order of the file.
  @Test func findingsOfParts() {
    let reading = Reading(Self.spec { [10, 150].contains($0) ? "    fails: [404]\n" : "" })
    #expect(reading.api == nil)
    #expect(reading.diagnostics.map(\.id) == ["undeclared-status", "undeclared-status"])
    #expect(reading.diagnostics.map { reading.place($0.range) } == ["39:13 404", "460:13 404"])
  }

  @Test(arguments: [("get: /3", "duplicate-operation"), ("get: /{id}", "path-parameter-missing")])
  func pathOfAnotherPart(path: String, id: String) {
    let text = Self.spec().replacing("get: /180\n", with: path + "\n")
    #expect(Reading(text).diagnostics.map(\.id) == [id])
  }

  @Test func namesOfAnotherPart() {
    let text = Self.spec().replacing("books.get180:", with: "books.GET3:")
    #expect(Reading(text).diagnostics.map(\.id) == ["duplicate-route"])
    let group = Self.spec().replacing("books.get180:", with: "Books.get180:")
    #expect(Reading(group).diagnostics.map(\.id) == ["duplicate-route"])
  }

  @Test func wrongType() {
    let text = Self.spec().replacing("Model170: {id: int}", with: "Model170: {id: itn}")
    #expect(Reading(text).diagnostics.map(\.id) == ["unknown-type"])
  }

  private static func spec(_ addition: (Int) -> String = { _ in "" }) -> String {
    var text = "hcgen: 1\napi: Shop\nserver: https://a.example\nauth: none\nroutes:\n"
    for index in 0..<count {
      text += "  books.get\(index):\n    get: /\(index)\n    returns: Model\(index)\n"
      text += addition(index)
    }
    text += "models:\n"
    for index in 0..<count { text += "  Model\(index): {id: int}\n" }
    return text
  }
}

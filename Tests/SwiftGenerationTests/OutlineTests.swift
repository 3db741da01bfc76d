import APIModel
import Foundation
import SpecSyntax
import SwiftGeneration
import Testing

/// What documents say of a client is what the client has: every call that is shown compiles.
@Suite struct OutlineTests {
  /// The client is compiled by other tests. Warnings, as of unused results, do not count.
  @Test(arguments: CallSites.cases)
  func everyCallCompilesAgainstTheClient(_ site: CallSites) throws {
    let files = try Generation.files(of: site.spec, options: site.options)
    var tree = FileTree(Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.contents) }))
    tree.files["CallSites.swift"] = try site.source()
    let result = try Tool.typecheck(
      ["CallSites.swift"], of: tree, settings: ["-swift-version", "6", "-no-warnings-as-errors"],
      module: "Shown")
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func aCallTakesItsValuesFromTheExamplesOfTheSpec() throws {
    let outline = try CallSites(name: "HelpCrunch").outline()
    let rate = try #require(outline.routes["chats.rate"])
    #expect(rate.method.name == "rate(id:rating:)")
    #expect(
      rate.method.declaration
        == "func rate(id: Chat.ID, rating: Rating) async throws(HelpCrunchError) -> Chat")
    #expect(
      rate.method.call == "let chat = try await client.chats.rate(id: 5_215_752, rating: .perfect)")
    #expect(rate.wholeList == nil)
    let search = try #require(outline.routes["chats.search"])
    #expect(
      search.wholeList?.call == """
        for try await chat in client.chats.searchAll(filter: [.assignee(.equal, 4761)]) {
          print(chat)
        }
        """)
    #expect(outline.construction == "let client = try HelpCrunchClient(apiKey: \"…\")")
    #expect(
      outline.types["Agent"]?.members.map(\.type) == ["Agent.ID", "String", "String?", "Role?"])
  }
}

/// All calls that an outline shows, as one file.
struct CallSites: CustomTestStringConvertible, Sendable {
  let name: String
  let spec: URL
  var options = GenerationOptions()

  var testDescription: String { name }

  /// The committed specs, and those of the golden cases that have the most ways to call.
  static let cases =
    [CallSites(name: "HelpCrunch"), CallSites(name: "LiveHelpNow")]
    + GoldenCase.all.filter { ["names", "search", "options-namespace"].contains($0.name) }
    .map { golden in
      CallSites(
        name: golden.name, spec: golden.folder.appending(path: "spec.yaml"),
        options: (try? golden.options) ?? GenerationOptions())
    }

  init(name: String) {
    self.init(name: name, spec: Repository.spec(name.lowercased()))
  }

  init(name: String, spec: URL, options: GenerationOptions = GenerationOptions()) {
    self.name = name
    self.spec = spec
    self.options = options
  }

  private func api() throws -> API {
    let file = SourceFile(name: "spec.yaml", bytes: Array(try Data(contentsOf: spec)))
    return try #require(APIReader.read(SpecParser.parse(file).0).api)
  }

  func outline() throws -> ClientOutline { SwiftGenerator.outline(of: try api(), options: options) }

  /// Each call in a function of its own.
  func source() throws -> String {
    let outline = try outline()
    var text = "import Foundation\n\n"
    var number = 0
    func add(_ statements: String, _ parameter: String) {
      number += 1
      text += "func call\(number)(\(parameter)) async throws {\n\(statements)\n}\n\n"
    }
    add(outline.construction, "")
    if let construction = outline.fromEnvironment { add(construction, "") }
    let client = "_ client: \(outline.client)"
    add(outline.errorHandling, client)
    for route in try api().routes {
      let methods = try #require(outline.routes[route.fullName])
      for method in [methods.method, methods.wholeList].compactMap({ $0 }) {
        add(method.call, client)
      }
    }
    for type in outline.types.values.sorted(by: { $0.name < $1.name }) {
      if let example = type.example { add("let value: \(type.name) = \(example)\n_ = value", "") }
    }
    return text
  }
}

import Foundation
import Programs
import SwiftGeneration
import Testing

/// A client whose models hold themselves compiles in its host, and its values are plain values.
@Suite struct RecursiveClientTests {
  private static let spec = Repository.root.appending(
    path: "Tests/SwiftGenerationTests/Golden/references/spec.yaml")

  /// The models, and what reads and writes them.
  private static func models(_ options: GenerationOptions) throws -> FileTree {
    let calls =
      ["Errors/", "Routes/", "Testing/", "Runtime/Client/", "Runtime/Testing/"]
      + ["Runtime/Transport/", "Runtime/JSON/HTTPResponse+JSON.swift"]
    let files = try Generation.files(of: spec, options: options).filter { file in
      file.path != "ShopClient.swift" && !calls.contains { file.path.hasPrefix($0) }
    }
    return FileTree(Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.contents) }))
  }

  @Test func compilesInADemandingHost() throws {
    let features = ["InternalImportsByDefault", "MemberImportVisibility", "ExistentialAny"]
    let result = try Tool.compile(
      Self.models(GenerationOptions(access: .package, hashable: true)),
      settings: ["-swift-version", "6", "-default-isolation", "MainActor", "-package-name", "host"]
        + features.flatMap { ["-enable-upcoming-feature", $0] })
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func compilesAsOneFile() throws {
    let files = try Generation.files(
      of: Self.spec,
      options: GenerationOptions(
        access: .internal, namespace: "Bazaar", singleFile: true, hashable: true))
    let result = try Tool.compile(
      FileTree(Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.contents) })),
      settings: ["-swift-version", "5", "-default-isolation", "MainActor"])
    #expect(result.status == 0, "\(result.output)")
  }

  /// What is said of Foundation is not about the client.
  @Test func compilesWithLibraryEvolution() throws {
    let files = try Self.models(GenerationOptions())
    let folder = try TemporaryFolder()
    try files.write(to: folder.url)
    let result = try Program.run(
      ["swiftc", "-emit-module", "-wmo", "-enable-library-evolution", "-swift-version", "6"]
        + ["-module-name", "Vendored", "-emit-module-path", "Vendored.swiftmodule"]
        + files.files.keys.sorted(), in: folder.url)
    let said = result.output.split(separator: "\n")
      .filter { $0.contains("warning:") || $0.contains("error:") }
      .filter { !$0.contains("was not compiled with library evolution support") }
    #expect(result.status == 0)
    #expect(said.isEmpty, "\(said.joined(separator: "\n"))")
  }

  private static let program = ##"""
    import Foundation

    func printSame<T: JSONModel & Hashable>(_ type: T.Type, _ text: String) throws {
      let value = try T(jsonBytes: Array(text.utf8))
      let written = String(decoding: value.jsonBytes(), as: UTF8.self)
      let coded = try JSONDecoder().decode(T.self, from: JSONEncoder().encode(value))
      print(written == text ? "same" : written, coded == value, Set([value, coded]).count)
    }

    let days = (1...11).map { #""d\#($0)":"2026-01-02""# }.joined(separator: ",")
    let sheet = "{\"odd\":{\(days)},\"even\":{\(days)}}"
    try printSame(
      Category.self,
      #"{"id":1,"name":"a","parent":{"id":2,"name":"b","parent":{"id":3,"name":"c","parent":null,"#
        + #""above":{"id":4,"name":"d","parent":null}},"class":{"id":5,"name":"e","parent":null}},"#
        + #""parts":[{"id":6,"name":"f","parent":null}],"number":7}"#)
    try printSame(
      NewCategory.self,
      #"{"name":"a","parent":{"name":"b","parent":null,"above":{"name":"c"}}}"#)
    try printSame(AllOf.self, #"{"left":"a","right":{"left":{"right":null},"right":"b"}}"#)
    try printSame(
      Person.self, #"{"name":"a","employer":{"name":"b","owner":{"name":"c"}}}"#)
    try printSame(Report.self, "{\"first\":\(sheet),\"last\":\(sheet),\"cover\":{\(days)}}")

    var category = Category.example
    let copy = category
    category.parent?.parent = copy
    category.parent?.parent?.name = "Green"
    let above = category.parent?.parent
    print(category.name, above?.name ?? "-", above?.parent?.name ?? "-")
    print(copy == Category.example, copy == category)
    let path: WritableKeyPath<Category, Category?> = \.parent
    category[keyPath: path] = nil
    print(category.parent == nil, MemoryLayout<Report>.size < 400)
    """##

  @Test func readsWritesAndCopiesAsOthersDo() throws {
    var files = try Self.models(GenerationOptions(hashable: true))
    files.files["main.swift"] = Self.program
    let folder = try TemporaryFolder()
    try files.write(to: folder.url)
    let compiled = try Program.run(
      ["swiftc", "-swift-version", "6", "-Onone", "-wmo", "-o", "program"]
        + files.files.keys.filter { $0.hasSuffix(".swift") }.sorted(), in: folder.url)
    try #require(compiled.status == 0, "\(compiled.output)")
    let result = try Program.run(["./program"], in: folder.url)
    #expect(
      result.output == """
        same true 1
        same true 1
        same true 1
        same true 1
        same true 1
        Tea Green Drinks
        true false
        true true

        """)
  }
}

import APIModel
import DocsAudit
import Foundation
import Programs
import SpecSyntax
import SwiftGeneration
import Testing

/// What the pages of real vendors become.
@Suite(.disabled(if: RealPages.areMissing)) struct RealDraftTests {
  private static let specs = SpecDraft.specs(from: RealPages.all)

  @Test func thereAreTwoSpecsAndBothAreValid() {
    #expect(Self.specs.map(\.name) == ["helpcrunch", "livehelpnow"])
    for spec in Self.specs {
      #expect(Validity.problems(spec.text).isEmpty, "\(spec.text)")
    }
  }

  @Test func nearlyAllFieldsHaveTheReviewedType() throws {
    var count = 0
    var equal = 0
    for spec in Self.specs {
      let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
      let reviewed = try String(
        contentsOf: root.appending(path: "Specs/\(spec.name).yaml"), encoding: .utf8)
      let figure = FieldFigure(
        draft: try #require(Validity.api(spec.text)),
        reviewed: try #require(Validity.api(reviewed)))
      count += figure.count
      equal += figure.equal
      print("\(spec.name): \(figure.equal) of \(figure.count) fields have the reviewed type")
      for difference in figure.differences { print("  " + difference) }
    }
    #expect(count >= 40)
    #expect(equal * 10 >= count * 9, "\(equal) of \(count)")
  }

  /// Generates both clients, compiles each with a program that calls every route, and answers with
  /// every example of the pages.
  @Test func theClientsDecodeEveryExample() throws {
    let calls = [
      "helpcrunch": [
        "/v1/agents": "_ = try await client.agents.list()",
        "/v1/departments": "_ = try await client.departments.list()",
        "/v1/chats/department":
          "_ = try await client.chats.updateDepartment(id: 1, department: 2)",
      ],
      "livehelpnow": ["/api/departments": "_ = try await client.departments.list()"],
    ]
    for spec in Self.specs {
      let cases = RealPages.all.flatMap { page -> [DecodingProgram.Example] in
        guard let endpoint = page.endpoints.first,
          let call = calls[spec.name]?[endpoint.path],
          endpoint.server.map(spec.server.hasPrefix) == true
        else { return [] }
        return page.examples.compactMap { example in
          switch example.role {
          case .response(let status):
            DecodingProgram.Example(call: call, status: status ?? 200, body: example.value.json)
          case .error(let status):
            DecodingProgram.Example(call: call, status: status ?? 400, body: example.value.json)
          case .request, .unknown: nil
          }
        }
      }
      #expect(cases.count == (spec.name == "helpcrunch" ? 16 : 1))
      let output = try DecodingProgram(spec: spec, examples: cases).run()
      #expect(output.contains("decoded \(cases.count)\n"), "\(output)")
    }
  }
}

/// A program that holds a generated client and answers its calls with examples.
struct DecodingProgram {
  struct Example {
    let call: String
    let status: Int
    let body: String
  }

  let spec: DraftedSpec
  let examples: [Example]

  func run() throws -> String {
    let api = try #require(Validity.api(spec.text))
    let (files, diagnostics) = SwiftGenerator.generate(api, options: GenerationOptions())
    #expect(diagnostics.isEmpty)
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "hcgen-draft-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var sources: [String] = []
    for file in files + [
      SwiftFile(path: "Program.swift", bytes: Array((program(api.name.text).utf8)))
    ] {
      let url = folder.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try file.contents.write(to: url, atomically: true, encoding: .utf8)
      sources.append(file.path)
    }
    let compiled = try Program.run(
      ["swiftc", "-swift-version", "6", "-Onone", "-wmo", "-parse-as-library", "-o", "program"]
        + sources,
      in: folder)
    guard compiled.status == 0 else { return compiled.output }
    return try Program.run([folder.appending(path: "program").path], in: folder).output
  }

  private func program(_ name: String) -> String {
    let cases = examples.enumerated().map { index, example in
      """
          do throws(\(name)Error) {
            let client = try Program.client(\(example.status), \(literal(example.body)))
            \(example.call)
            if \(example.status) < 300 { decoded += 1 } else { print("no error: \(index)") }
          } catch {
            if error.kind == .status(\(example.status)), !error.details.isEmpty {
              decoded += 1
            } else {
              print("\(index): \\(error)")
            }
          }
      """
    }.joined(separator: "\n")
    return """
      struct Answer: HTTPTransport {
        let status: Int
        let body: String

        func send(_ request: HTTPRequest) async throws -> HTTPResponse {
          HTTPResponse(status: status, body: Array(body.utf8))
        }
      }

      @main struct Program {
        static func client(_ status: Int, _ body: String) throws(\(name)Error) -> \(name)Client {
          var configuration = ClientConfiguration(transport: Answer(status: status, body: body))
          configuration.retries = .once
          return try \(name)Client(apiKey: "key", configuration: configuration)
        }

        static func main() async {
          var decoded = 0
      \(cases)
          print("decoded \\(decoded)")
        }
      }
      """
  }

  private func literal(_ text: String) -> String { "#####\"\(text)\"#####" }
}

extension ExampleNode {
  /// As strict JSON.
  var json: String {
    switch value {
    case .object(let members, _):
      "{" + members.map { "\(Self.quoted($0.name)):\($0.node.json)" }.joined(separator: ",") + "}"
    case .list(let elements, _): "[" + elements.map(\.json).joined(separator: ",") + "]"
    case .string(let text): Self.quoted(text)
    case .number(let text): text
    case .bool(let flag): flag ? "true" : "false"
    case .null, .elided: "null"
    }
  }

  private static func quoted(_ text: String) -> String {
    "\""
      + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n") + "\""
  }
}

import Foundation
import SeededRandom
import SwiftGeneration
import Testing

/// Which fields are references to what they hold.
@Suite struct IndirectFieldTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The sections of types; a route takes and gives `A`.
    let types: String
    /// `A.next`, as the fields are called in Swift.
    let references: Set<String>
  }

  private static func fields(_ count: Int, of type: String) -> String {
    (0..<count).map { "f\($0): '\(type)'" }.joined(separator: ", ")
  }

  static let examples = [
    Example(
      testDescription: "a model that may hold itself", types: "models:\n  A:\n    next?: A",
      references: ["A.next"]),
    Example(
      testDescription: "where null ends it", types: "models:\n  A:\n    next: A?",
      references: ["A.next"]),
    Example(
      testDescription: "by a list or a map",
      types: "models:\n  A:\n    next?: list of A\n    named?: map of A", references: []),
    Example(
      testDescription: "what is always there stays inside",
      types: "models:\n  A:\n    b?: B\n  B:\n    a: A", references: ["A.b"]),
    Example(
      testDescription: "every field of a circle that may be empty",
      types: "models:\n  A:\n    b?: B\n  B:\n    a: A?", references: ["A.b", "B.a"]),
    Example(
      testDescription: "circles that share a model",
      types: "models:\n  A:\n    b?: B\n    c?: C\n  B:\n    a: A\n  C:\n    c?: C\n    a: A",
      references: ["A.b", "A.c", "C.c"]),
    Example(
      testDescription: "what leads to a circle or away from it is not in it",
      types: "models:\n  A:\n    b?: B\n  B:\n    b?: B\n    c?: C\n  C:\n    x: int",
      references: ["B.b"]),
    Example(
      testDescription: "by unions",
      types: "models:\n  A:\n    u?: U\n    v?: V\nunions:\n  U: [string, V]\n  V: [int, A]",
      references: ["A.u", "A.v"]),
    Example(
      testDescription: "by a list in a union",
      types: "models:\n  A:\n    u?: U\nunions:\n  U: [string, list of A]", references: []),
    Example(
      testDescription: "an input with three states",
      types: "inputs:\n  A:\n    a?: A?\n    b?: B\nmodels:\n  B:\n    x: int",
      references: ["A.a"]),
    Example(
      testDescription: "as much as is held inside",
      types: "models:\n  A:\n    b: B\n    c?: B\n  B: {\(fields(64, of: "int"))}", references: []),
    Example(
      testDescription: "a word more",
      types: "models:\n  A:\n    b: B\n    c?: B\n    d: list of B\n"
        + "  B: {\(fields(65, of: "int"))}",
      references: ["A.b", "A.c"]),
    Example(
      testDescription: "a text has two words",
      types: "models:\n  A:\n    b: B\n    c: C\n  B: {\(fields(32, of: "string"))}\n"
        + "  C: {\(fields(33, of: "string"))}",
      references: ["A.c"]),
    Example(
      testDescription: "a number that may be missing has two words",
      types: "models:\n  A:\n    b: B\n    c: C\n  B: {\(fields(32, of: "int?"))}\n"
        + "  C: {\(fields(33, of: "int?"))}",
      references: ["A.c"]),
    Example(
      testDescription: "a reference has one word",
      types: "models:\n  A:\n    b: B\n  B:\n    c: C\n    d: D\n    e: E\n"
        + "  C: {\(fields(65, of: "int"))}\n  D: {\(fields(63, of: "int"))}\n  E: {x: list of int}",
      references: ["A.b", "B.c"]),
    Example(
      testDescription: "a union is a word larger than its largest case",
      types: "models:\n  A:\n    u: U\n    v: V\n  B: {\(fields(64, of: "int"))}\n"
        + "  C: {\(fields(63, of: "int"))}\nunions:\n  U: [string, B]\n  V: [string, C]",
      references: ["A.u"]),
  ]

  private static func spec(_ types: String) -> String {
    let gives = types.hasPrefix("inputs") ? "" : "\n    returns: A"
    return """
      hcgen: 1
      api: Shop
      server: https://api.shop.example
      auth: none
      routes:
        a.put:
          put: /a
          body: A\(gives)
      \(types)

      """
  }

  private static func references(_ types: String) throws -> Set<String> {
    let files = try Generation.files(ofSpec: Array(spec(types).utf8))
    return Set(Structs(files).fields.filter(\.isReference).map { "\($0.owner).\($0.name)" })
  }

  @Test(arguments: examples)
  func areThoseThatMustBe(_ example: Example) throws {
    #expect(try Self.references(example.types) == example.references)
  }

  /// The order of types in a spec says nothing.
  @Test(arguments: examples)
  func areTheSameInEveryOrder(_ example: Example) throws {
    let sections = example.types.split(separator: "\nunions:\n")
    let lines = sections[0].split(separator: "\n").dropFirst()
    var types: [String] = []
    for line in lines {
      if line.hasPrefix("    ") {
        types[types.count - 1] += "\n" + line
      } else {
        types.append(String(line))
      }
    }
    guard example.types.hasPrefix("models:"), types.count > 1 else { return }
    let models = "models:\n" + types.reversed().joined(separator: "\n")
    let unions = sections.dropFirst().map { "\nunions:\n" + $0 }.joined()
    #expect(try Self.references(models + unions) == example.references)
  }

  /// Either a value of each type has an end and each struct a size, or the spec is refused.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func structsHaveASize(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...7, using: &random)
    var needed: [Set<Int>] = []
    var types = "models:\n"
    for model in 0..<count {
      types += "  \(model == 0 ? "A" : "M\(model)"):\n    x: int\n"
      needed.append([])
      for field in 0..<Int.random(in: 0...3, using: &random) {
        let held = Int.random(in: 0..<count, using: &random)
        let type = held == 0 ? "A" : "M\(held)"
        switch Int.random(in: 0..<7, using: &random) {
        case 0, 1, 2: types += "    f\(field)?: \(type)\n"
        case 3, 4: types += "    f\(field): \(type)?\n"
        case 5: types += "    f\(field): list of \(type)\n"
        default:
          types += "    f\(field): \(type)\n"
          needed[model].insert(held)
        }
      }
    }
    guard Self.hasEnd(needed) else {
      #expect(throws: Generation.Refused.self, "seed \(seed)") { try Self.references(types) }
      return
    }
    let structs = Structs(try Generation.files(ofSpec: Array(Self.spec(types).utf8)))
    let names = Set(structs.fields.map(\.owner)).sorted()
    let inside = names.map { name in
      Set(
        structs.fields.filter { $0.owner == name && !$0.isReference }
          .compactMap { field in names.firstIndex { $0 == field.type } })
    }
    #expect(Self.hasEnd(inside), "seed \(seed)\n\(types)")
  }

  /// Whether none comes back to itself: those that need nothing are taken away until none is left.
  private static func hasEnd(_ held: [Set<Int>]) -> Bool {
    var left = Set(held.indices)
    while let next = left.first(where: { held[$0].isDisjoint(with: left) }) { left.remove(next) }
    return left.isEmpty
  }

  /// Nothing is done once for each way, or deeper than the stack is, however long a circle is.
  @Test func longCirclesAreFollowed() throws {
    let count = 3000
    let chain = (0..<count).map {
      "  \($0 == 0 ? "A" : "M\($0)"): {'next?': \($0 + 1 == count ? "A" : "M\($0 + 1)")}\n"
    }
    #expect(try Self.references("models:\n" + chain.joined()).count == count)
  }
}

/// The stored fields of generated structs.
private struct Structs {
  struct Field {
    let owner: String
    let name: String
    /// Without what says that it may be missing.
    let type: String
    let isReference: Bool
  }

  private(set) var fields: [Field] = []

  init(_ files: [SwiftFile]) {
    for file in files {
      let path = file.path.split(separator: "/")
      guard path.count == 2, ["Models", "Inputs"].contains(path[0]) else { continue }
      let owner = String(path[1].prefix { $0 != "." })
      for line in file.contents.split(separator: "\n") where !line.hasSuffix("{") {
        let words = line.drop { $0 == " " }.split(separator: " ")
        guard let place = words.firstIndex(of: "var"), place < 2, words.count == place + 3
        else { continue }
        let name = words[place + 1].drop { $0 == "_" }.dropLast()
        let type = words[place + 2].split(separator: "?", omittingEmptySubsequences: false)[0]
        fields.append(
          Field(
            owner: owner, name: String(name), type: String(type),
            isReference: type.hasPrefix("Indirect<")))
      }
    }
  }
}

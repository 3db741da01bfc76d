import Foundation
import SwiftGeneration
import Testing

/// A small change of a spec is a small change of the output.
@Suite struct SmallChangeTests {
  private static let spec = """
    hcgen: 1
    api: Shop
    server: https://api.shop.example
    auth: none
    ids: {int: [Item]}
    routes:
      items.get:
        get: /items/{id}
        path: {id: Item.ID}
        returns: Item
      boxes.list:
        get: /boxes
        returns: list of Box
      items.list:
        get: /items
        returns: list of Item
    models:
      Item:
        id: Item.ID
        name: string
      Box:
        items: list of Item

    """

  struct Change: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let line: String
    let after: String
    /// The changed lines a file, added and removed together.
    let expected: [String: Int]
  }

  static let changes = [
    Change(
      testDescription: "a field at the end", line: "    size: int\n", after: "    name: string\n",
      expected: ["Models/Item.swift": 3, "JSON/Item+JSON.swift": 2]),
    Change(
      testDescription: "a field at the front", line: "    size: string?\n", after: "  Item:\n",
      expected: ["Models/Item.swift": 3, "JSON/Item+JSON.swift": 2]),
    Change(
      testDescription: "a list of models", line: "    parts: list of Box\n",
      after: "    name: string\n", expected: ["Models/Item.swift": 3, "JSON/Item+JSON.swift": 2]),
    Change(
      testDescription: "a field with its documentation", line: "    size: int | How large.\n",
      after: "    name: string\n",
      expected: ["Models/Item.swift": 4, "JSON/Item+JSON.swift": 2]),
    Change(
      testDescription: "a route", line: "  items.clear:\n    delete: /items\n",
      after: "    returns: list of Item\n",
      expected: ["Routes/ItemsRoutes.swift": 10, "Testing/ShopClient+Stub.swift": 10]),
  ]

  @Test(arguments: changes)
  func changesOnlyWhatItMust(_ change: Change) throws {
    let before = try Generation.files(ofSpec: Array(Self.spec.utf8))
    let edited = Self.spec.replacing(change.after, with: change.after + change.line)
    let after = try Generation.files(ofSpec: Array(edited.utf8))
    #expect(before.map(\.path) == after.map(\.path))
    var changed: [String: Int] = [:]
    for (old, new) in zip(before, after) where old != new {
      let difference = new.contents.split(separator: "\n", omittingEmptySubsequences: false)
        .difference(from: old.contents.split(separator: "\n", omittingEmptySubsequences: false))
      changed[new.path] = difference.count
    }
    #expect(changed == change.expected)
  }
}

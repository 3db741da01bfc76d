import Foundation
import HelpCrunch

/// Compares reading and writing of JSON with `JSONDecoder` and `JSONEncoder`, in one run.
///
///     swift run -c release json-benchmark
@main enum Main {
  static func main() throws {
    print(
      "| what | bytes | Foundation, µs | generated, µs | Foundation, MB/s | generated, MB/s | times faster |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- |")
    let chats = page((0..<100).map(chat))
    try compare(
      "reading 100 chats", chats.count,
      {
        try JSONDecoder().decode(HandWritten.Page<HandWritten.Chat>.self, from: Data(chats)).data
          .count
      },
      { try Page<Chat>(bytes: chats).data.count })
    let departments = page((0..<100).map(department))
    try compare(
      "reading 100 departments with 5 agents", departments.count,
      {
        try JSONDecoder().decode(
          HandWritten.Page<HandWritten.Department>.self, from: Data(departments)
        ).data.count
      },
      { try Page<Department>(bytes: departments).data.count })
    let customers = (0..<50).map(customer)
    let plain = try JSONDecoder().decode(
      [HandWritten.NewCustomer].self, from: Data(customers.jsonBytes()))
    try compare(
      "writing 50 new customers", customers.jsonBytes().count,
      { try JSONEncoder().encode(plain).count }, { customers.jsonBytes().count })
    let read = try Page<Chat>(bytes: chats).data
    let readPlain = try JSONDecoder().decode(
      HandWritten.Page<HandWritten.Chat>.self, from: Data(chats)
    ).data
    try compare(
      "writing 100 chats", chats.count, { try JSONEncoder().encode(readPlain).count },
      { read.jsonBytes().count })
  }

  /// A page as the API sends it.
  private struct Page<Item: JSONCodable> {
    let data: [Item]

    init(bytes: [UInt8]) throws {
      var object = try JSON.parse(bytes).object()
      data = try object.read("data")
    }
  }

  private static func page(_ items: [some JSONModel]) -> [UInt8] {
    Array(#"{"data":"#.utf8) + items.jsonBytes() + Array(#","meta":{"total":100}}"#.utf8)
  }

  private static func chat(_ index: Int) -> Chat {
    var chat = Chat.example
    chat.id = Chat.ID(rawValue: 5_215_752 + index)
    chat.lastMessageText = "The chain of bike \(index) is here on Friday, and so is the new bell."
    return chat
  }

  private static func department(_ index: Int) -> Department {
    Department(
      id: Department.ID(rawValue: 233_000 + index), name: "Repairs \(index)",
      agents: (0..<5).map { agent in
        Agent(
          id: Agent.ID(rawValue: 4700 + agent), name: "Olena Hnatiuk",
          email: "olena\(agent)@example.com", role: .agent)
      })
  }

  private static func customer(_ index: Int) -> NewCustomer {
    NewCustomer(
      name: "Tom Baker \(index)", email: "tom\(index)@example.com", userID: "rider-\(index)",
      company: "Bicycles", phone: "+15550100", source: "fair", locale: "en",
      notes: "Asked for a \"bell\".")
  }

  // MARK: - Measuring

  private static func compare(
    _ name: String, _ bytes: Int, _ foundation: () throws -> Int, _ generated: () throws -> Int
  ) throws {
    guard try foundation() > 0, try generated() > 0 else { throw CocoaError(.coderReadCorrupt) }
    var pairs: [(foundation: Double, generated: Double)] = []
    for _ in 0..<300 {
      pairs.append((try seconds(of: foundation), try seconds(of: generated)))
    }
    let theirs = median(pairs.map(\.foundation))
    let ours = median(pairs.map(\.generated))
    let times = median(pairs.map { $0.foundation / $0.generated })
    let size = Double(bytes) / 1_000_000
    let cells = [theirs * 1_000_000, ours * 1_000_000, size / theirs, size / ours, times].map {
      "\(($0 * 10).rounded() / 10)"
    }
    print("| \(name) | \(bytes) | \(cells.joined(separator: " | ")) |")
  }

  /// Of one call; ten are made, so that the clock does not count.
  private static func seconds(of call: () throws -> Int) throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    for _ in 0..<10 { _ = try call() }
    return start.duration(to: clock.now) / .seconds(10)
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }
}

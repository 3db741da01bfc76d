/// Names for the values of an enum, for generators that read `x-enum-varnames`. No two differ in
/// case or in `_` alone.
struct VariableNames {
  private(set) var names: [String] = []
  private var taken: Set<String> = []

  /// Adds a name that is like the text; other characters than letters and digits become a `_`.
  mutating func add(_ text: String) {
    let plain = String(
      decoding: text.utf8.map { byte in
        let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        return isDigit || isLetter ? byte : UInt8(ascii: "_")
      }, as: UTF8.self)
    let starts = plain.utf8.first.map { $0 >= UInt8(ascii: "A") && $0 != UInt8(ascii: "_") }
    let base = starts == true ? plain : "value" + plain
    var name = base
    var number = 1
    while !taken.insert(name.lowercased().filter { $0 != "_" }).inserted {
      number += 1
      name = "\(base)\(number)"
    }
    names.append(name)
  }
}

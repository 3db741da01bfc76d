/// Names of a spec, made from the words of pages.
enum DraftNames {
  /// The words of a name: runs of letters and digits, split at capitals.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var current: [UInt8] = []
    func end() {
      if !current.isEmpty { words.append(String(decoding: current, as: UTF8.self).lowercased()) }
      current = []
    }
    var wasSmall = false
    for byte in text.utf8.prefix(200) {
      guard byte.isLetter || byte.isDigit else {
        end()
        wasSmall = false
        continue
      }
      let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      if isCapital, wasSmall { end() }
      current.append(byte)
      wasSmall = !isCapital
    }
    end()
    return words
  }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  /// `BookTitle`, of anything.
  static func typeName(_ text: String) -> String {
    let isNameAlready =
      text.utf8.first.map { $0 >= 0x41 && $0 <= 0x5A } == true
      && text.utf8.allSatisfy { $0.isLetter || $0.isDigit }
    if isNameAlready { return text }
    let name = words(text).map(capitalized).joined()
    guard let first = name.utf8.first else { return "Value" }
    return first.isDigit ? "Value" + name : name
  }

  /// `bookTitle`, of anything.
  static func fieldName(_ text: String) -> String {
    let words = words(text)
    let name = (words.first ?? "value") + words.dropFirst().map(capitalized).joined()
    return name.utf8.first?.isDigit == true ? "value" + name : name
  }

  /// What two names have in common that become one name in Swift.
  static func key(_ text: String) -> String { words(text).joined() }

  /// `agent` of `agents`, `company` of `companies`.
  static func singular(_ word: String) -> String {
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    for ending in ["sses", "xes", "ches", "shes"] where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    let isPlural =
      word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("us")
      && !word.hasSuffix("is") && word.utf8.count > 3
    return isPlural ? String(word.dropLast()) : word
  }

  static func isPlural(_ word: String) -> Bool { singular(word) != word }

  /// The name of one element of what is called so.
  static func elementName(_ text: String) -> String {
    var words = words(text)
    if let last = words.popLast() { words.append(singular(last)) }
    return typeName(words.joined(separator: " "))
  }
}

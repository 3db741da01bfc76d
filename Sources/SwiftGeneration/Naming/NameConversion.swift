/// Words of a spec name, put together the way Swift writes names.
enum NameConversion {
  /// `printed_at` and `printedAt` become `printedAt`; `nil` where nothing can be made of the text.
  static func lowerCamel(_ text: String) -> String? {
    if isLowerWord(text) { return text }
    let words = words(in: text)
    guard let first = words.first, !hasForeignLetters(text) else { return nil }
    return startingWithLetter(first.lowercased() + words.dropFirst().map(capitalized).joined())
  }

  /// `sort_order` and `sortOrder` become `SortOrder`.
  static func upperCamel(_ text: String) -> String? {
    let words = words(in: text)
    guard !words.isEmpty, !hasForeignLetters(text) else { return nil }
    return startingWithLetter(words.map(capitalized).joined())
  }

  /// Swift takes a digit or a mark everywhere but in front.
  private static func startingWithLetter(_ name: String) -> String {
    name.utf8.first.map { isUpper($0) || isLower($0) } == false ? "_" + name : name
  }

  /// Whether a name is one word that starts with a letter and has no capitals, as most have.
  private static func isLowerWord(_ text: String) -> Bool {
    text.utf8.first.map(isLower) == true
      && text.utf8.allSatisfy { isLower($0) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }

  /// Whether a name starts with a capital of any script.
  static func startsWithCapital(_ text: String) -> Bool {
    guard let byte = text.utf8.first else { return false }
    return byte < 0x80 ? isUpper(byte) : text.first?.isUppercase == true
  }

  private static let acronyms: Set<String> = [
    "api", "html", "http", "https", "id", "ip", "json", "sms", "uri", "url", "uuid", "xml",
  ]

  private static func capitalized(_ word: String) -> String {
    let lower = word.lowercased()
    if acronyms.contains(lower) { return lower.uppercased() }
    if lower.last == "s", acronyms.contains(String(lower.dropLast())) {
      return lower.dropLast().uppercased() + "s"
    }
    return lower.prefix(1).uppercased() + lower.dropFirst()
  }

  /// Runs of letters and digits, split where lower case turns into upper case.
  private static func words(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var words: [String] = []
    var start: Int?
    func end(at index: Int) {
      if let first = start { words.append(String(decoding: bytes[first..<index], as: UTF8.self)) }
      start = nil
    }
    for (index, byte) in bytes.enumerated() {
      guard isPartOfName(byte) else {
        end(at: index)
        continue
      }
      if isUpper(byte), let first = start, first < index {
        // `userID` splits before the `I`, `HTTPServer` before the `S`.
        let endsAcronym = index + 1 < bytes.count && isLower(bytes[index + 1])
        if !isUpper(bytes[index - 1]) || endsAcronym { end(at: index) }
      }
      start = start ?? index
    }
    end(at: bytes.count)
    return words
  }

  private static func isUpper(_ byte: UInt8) -> Bool {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
  }

  private static func isLower(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    isUpper(byte) || isLower(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  /// Whether a name has letters or digits outside of ASCII. Dropping them would leave another word.
  private static func hasForeignLetters(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0x80 }
      && text.unicodeScalars.contains { !$0.isASCII && $0.properties.isXIDContinue }
  }
}

/// Words of a spec name, put together the way Swift writes names.
enum NameConversion {
  /// `printed_at` and `printedAt` become `printedAt`; `nil` where nothing can be made of the text.
  static func lowerCamel(_ text: String) -> String? {
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
    name.unicodeScalars.first?.properties.isXIDStart == false ? "_" + name : name
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
    var words: [String] = []
    var current = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      guard isPartOfName(scalar) else {
        if !current.isEmpty { words.append(String(current)) }
        current = String.UnicodeScalarView()
        continue
      }
      if scalar.properties.isUppercase, let previous = current.last {
        let next = index + 1 < scalars.count ? scalars[index + 1] : nil
        // `userID` splits before the `I`, `HTTPServer` before the `S`.
        let endsAcronym = next?.properties.isLowercase == true
        if !previous.properties.isUppercase || endsAcronym {
          words.append(String(current))
          current = String.UnicodeScalarView()
        }
      }
      current.append(scalar)
    }
    if !current.isEmpty { words.append(String(current)) }
    return words
  }

  private static func isPartOfName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isXIDContinue && scalar != "_"
  }

  /// Whether a name has letters or digits outside of ASCII. Dropping them would leave another word.
  private static func hasForeignLetters(_ text: String) -> Bool {
    text.unicodeScalars.contains { !$0.isASCII && $0.properties.isXIDContinue }
  }
}

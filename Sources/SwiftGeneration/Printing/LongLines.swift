/// Breaks lines that longer names have pushed over the edge, the way Swift's formatter breaks them.
enum LongLines {
  /// The same code, with no line longer than the output's width where it can be broken.
  static func wrap(_ source: String) -> String {
    source.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { wrapped(String($0)) }
      .joined(separator: "\n")
  }

  private static func wrapped(_ line: String) -> [String] {
    let code = line.drop { $0 == " " }
    let indentation = String(line.prefix(line.count - code.count))
    guard line.count > CodePrinter.width, !code.hasPrefix("//") else { return [line] }
    if let parts = body(of: code) ?? condition(of: code) ?? arguments(of: code) {
      return parts.flatMap { part in
        wrapped(indentation + (part.isNested ? "  " : "") + part.text)
      }
    }
    return [line]
  }

  private typealias Part = (text: String, isNested: Bool)

  /// `head { statement }` on three lines.
  private static func body(of code: Substring) -> [Part]? {
    guard code.hasSuffix(" }"), let place = outermost("{", in: code) else { return nil }
    let statement = code[code.index(after: place)...].dropLast(2).drop { $0 == " " }
    return [
      (String(code[...place]), false), (String(statement), true), ("}", false),
    ]
  }

  /// `extension X: P` and its `where` on a line each.
  private static func condition(of code: Substring) -> [Part]? {
    guard code.contains("extension "), let place = code.firstRange(of: " where ") else {
      return nil
    }
    return [
      (String(code[..<place.lowerBound]), false),
      ("where " + code[place.upperBound...], false),
    ]
  }

  /// `call(` and its arguments on a line each; the last bracket that can be opened is.
  private static func arguments(of code: Substring) -> [Part]? {
    guard let opening = outermost("(", in: code), let closing = closing(of: opening, in: code)
    else { return nil }
    let inside = code[code.index(after: opening)..<closing]
    guard !inside.isEmpty else { return nil }
    let elements = split(inside)
    return [(String(code[...opening]), false)]
      + elements.enumerated().map { index, element in
        (element + (index + 1 < elements.count ? "," : ""), true)
      } + [(String(code[closing...]), false)]
  }

  /// The first bracket of a kind that no other bracket and no text holds.
  private static func outermost(_ bracket: Character, in code: Substring) -> String.Index? {
    var depth = 0
    var isText = false
    for index in code.indices {
      let character = code[index]
      if character == "\"" { isText.toggle() }
      if isText { continue }
      if character == bracket && depth == 0 { return index }
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
    }
    return nil
  }

  private static func closing(of opening: String.Index, in code: Substring) -> String.Index? {
    var depth = 0
    var isText = false
    for index in code[opening...].indices {
      let character = code[index]
      if character == "\"" { isText.toggle() }
      if isText { continue }
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// What stands between the outermost commas.
  private static func split(_ list: Substring) -> [String] {
    var elements: [String] = []
    var current = ""
    var depth = 0
    var isText = false
    for character in list {
      if character == "\"" { isText.toggle() }
      if !isText {
        if "([{<".contains(character) { depth += 1 }
        if ")]}>".contains(character) { depth -= 1 }
        if character == "," && depth == 0 {
          elements.append(current)
          current = ""
          continue
        }
      }
      if current.isEmpty && character == " " { continue }
      current.append(character)
    }
    return elements + [current]
  }
}

/// Breaks lines that longer names have pushed over the edge, the way Swift's formatter breaks them.
enum LongLines {
  /// Appends the same code, with no line longer than the output's width where it can be broken.
  static func append(_ source: [UInt8], to result: inout [UInt8]) {
    source.withUnsafeBufferPointer { source in
      var copied = 0
      var start = 0
      for index in source.indices where source[index] == UInt8(ascii: "\n") {
        // A character takes a byte or more, so most lines are seen to be short without a look at
        // them.
        if index - start > CodePrinter.width {
          result += source[copied..<start]
          result +=
            wrapped(String(decoding: source[start..<index], as: UTF8.self))
            .joined(separator: "\n").utf8
          copied = index
        }
        start = index + 1
      }
      result += source[copied...]
    }
  }

  private static func wrapped(_ line: String) -> [String] {
    let code = line.drop { $0 == " " }
    let indentation = String(line.prefix(line.count - code.count))
    // Attributes are left as they are: their texts cannot be cut anyway.
    guard line.count > CodePrinter.width, !code.hasPrefix("//"), !code.hasPrefix("@") else {
      return [line]
    }
    let places = CodePlace.places(in: code)
    guard
      let parts = body(of: code, places) ?? condition(of: code, places)
        ?? arguments(of: code, places)
    else { return [line] }
    return parts.flatMap { part in
      wrapped(indentation + (part.isNested ? "  " : "") + part.text)
    }
  }

  private typealias Part = (text: String, isNested: Bool)

  /// A character of code outside of text in quotation marks.
  private struct CodePlace {
    let index: Substring.Index
    let character: Character
    /// How many brackets are open around it.
    let depth: Int

    static func places(in code: Substring) -> [CodePlace] {
      var places: [CodePlace] = []
      var depth = 0
      var isText = false
      var isEscaped = false
      for index in code.indices {
        let character = code[index]
        if isText {
          if isEscaped {
            isEscaped = false
          } else if character == "\\" {
            isEscaped = true
          } else if character == "\"" {
            isText = false
          }
          continue
        }
        if character == "\"" {
          isText = true
          continue
        }
        if ")]}".contains(character) { depth -= 1 }
        places.append(CodePlace(index: index, character: character, depth: depth))
        if "([{".contains(character) { depth += 1 }
      }
      return places
    }
  }

  /// `head { statement }` on three lines.
  private static func body(of code: Substring, _ places: [CodePlace]) -> [Part]? {
    guard code.hasSuffix(" }"), places.last?.index == code.indices.last,
      let opening = places.first(where: { $0.character == "{" && $0.depth == 0 })
    else { return nil }
    let statement = code[code.index(after: opening.index)...].dropLast(2).drop { $0 == " " }
    return [
      (String(code[...opening.index]), false), (String(statement), true), ("}", false),
    ]
  }

  /// `extension X: P` and its `where` on a line each.
  private static func condition(of code: Substring, _ places: [CodePlace]) -> [Part]? {
    guard code.hasPrefix("nonisolated extension "), let place = code.firstRange(of: " where "),
      places.contains(where: { $0.index == place.lowerBound })
    else { return nil }
    return [
      (String(code[..<place.lowerBound]), false),
      ("where " + code[place.upperBound...], false),
    ]
  }

  /// `call(` and its arguments on a line each.
  private static func arguments(of code: Substring, _ places: [CodePlace]) -> [Part]? {
    guard let opening = places.first(where: { $0.character == "(" && $0.depth == 0 }),
      let closing = places.first(where: {
        $0.index > opening.index && $0.depth == 0 && $0.character == ")"
      })
    else { return nil }
    var elements: [String] = []
    var start = code.index(after: opening.index)
    var angles = 0
    for place in places where place.index > opening.index && place.index < closing.index {
      if place.character == "<" { angles += 1 }
      if place.character == ">" { angles = max(0, angles - 1) }
      guard place.character == ",", place.depth == 1, angles == 0 else { continue }
      elements.append(String(code[start..<place.index].drop { $0 == " " }))
      start = code.index(after: place.index)
    }
    elements.append(String(code[start..<closing.index].drop { $0 == " " }))
    guard elements != [""] else { return nil }
    return [(String(code[...opening.index]), false)]
      + elements.enumerated().map { index, element in
        (element + (index + 1 < elements.count ? "," : ""), true)
      } + [(String(code[closing.index...]), false)]
  }
}

/// Pages as they were saved, in whatever encoding, become UTF-8.
enum PageEncoding {
  /// The page in UTF-8; where that cannot be, why.
  static func utf8(_ bytes: [UInt8]) -> Result<[UInt8], PageProblem> {
    let survey = ByteSurvey(bytes)
    if let name = survey.wideEncoding, name.hasPrefix("UTF-32") {
      return .failure(.notUTF8(charset: name))
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return .success(fromUTF16(bytes, isBigEndian: false)) }
    if bytes.starts(with: [0xFE, 0xFF]) { return .success(fromUTF16(bytes, isBigEndian: true)) }
    if let name = survey.wideEncoding { return .failure(.notUTF8(charset: name)) }
    if survey.isBinary || bytes.prefix(1 << 16).contains(0) { return .failure(.binary) }
    // UTF-8 with a slip in it is UTF-8, whatever its head says.
    if survey.broken == 0 || survey.wide > survey.broken && !survey.isForeign {
      return .success(bytes)
    }
    let name = declared(in: bytes)
    switch name {
    case "windows-1251", "cp1251": return .success(fromSingleBytes(bytes, windows1251))
    case "windows-1252", "cp1252", "iso-8859-1", "latin1":
      return .success(fromSingleBytes(bytes, windows1252))
    case "utf-8"?, "utf8"?, nil:
      return survey.isForeign ? .failure(.notUTF8(charset: nil)) : .success(bytes)
    case let name?: return .failure(.notUTF8(charset: name))
    }
  }

  /// Characters of a page in UTF-8 that are none: how many, and the line of the first; `nil` where
  /// there are none.
  static func brokenCharacters(in bytes: [UInt8]) -> NumberClaim? {
    let survey = ByteSurvey(bytes)
    guard let first = survey.firstBroken else { return nil }
    var line = 1
    PlainLines.split(bytes) { range, number in if range.lowerBound <= first { line = number } }
    return NumberClaim(number: survey.broken, place: PagePlace(line: line))
  }

  /// The encoding that the head of a page in HTML names, in lower case.
  private static func declared(in bytes: [UInt8]) -> String? {
    let end = min(bytes.count, 1 << 13)
    for offset in 0..<end where bytes.hasIgnoringCase("charset", at: offset) {
      var start = offset + 7
      while start < end, bytes[start].isBlank || "=\"'".utf8.contains(bytes[start]) { start += 1 }
      let name = bytes[start..<end].prefix(40).prefix { $0.isWord || $0 == UInt8(ascii: "-") }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self).lowercased() }
    }
    return nil
  }

  private static func fromUTF16(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt8] {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).lazy.map { offset in
      let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return Array(String(decoding: Array(units), as: UTF16.self).utf8)
  }

  private static func fromSingleBytes(_ bytes: [UInt8], _ upper: String) -> [UInt8] {
    let table = upper.unicodeScalars.map { Array(String($0).utf8) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      let index = Int(byte) - 0x80
      if table.indices.contains(index) { result += table[index] } else { result.append(byte) }
    }
    return result
  }

  /// The characters from 0x80 on; U+FFFD where there is none.
  private static let windows1251 =
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{FFFD}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
    + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"
  private static let windows1252 =
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}"
    + "®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
}

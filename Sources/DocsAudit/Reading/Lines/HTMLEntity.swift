/// The character references that documentation pages hold.
enum HTMLEntity {
  /// The text of the reference that begins at an ampersand, and the offset behind it; `nil` where
  /// there is none that is known.
  static func read(_ bytes: [UInt8], at start: Int) -> (text: [UInt8], end: Int)? {
    var end = start + 1
    let limit = min(bytes.count, start + 12)
    while end < limit, bytes[end].isWord || bytes[end] == UInt8(ascii: "#") { end += 1 }
    guard end < limit, bytes[end] == UInt8(ascii: ";"), end > start + 1 else { return nil }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let number =
        digits.first == "x" || digits.first == "X"
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let number, number >= 0x20 || number == 0x0A || number == 0x09,
        let scalar = Unicode.Scalar(number)
      else { return nil }
      return (Array(String(Character(scalar)).utf8), end + 1)
    }
    return named[name].map { (Array($0.utf8), end + 1) }
  }

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "hellip": "...",
    "ldquo": "“", "rdquo": "”", "bdquo": "„", "lsquo": "‘", "rsquo": "’", "laquo": "«",
    "raquo": "»", "ndash": "–", "mdash": "—", "bull": "•", "middot": "·", "rarr": "→",
    "lbrace": "{", "rbrace": "}", "lcub": "{", "rcub": "}", "lbrack": "[", "rbrack": "]",
    "lsqb": "[", "rsqb": "]", "colon": ":", "comma": ",", "sol": "/", "lowbar": "_", "num": "#",
    "period": ".", "equals": "=", "quest": "?", "dollar": "$", "vert": "|", "ge": "≥", "le": "≤",
    "ensp": " ", "emsp": " ", "thinsp": " ", "zwnj": "", "zwj": "", "shy": "", "Tab": "\t",
    "NewLine": "\n", "grave": "`", "ast": "*", "percnt": "%", "lpar": "(", "rpar": ")",
  ]
}

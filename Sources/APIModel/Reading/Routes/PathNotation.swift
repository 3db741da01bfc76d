import SpecSyntax

/// One piece of a path as it is written.
enum PathPiece {
  case text(String)
  case parameter(String, range: Range<Int>)
}

extension PlacedText {
  /// `/chats/{id}/messages`; `nil` where it is broken, which is reported.
  func path(_ findings: inout Findings) -> [PathPiece]? {
    guard bytes.first == UInt8(ascii: "/") else {
      return refuse("a path begins with `/`", 0..<bytes.count, "Write `/\(string)`", &findings)
    }
    guard checkCharacters(&findings), checkSegments(&findings) else { return nil }
    var pieces: [PathPiece] = []
    var textStart = 0
    var places: [String: Range<Int>] = [:]
    var isWhole = true
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "}") {
        return refuse(
          "a brace is closed that was not opened", index..<index + 1, "Write `{name}`", &findings)
      }
      guard bytes[index] == UInt8(ascii: "{") else {
        index += 1
        continue
      }
      if textStart < index { pieces.append(.text(string(textStart..<index))) }
      let nameStart = index + 1
      var end = nameStart
      while end < bytes.count, !"{}/".utf8.contains(bytes[end]) { end += 1 }
      guard end < bytes.count, bytes[end] == UInt8(ascii: "}") else {
        return refuse("the brace is not closed", index..<index + 1, "Write `{name}`", &findings)
      }
      let name = string(nameStart..<end)
      guard
        bytes[nameStart..<end].allSatisfy({ $0.isLetter || $0.isDigit || "_-".utf8.contains($0) }),
        bytes[nameStart].isLetter
      else {
        return refuse(
          "`\(name)` cannot name a parameter", index..<end + 1,
          "Use letters, digits and `_`, a letter first", &findings)
      }
      if let first = places[name] {
        findings.error(
          .duplicatePathParameter, "the path holds `{\(name)}` twice",
          at: range(nameStart..<end), help: "Give one of them another name",
          notes: [Diagnostic.Note("The first is here", at: first)])
        isWhole = false
      }
      places[name] = range(nameStart..<end)
      pieces.append(.parameter(name, range: range(nameStart..<end)))
      index = end + 1
      textStart = index
    }
    if textStart < bytes.count { pieces.append(.text(string(textStart..<bytes.count))) }
    return isWhole ? pieces : nil
  }

  private func checkCharacters(_ findings: inout Findings) -> Bool {
    let marks = Array("/{}-._~!$&'()*+,;=:@".utf8)
    guard
      let index = bytes.firstIndex(where: { !$0.isLetter && !$0.isDigit && !marks.contains($0) })
    else { return true }
    var end = index + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let help: String
    let message: String
    switch bytes[index] {
    case UInt8(ascii: "?"), UInt8(ascii: "#"):
      message = "a path holds no query and no fragment"
      help = "Declare the parameters under `query`"
    case UInt8(ascii: "%"):
      message = "a path holds no `%`"
      help = "Write the character itself where it may stand in a path, or use a parameter"
    default:
      message = "a path cannot hold this character"
      help = "Use letters, digits and marks such as `-`, or a parameter"
    }
    findings.error(.badPath, message, at: range(index..<end), help: help)
    return false
  }

  private func checkSegments(_ findings: inout Findings) -> Bool {
    var start = 1
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
      let segment = string(start..<end)
      if segment == "." || segment == ".." {
        _ = refuse(
          "a path has no segments `.` and `..`", start..<end, "Write the path as it is sent",
          &findings)
        return false
      }
      if segment.isEmpty, end < bytes.count {
        _ = refuse(
          "a segment of the path is empty", start - 1..<end + 1, "Take one slash out", &findings)
        return false
      }
      start = end + 1
    }
    return true
  }

  private func refuse(
    _ message: String, _ part: Range<Int>, _ help: String, _ findings: inout Findings
  ) -> [PathPiece]? {
    findings.error(.badPath, message, at: range(part), help: help)
    return nil
  }
}

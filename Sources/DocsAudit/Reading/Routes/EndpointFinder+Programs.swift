extension EndpointFinder {
  /// A command of curl without a method: GET, or POST where it sends something.
  mutating func readCurl() {
    for index in text.lines.indices {
      let range = text.trimmed(text.lines[index].range)
      guard text.bytes.has("curl ", at: range.lowerBound), methodToken(range) == nil else {
        continue
      }
      let end = min(index + 12, text.lines.count)
      var sends = false
      // What it sends then goes into the address.
      var isGet = false
      var found: (PageAddress, Int)?
      for next in index..<end {
        let line = text.trimmed(text.lines[next].range)
        let isSame = next == index || !text.bytes.has("curl ", at: line.lowerBound)
        guard line.count <= Self.longestLine, isSame, methodToken(line) == nil else { break }
        let words = text.string(line)
        sends = sends || words.contains("-d ") || words.contains("--data")
        isGet = isGet || Self.getsData(words)
        if found == nil,
          let address = PageAddress.all(in: text, line).first(where: { $0.server != nil })
        {
          found = (address, next)
        }
      }
      guard let (address, line) = found, !address.path.isEmpty else { continue }
      addUnlessKnown(sends && !isGet ? "POST" : "GET", index, address, line)
    }
  }

  /// Whether a line of a command has an option of curl that sends data in the query: `-G`, `--get`.
  static func getsData(_ line: String) -> Bool {
    line.utf8.split(whereSeparator: \.isBlank).contains { word in
      word.elementsEqual("-G".utf8) || word.elementsEqual("--get".utf8)
    }
  }

  /// Calls of programs, `requests.get("https://…")` and `fetch("https://…")`, on a page that names
  /// no route in another way: beside one, a call can be of anything.
  mutating func readCalls() {
    guard endpoints.isEmpty else { return }
    for item in addresses where item.address.server != nil && !item.address.path.isEmpty {
      let range = text.trimmed(text.lines[item.line].range)
      guard let method = method(callingAt: item.address.range.lowerBound, on: item.line, range)
      else { continue }
      addUnlessKnown(method, item.line, item.address, item.line)
    }
  }

  /// The method of the call that has the address as its first argument, there or on the next line.
  private func method(callingAt start: Int, on line: Int, _ range: Range<Int>) -> String? {
    var end = start
    while end > range.lowerBound, "\"'` ".utf8.contains(text.bytes[end - 1]) { end -= 1 }
    if end > range.lowerBound { return method(before: end, from: range.lowerBound) }
    guard line > 0 else { return nil }
    let before = text.trimmed(text.lines[line - 1].range)
    return before.count <= Self.longestLine
      ? method(before: before.upperBound, from: before.lowerBound) : nil
  }

  /// The method that a call is named after; what only fetches is GET.
  private func method(before end: Int, from low: Int) -> String? {
    guard end > low, text.bytes[end - 1] == UInt8(ascii: "(") else { return nil }
    var start = end - 1
    while start > low, text.bytes[start - 1].isWord, end - start < 20 { start -= 1 }
    let name = text.string(start..<(end - 1))
    if name == "fetch" { return "GET" }
    let isMember = start > low && text.bytes[start - 1] == UInt8(ascii: ".")
    let method = name.uppercased()
    return isMember && name == name.lowercased() && Self.methods.contains(method) ? method : nil
  }

  private mutating func addUnlessKnown(
    _ method: String, _ methodLine: Int, _ address: PageAddress, _ line: Int
  ) {
    if let known = indices[PageAddress.shape(address.path)] {
      endpoints[known].server = endpoints[known].server ?? address.server
    } else {
      add(method, methodLine, address, line)
    }
  }
}

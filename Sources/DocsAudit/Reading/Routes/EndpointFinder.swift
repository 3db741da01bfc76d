/// Finds the operations that a page documents: a method of HTTP and an address that belong together,
/// on one line or on lines near each other.
struct EndpointFinder {
  var endpoints: [EndpointClaim] = []
  /// Every address of the page outside examples, with the index of its line.
  private(set) var addresses: [(address: PageAddress, line: Int)] = []

  /// Where the page has more addresses than any.
  private(set) var setback: TextClaim?

  let text: PageText
  /// Lines that are an address alone, or behind a short label.
  private var loneAddresses: [(address: PageAddress, line: Int)] = []
  private var loneMethods: [(method: String, line: Int)] = []
  private var baseAddress: PageAddress?
  /// The index of an operation by its method and the shape of its path, and by the latter alone.
  private(set) var indices: [String: Int] = [:]

  private static let mostAddresses = 20_000
  /// Longer lines hold no operation.
  static let longestLine = 4000

  static let methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]

  /// `text` has blanks where its examples stand.
  init(_ text: PageText) {
    self.text = text
    for index in text.lines.indices { readLine(index) }
    pairUp()
    readCurl()
    readCalls()
    completeServers()
    endpoints.sort { $0.addressPlace.line < $1.addressPlace.line }
  }

  // MARK: Lines

  private mutating func readLine(_ index: Int) {
    let range = text.trimmed(text.lines[index].range)
    guard !range.isEmpty, range.count <= Self.longestLine else { return }
    let bytes = text.bytes[range]
    let hasSlash = bytes.contains(UInt8(ascii: "/"))
    let method = methodToken(range)
    guard hasSlash || method != nil else { return }
    let found = hasSlash && setback == nil ? PageAddress.all(in: text, range) : []
    addresses += found.map { ($0, index) }
    if addresses.count > Self.mostAddresses {
      setback = TextClaim(
        text: "more than \(Self.mostAddresses) addresses; the rest was not searched for routes",
        place: PagePlace(line: text.lines[index].number))
    }
    if let method {
      let behind = found.first { $0.range.lowerBound >= method.range.upperBound }
      if let behind, !behind.path.isEmpty,
        isClose(method.range.upperBound..<behind.range.lowerBound)
      {
        add(method.name, index, behind, index)
      } else if let front = found.last(where: { $0.range.upperBound <= method.range.lowerBound }),
        !front.path.isEmpty, names(method.range, behind: front.range)
      {
        add(method.name, index, front, index)
      } else if isLone(method.range, in: range) {
        loneMethods.append((method.name, index))
      }
    } else if let address = found.first, found.count == 1, isLone(address.range, in: range) {
      if !address.path.isEmpty, address.query.isEmpty { loneAddresses.append((address, index)) }
      if address.server != nil, isBase(range.lowerBound..<address.range.lowerBound) {
        baseAddress = baseAddress ?? address
      }
    }
  }

  /// The first method that stands by itself, in capitals; or in small letters, where a word says
  /// that it is one, `method: 'get'`, or an address behind it is all there is.
  func methodToken(_ range: Range<Int>) -> (name: String, range: Range<Int>)? {
    var offset = range.lowerBound
    var label: Range<Int>?
    while offset < range.upperBound {
      let byte = text.bytes[offset]
      guard byte.isWord else {
        offset += 1
        continue
      }
      var end = offset
      while end < range.upperBound, text.bytes[end].isWord { end += 1 }
      if (3...6).contains(end - offset),
        byte < UInt8(ascii: "a") || isLabel(label, before: offset) || isLine(offset..<end, range)
      {
        let word = text.string(offset..<end).uppercased()
        if Self.methods.contains(word), byte >= UInt8(ascii: "a") || isCapital(offset..<end) {
          return (word, offset..<end)
        }
      }
      label = offset..<end
      offset = end
    }
    return nil
  }

  /// Whether a line is a word, an address, and no more: `get /v1/books`.
  private func isLine(_ word: Range<Int>, _ line: Range<Int>) -> Bool {
    guard word.lowerBound == line.lowerBound, word.upperBound + 1 < line.upperBound,
      text.bytes[word.upperBound] == 0x20
    else { return false }
    let rest = text.bytes[(word.upperBound + 1)..<line.upperBound]
    return (rest.first == UInt8(ascii: "/") || text.bytes.has("https://", at: rest.startIndex))
      && !rest.contains(where: \.isBlank)
  }

  private func isCapital(_ word: Range<Int>) -> Bool {
    text.bytes[word].allSatisfy { $0 < UInt8(ascii: "a") }
  }

  /// Whether a word is `method`, and what stands behind it its value in a program.
  private func isLabel(_ word: Range<Int>?, before value: Int) -> Bool {
    guard let word, word.count == 6, text.bytes.hasIgnoringCase("method", at: word.lowerBound)
    else {
      return false
    }
    let between = text.bytes[word.upperBound..<value]
    return between.count <= 6 && between.contains { ":=".utf8.contains($0) }
      && between.allSatisfy { ":=\"'` ".utf8.contains($0) }
  }

  /// Whether what stands between a method and an address lets them belong together: marks, options
  /// of a command, a word or two, but no sentence.
  private func isClose(_ range: Range<Int>) -> Bool {
    let words = text.bytes[range].split { !$0.isWord && $0 < 0x80 }.count
    return words <= 2 && !text.bytes[range].contains(UInt8(ascii: "."))
  }

  /// Whether what stands between an address and a method behind it says that the latter is one:
  /// `URL https://… Method GET`, `fetch("https://…", {method: "PUT"})`.
  private func names(_ method: Range<Int>, behind address: Range<Int>) -> Bool {
    let between = address.upperBound..<method.lowerBound
    guard isClose(between) else { return false }
    return Sentence(text.string(between), line: 0).words.last?.means(.method) ?? false
  }

  /// Whether a line holds no more than a label of a few words beside this.
  private func isLone(_ part: Range<Int>, in line: Range<Int>) -> Bool {
    let before = text.bytes[line.lowerBound..<part.lowerBound]
    let after = text.bytes[part.upperBound..<line.upperBound]
    let isOption = text.string(line.lowerBound..<part.lowerBound).contains("-X")
    let behind = after.split { !$0.isWord && $0 < 0x80 }.count
    let inFront = before.split { !$0.isWord && $0 < 0x80 }.count
    if isOption { return true }
    if after.contains(UInt8(ascii: ".")) { return false }
    return (inFront <= 3 && behind == 0) || (inFront == 0 && behind <= 3)
      || text.string(part.upperBound..<line.upperBound).hasPrefix(" HTTP/")
  }

  private func isBase(_ label: Range<Int>) -> Bool {
    let words = text.string(label).lowercased()
    return ["base", "root", "server", "host", "endpoint"].contains { words.contains($0) }
  }

  // MARK: Endpoints

  mutating func add(
    _ method: String, _ methodLine: Int, _ address: PageAddress, _ addressLine: Int
  ) {
    let shape = PageAddress.shape(address.path)
    if let known = indices["\(method) \(shape)"] {
      endpoints[known].server = endpoints[known].server ?? address.server
      return
    }
    guard endpoints.count < 1000 else { return }
    indices["\(method) \(shape)"] = endpoints.count
    indices[shape] = indices[shape] ?? endpoints.count
    endpoints.append(
      EndpointClaim(
        method: method, methodPlace: PagePlace(line: text.lines[methodLine].number),
        server: address.server, path: address.path, address: address.text,
        addressPlace: PagePlace(line: text.lines[addressLine].number),
        pathParameters: address.parameters))
  }

  /// Each method that stands alone goes with the nearest address that stands alone.
  private mutating func pairUp() {
    guard !loneMethods.isEmpty, !loneAddresses.isEmpty else { return }
    var filled = [0]
    for line in text.lines {
      filled.append((filled.last ?? 0) + (text.trimmed(line.range).isEmpty ? 0 : 1))
    }
    var used = Set<Int>()
    var first = 0
    for (method, line) in loneMethods {
      while first < loneAddresses.count, loneAddresses[first].line < line - 40 { first += 1 }
      var best: (index: Int, distance: Int)?
      var index = first
      while index < loneAddresses.count, loneAddresses[index].line <= line + 40 {
        defer { index += 1 }
        guard !used.contains(index) else { continue }
        let distance = abs(filled[line] - filled[loneAddresses[index].line])
        if distance <= 6, distance < best?.distance ?? .max { best = (index, distance) }
      }
      guard let best else { continue }
      used.insert(best.index)
      add(method, line, loneAddresses[best.index].address, loneAddresses[best.index].line)
    }
  }

  /// A path gets its host from another address of the page: one with the same path, the base that
  /// the page names, or the host of a request as it goes over the wire.
  private mutating func completeServers() {
    let hosts = Dictionary(
      addresses.compactMap { item in
        item.address.server.map { (PageAddress.shape(item.address.path), $0) }
      }, uniquingKeysWith: { first, _ in first })
    guard endpoints.contains(where: { $0.server == nil }) else { return }
    let hostHeader = hostHeader
    for index in endpoints.indices where endpoints[index].server == nil {
      if let host = hosts[PageAddress.shape(endpoints[index].path)] {
        endpoints[index].server = host
      } else if let baseAddress {
        endpoints[index].server = baseAddress.server
        if !endpoints[index].path.hasPrefix(baseAddress.path + "/") {
          endpoints[index].path = baseAddress.path + endpoints[index].path
        }
      } else if let host = hostHeader {
        endpoints[index].server = host
      }
    }
  }

  private var hostHeader: String? {
    for line in text.lines {
      let range = text.trimmed(line.range)
      guard text.bytes.hasIgnoringCase("host: ", at: range.lowerBound), range.count < 200 else {
        continue
      }
      let host = text.string(text.trimmed((range.lowerBound + 6)..<range.upperBound)).lowercased()
      guard host.contains("."), host.utf8.allSatisfy({ $0.isWord || "-.:".utf8.contains($0) })
      else { continue }
      return "https://\(host)"
    }
    return nil
  }
}

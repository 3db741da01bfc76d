/// Finds the operations that a page documents: a method of HTTP and an address that belong together,
/// on one line or on lines near each other.
struct EndpointFinder {
  private(set) var endpoints: [EndpointClaim] = []
  /// Every address of the page outside examples, with the index of its line.
  private(set) var addresses: [(address: PageAddress, line: Int)] = []

  private let text: PageText
  /// Lines that are an address alone, or behind a short label.
  private var loneAddresses: [(address: PageAddress, line: Int)] = []
  private var loneMethods: [(method: String, line: Int)] = []
  private var baseAddress: PageAddress?
  /// The index of an operation by its method and the shape of its path, and by the latter alone.
  private var indices: [String: Int] = [:]

  static let methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]

  /// `text` has blanks where its examples stand.
  init(_ text: PageText) {
    self.text = text
    for index in text.lines.indices { readLine(index) }
    pairUp()
    readCurl()
    completeServers()
    endpoints.sort { $0.addressPlace.line < $1.addressPlace.line }
  }

  // MARK: Lines

  private mutating func readLine(_ index: Int) {
    let range = text.trimmed(text.lines[index].range)
    guard !range.isEmpty, range.count <= 4000 else { return }
    let bytes = text.bytes[range]
    let hasSlash = bytes.contains(UInt8(ascii: "/"))
    let method = methodToken(range)
    guard hasSlash || method != nil else { return }
    let found = hasSlash ? PageAddress.all(in: text, range) : []
    addresses += found.map { ($0, index) }
    if let method {
      let behind = found.first { $0.range.lowerBound >= method.range.upperBound }
      if let behind, !behind.path.isEmpty,
        isClose(method.range.upperBound..<behind.range.lowerBound)
      {
        add(method.name, index, behind, index)
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

  /// The first method that stands by itself, in capitals.
  private func methodToken(_ range: Range<Int>) -> (name: String, range: Range<Int>)? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = text.bytes[offset]
      guard byte.isWord else {
        offset += 1
        continue
      }
      var end = offset
      while end < range.upperBound, text.bytes[end].isWord { end += 1 }
      if end - offset <= 6, byte < UInt8(ascii: "a"), end - offset >= 3 {
        let word = text.string(offset..<end)
        if Self.methods.contains(word) { return (word, offset..<end) }
      }
      offset = end
    }
    return nil
  }

  /// Whether what stands between a method and an address lets them belong together: marks, options
  /// of a command, a word or two, but no sentence.
  private func isClose(_ range: Range<Int>) -> Bool {
    let words = text.bytes[range].split { !$0.isWord && $0 < 0x80 }.count
    return words <= 2 && !text.bytes[range].contains(UInt8(ascii: "."))
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

  private mutating func add(
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

  /// A command of curl without a method: GET, or POST where it sends something.
  private mutating func readCurl() {
    for index in text.lines.indices {
      let range = text.trimmed(text.lines[index].range)
      guard text.bytes.has("curl ", at: range.lowerBound), methodToken(range) == nil else {
        continue
      }
      let end = min(index + 12, text.lines.count)
      var sends = false
      var found: (PageAddress, Int)?
      for next in index..<end {
        let line = text.trimmed(text.lines[next].range)
        let isSame = next == index || !text.bytes.has("curl ", at: line.lowerBound)
        guard line.count <= 4000, isSame, methodToken(line) == nil else { break }
        let words = text.string(line)
        sends = sends || words.contains("-d ") || words.contains("--data")
        if found == nil,
          let address = PageAddress.all(in: text, line).first(where: { $0.server != nil })
        {
          found = (address, next)
        }
      }
      guard let (address, line) = found, !address.path.isEmpty else { continue }
      if let known = indices[PageAddress.shape(address.path)] {
        endpoints[known].server = endpoints[known].server ?? address.server
      } else {
        add(sends ? "POST" : "GET", index, address, line)
      }
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

/// What examples are for, by the words and statuses in front of them.
struct ExampleRoles {
  private let text: PageText
  private let statuses: [StatusFinder.Found]
  private let endpoints: [EndpointClaim]

  init(text: PageText, statuses: [StatusFinder.Found], endpoints: [EndpointClaim]) {
    self.text = text
    self.statuses = statuses
    self.endpoints = endpoints
  }

  /// The role of every example, and the index of the status that gave it one.
  func roles(of examples: [FoundExample]) -> [(role: ExampleClaim.Role, status: Int?)] {
    var result: [(role: ExampleClaim.Role, status: Int?)] = []
    var end = 0
    var nextStatus = 0
    for example in examples {
      // Only what stands behind the example before can speak of this one.
      var between: [Int] = []
      while nextStatus < statuses.count, statuses[nextStatus].line <= example.lines.lowerBound {
        if statuses[nextStatus].line >= end { between.append(nextStatus) }
        nextStatus += 1
      }
      let method = endpoint(before: example).map { endpoints[$0].method }
      result.append(role(of: example, between, from: end, method, result.last))
      end = example.lines.upperBound
    }
    return result
  }

  /// The last operation that is documented in front of an example, or else the first at all.
  func endpoint(before example: FoundExample) -> Int? {
    endpoint(at: text.lines[example.lines.lowerBound].number)
  }

  /// The last operation that is documented in front of a line, or else the first at all.
  func endpoint(at line: Int) -> Int? {
    guard !endpoints.isEmpty else { return nil }
    var low = 0
    var high = endpoints.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      let place = endpoints[middle]
      if min(place.methodPlace.line, place.addressPlace.line) <= line {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return low
  }

  private func role(
    of example: FoundExample, _ between: [Int], from start: Int, _ method: String?,
    _ before: (role: ExampleClaim.Role, status: Int?)?
  ) -> (role: ExampleClaim.Role, status: Int?) {
    let takesBody = method.map { !["GET", "HEAD"].contains($0) } ?? true
    var index = example.lines.lowerBound
    var filled = 0
    while index >= start, filled < 8 {
      if let status = between.last(where: { statuses[$0].line == index }) {
        return (byStatus(statuses[status].claim.status), status)
      }
      let range = text.trimmed(text.lines[index].range)
      if !range.isEmpty, range.count <= 4000 {
        filled += 1
        if let role = byWords(text.string(range), takesBody, example) { return (role, nil) }
      }
      index -= 1
    }
    if let before, !looksLikeError(example.node) {
      // Another example of the same, unless a request is followed by what comes for it.
      if before.role != .request { return (before.role, before.status) }
      return (.response(status: nil), nil)
    }
    if looksLikeError(example.node) { return (.error(status: nil), nil) }
    return (method == nil ? .unknown : .response(status: nil), nil)
  }

  private func byStatus(_ status: Int) -> ExampleClaim.Role {
    (200..<300).contains(status) ? .response(status: status) : .error(status: status)
  }

  private func byWords(
    _ line: String, _ takesBody: Bool, _ example: FoundExample
  ) -> ExampleClaim.Role? {
    let sentence = Sentence(line, line: 0)
    if line.hasPrefix("curl ") || line.contains(" -d ") || line.contains("--data") {
      return takesBody ? .request : nil
    }
    if sentence.contains(.error), sentence.words.count <= 6 || looksLikeError(example.node) {
      return .error(status: nil)
    }
    if sentence.contains(.response) { return .response(status: nil) }
    if takesBody, sentence.contains(.request) || sentence.contains(.body) { return .request }
    return nil
  }

  private func looksLikeError(_ node: ExampleNode) -> Bool {
    guard let members = node.members else { return false }
    return members.contains { $0.name == "errors" || $0.name == "error" }
      && members.count <= 4 && ErrorCodes.read(node).isEmpty == false
  }
}

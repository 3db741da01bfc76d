/// What examples are for, by the words and statuses in front of them.
struct ExampleRoles {
  private let text: PageText
  private let statuses: [StatusFinder.Found]
  private let endpoints: [EndpointClaim]
  private let fronts: SectionFronts

  init(text: PageText, statuses: [StatusFinder.Found], endpoints: [EndpointClaim]) {
    self.text = text
    self.statuses = statuses
    self.endpoints = endpoints
    fronts = SectionFronts(text, starts: endpoints.map(Self.firstLine))
  }

  /// The role of every example, and the index of the status that gave it one.
  func roles(of examples: [FoundExample]) -> [(role: ExampleClaim.Role, status: Int?)] {
    var result: [(role: ExampleClaim.Role, status: Int?)] = []
    var found: [Evidence] = []
    var meanings: [Int: LineMeaning] = [:]
    var end = 0
    var nextStatus = 0
    for example in examples {
      // Only what stands behind the example before can speak of this one.
      var between = nextStatus..<nextStatus
      while nextStatus < statuses.count, statuses[nextStatus].line <= example.lines.lowerBound {
        nextStatus += 1
        between =
          statuses[nextStatus - 1].line >= end
          ? between.lowerBound..<nextStatus : nextStatus..<nextStatus
      }
      let evidence = evidence(of: example, between, from: end, &meanings)
      found.append(evidence)
      result.append(role(of: example, evidence, result.last))
      end = example.lines.upperBound
    }
    for index in found.indices where found[index].isBare {
      let next = index + 1 < found.count ? found[index + 1] : nil
      let role = bareRole(of: examples[index], before: next)
      result[index] = (role, nil)
    }
    return result
  }

  /// What stands right behind the address of an operation that takes a body, with no word in front:
  /// the body, where an answer follows. Where none does, it can be either.
  private func bareRole(of example: FoundExample, before next: Evidence?) -> ExampleClaim.Role {
    let operation = endpoint(before: example)
    if let next, next.operation == operation, !next.beginsOperation,
      case .response? = next.role
    {
      return .request
    }
    // An answer without a body leaves no other place for it.
    let answer = status(behind: text.lines[example.lines.upperBound].number)
    if let answer, answer.status == 204 || answer.status == 205,
      endpoint(at: answer.place.line) == operation
    {
      return .request
    }
    return .unknown
  }

  /// The first status behind a line.
  private func status(behind line: Int) -> StatusClaim? {
    var low = 0
    var high = statuses.count
    while low < high {
      let middle = (low + high) / 2
      if statuses[middle].claim.place.line <= line { low = middle + 1 } else { high = middle }
    }
    return low < statuses.count ? statuses[low].claim : nil
  }

  /// The last operation that is documented in front of an example, or else the first at all.
  func endpoint(before example: FoundExample) -> Int? {
    endpoint(at: text.lines[example.lines.lowerBound].number)
  }

  /// The last operation that is documented in front of a line, or else the first at all; in front of
  /// the address of an operation, what its section has belongs to it as well.
  func endpoint(at line: Int) -> Int? {
    guard !endpoints.isEmpty else { return nil }
    var low = 0
    var high = endpoints.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if firstLine(middle) <= line {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return fronts.contains(line, ofOperationBehind: low) ? low + 1 : low
  }

  /// The first line of the page that names an operation.
  private func firstLine(_ operation: Int) -> Int {
    Self.firstLine(endpoints[operation])
  }

  private static func firstLine(_ endpoint: EndpointClaim) -> Int {
    min(endpoint.methodPlace.line, endpoint.addressPlace.line)
  }

  /// What stands in front of an example.
  private struct Evidence {
    /// The role that a status or words give it.
    var role: ExampleClaim.Role?
    var status: Int?
    /// The operation that it belongs to.
    var operation: Int?
    /// Whether the address of its operation stands between it and the example before.
    var beginsOperation = false
    /// Whether that is all, and the operation takes a body.
    var isBare = false
  }

  /// The nearest words and statuses speak; the address of an operation ends what the operation
  /// before it has to say.
  private func evidence(
    of example: FoundExample, _ between: Range<Int>, from start: Int,
    _ meanings: inout [Int: LineMeaning]
  ) -> Evidence {
    let operation = endpoint(before: example)
    let method = operation.map { endpoints[$0].method }
    let takesBody = method.map { !["GET", "HEAD"].contains($0) } ?? true
    let isError = looksLikeError(example.node)
    var evidence = Evidence(operation: operation)
    let ownLine = operation.map(firstLine) ?? .max
    let mayBegin = text.lines[example.lines.lowerBound].number >= ownLine
    var status = between.upperBound
    var index = example.lines.lowerBound
    var filled = 0
    while index >= start, filled < 8 {
      while status > between.lowerBound, statuses[status - 1].line > index { status -= 1 }
      if status > between.lowerBound, statuses[status - 1].line == index,
        !evidence.beginsOperation
      {
        evidence.role = byStatus(statuses[status - 1].claim.status)
        evidence.status = status - 1
        return evidence
      }
      let meaning = meanings[index] ?? LineMeaning(text, line: index)
      meanings[index] = meaning
      if meaning.isFilled {
        filled += 1
        if let role = byWords(meaning, takesBody, isError),
          !evidence.beginsOperation || operation == 0 || role == .request
        {
          evidence.role = role
          return evidence
        }
      }
      // Several lines of the text can come of one line of the page.
      if mayBegin, text.lines[index].number <= ownLine,
        index == 0 || text.lines[index - 1].number < ownLine
      {
        evidence.beginsOperation = true
      }
      index -= 1
    }
    evidence.isBare =
      evidence.beginsOperation && !isError
      && method.map { ["POST", "PUT", "PATCH"].contains($0) } == true
    return evidence
  }

  private func role(
    of example: FoundExample, _ evidence: Evidence,
    _ before: (role: ExampleClaim.Role, status: Int?)?
  ) -> (role: ExampleClaim.Role, status: Int?) {
    if let role = evidence.role { return (role, evidence.status) }
    let isError = looksLikeError(example.node)
    if let before, !isError, !evidence.beginsOperation {
      // Another example of the same, unless a request is followed by what comes for it.
      if before.role != .request { return (before.role, before.status) }
      return (.response(status: nil), nil)
    }
    if isError { return (.error(status: nil), nil) }
    return (endpoints.isEmpty ? .unknown : .response(status: nil), nil)
  }

  private func byStatus(_ status: Int) -> ExampleClaim.Role {
    (200..<300).contains(status) ? .response(status: status) : .error(status: status)
  }

  private func byWords(
    _ line: LineMeaning, _ takesBody: Bool, _ isError: Bool
  ) -> ExampleClaim.Role? {
    if line.isCommand { return takesBody ? .request : nil }
    if line.namesError, line.wordCount <= 6 || isError { return .error(status: nil) }
    if line.namesResponse { return .response(status: nil) }
    return takesBody && line.namesRequest ? .request : nil
  }

  private func looksLikeError(_ node: ExampleNode) -> Bool {
    guard let members = node.members else { return false }
    return members.contains { $0.name == "errors" || $0.name == "error" }
      && members.count <= 4 && ErrorCodes.read(node).isEmpty == false
  }
}

/// Puts the claims of one page together.
struct PageReader {
  private(set) var claims: PageClaims

  private let text: PageText
  /// The text with blanks where its examples stand.
  private let prose: PageText

  init(_ text: PageText, name: String, format: PageFormat) {
    self.text = text
    claims = PageClaims(name: name, format: format)
    let finder = ExampleFinder(text)
    var prose = text
    var isTaken = [Bool](repeating: false, count: text.lines.count)
    for example in finder.examples {
      for offset in example.range where prose.bytes[offset] != UInt8(ascii: "\n") {
        prose.bytes[offset] = 0x20
      }
      for line in example.lines where line != example.lines.lowerBound { isTaken[line] = true }
    }
    self.prose = prose
    claims.setbacks = finder.setbacks
    if let cut = text.cut { claims.setbacks.append(cut) }

    let endpoints = EndpointFinder(prose)
    claims.endpoints = endpoints.endpoints
    if let setback = endpoints.setback { claims.setbacks.append(setback) }
    claims.title = title
    claims.authentication = AuthenticationFinder.find(prose)
    claims.pagingAddresses = PagingAddressFinder.find(endpoints.addresses, prose)
    readExamples(finder.examples)

    let (sentences, setback) = Prose.sentences(prose, isTaken: isTaken)
    if let setback { claims.setbacks.append(setback) }
    claims.mentions = ParameterMentions.find(prose, isTaken: isTaken)
    claims.rateLimits = sentences.compactMap(RateLimitFinder.limit)
    let tables = TableReader(prose)
    let listings = ListingReader(prose)
    claims.tables = (tables.tables + listings.tables).sorted { $0.place.line < $1.place.line }
    var known = tables.parameters + listings.parameters
    let parameters = ProseParameters(
      sentences: sentences, pagingAddresses: claims.pagingAddresses, known: &known,
      examples: claims.examples)
    claims.parameters = merged(pathParameters + known + parameters.parameters)
    attachEndpoints()
    ListingPaths.settle(&claims)
    claims.enumerations = claims.tables.flatMap { table in
      table.rows.filter { $0.values.count >= 2 }.map {
        EnumerationClaim(
          field: $0.name, values: $0.values, place: $0.place, endpoint: table.endpoint)
      }
    }
    claims.servers = servers
    addScopes()
    addSummaries(except: Set(finder.examples.map(\.lines.lowerBound)))
    Self.setColumns(of: &claims, in: text)
  }

  // MARK: Examples and statuses

  private mutating func readExamples(_ found: [FoundExample]) {
    let statuses = StatusFinder.find(
      prose, exampleStarts: Set(found.map(\.lines.lowerBound)))
    let roles = ExampleRoles(text: prose, statuses: statuses, endpoints: claims.endpoints)
    var claimed = statuses.map(\.claim)
    for (index, (example, role)) in zip(found, roles.roles(of: found)).enumerated() {
      let endpoint = roles.endpoint(before: example)
      claims.examples.append(
        ExampleClaim(
          role: role.role, value: example.node,
          lines: text.lines[example.lines.lowerBound]
            .number...max(
              text.lines[example.lines.lowerBound].number,
              text.lines[example.lines.upperBound].number),
          endpoint: endpoint, repairs: example.repairs))
      if let status = role.status {
        claimed[status].example = claimed[status].example ?? index
        if claimed[status].isFailure {
          claimed[status].codes += ErrorCodes.read(example.node)
        }
      }
      var addresses = PagingAddressFinder.find(in: example.node)
      for address in addresses.indices { addresses[address].endpoint = endpoint }
      claims.pagingAddresses += addresses
    }
    for index in claimed.indices {
      claimed[index].endpoint = roles.endpoint(at: claimed[index].place.line)
    }
    claims.statuses = merged(claimed)
  }

  /// A status that a page names several times is one claim: where its body stands, if it has one.
  private func merged(_ statuses: [StatusClaim]) -> [StatusClaim] {
    struct Key: Hashable {
      let status: Int
      let endpoint: Int?
    }
    struct Code: Hashable {
      let code: String
      let message: String?

      init(_ claim: CodeClaim) { (code, message) = (claim.code, claim.message) }
    }
    var result: [StatusClaim] = []
    var indices: [Key: Int] = [:]
    var seen: [Int: Set<Code>] = [:]
    for status in statuses {
      let key = Key(status: status.status, endpoint: status.endpoint)
      guard let index = indices[key] else {
        indices[key] = result.count
        result.append(status)
        continue
      }
      if result[index].example == nil, let example = status.example {
        result[index].example = example
        result[index].place = status.place
      }
      result[index].reason = result[index].reason ?? status.reason
      if seen[index] == nil { seen[index] = Set(result[index].codes.map(Code.init)) }
      result[index].codes += status.codes.filter { code in
        seen[index]?.insert(Code(code)).inserted == true
      }
    }
    return result.sorted { $0.place.line < $1.place.line }
  }

  // MARK: Parameters

  private var pathParameters: [ParameterClaim] {
    claims.endpoints.enumerated().flatMap { index, endpoint in
      endpoint.pathParameters.map { name in
        ParameterClaim(
          name: name, location: .path, isRequired: true, place: endpoint.addressPlace,
          endpoint: index)
      }
    }
  }

  /// What several places say of one parameter, together; the first place counts.
  private func merged(_ parameters: [ParameterClaim]) -> [ParameterClaim] {
    struct Key: Hashable {
      let name: String
      let endpoint: Int?
    }
    let finder = ExampleRoles(text: prose, statuses: [], endpoints: claims.endpoints)
    var result: [ParameterClaim] = []
    var indices: [Key: Int] = [:]
    for var parameter in parameters {
      parameter.endpoint = parameter.endpoint ?? finder.endpoint(at: parameter.place.line)
      parameter.pagingRole =
        parameter.location == .path ? nil : PagingNames.role(of: parameter.name)
      let key = Key(name: parameter.name, endpoint: parameter.endpoint)
      guard let index = indices[key] else {
        indices[key] = result.count
        result.append(parameter)
        continue
      }
      result[index].location = result[index].location ?? parameter.location
      result[index].type = result[index].type ?? parameter.type
      result[index].isRequired = result[index].isRequired ?? parameter.isRequired
      for claim in [parameter.defaultValue].compactMap(\.self) + parameter.otherDefaults {
        result[index].addDefault(claim)
      }
      result[index].maximum = result[index].maximum ?? parameter.maximum
      result[index].minimum = result[index].minimum ?? parameter.minimum
      result[index].documentation = result[index].documentation ?? parameter.documentation
      if result[index].values.isEmpty { result[index].values = parameter.values }
    }
    for index in result.indices where result[index].location == nil {
      let method = result[index].endpoint.map { claims.endpoints[$0].method }
      if method == "GET" || method == "HEAD" { result[index].location = .query }
    }
    return result.sorted { $0.place.line < $1.place.line }
  }

  private mutating func addScopes() {
    let finder = ExampleRoles(text: prose, statuses: [], endpoints: claims.endpoints)
    for scope in ScopeFinder.find(prose) {
      guard let index = finder.endpoint(at: scope.place.line),
        !claims.endpoints[index].scopes.contains(where: { $0.text == scope.text })
      else { continue }
      claims.endpoints[index].scopes.append(scope)
    }
  }

  private mutating func attachEndpoints() {
    let finder = ExampleRoles(text: prose, statuses: [], endpoints: claims.endpoints)
    for index in claims.tables.indices {
      claims.tables[index].endpoint = finder.endpoint(at: claims.tables[index].place.line)
    }
    for index in claims.pagingAddresses.indices where claims.pagingAddresses[index].endpoint == nil
    {
      claims.pagingAddresses[index].endpoint = finder.endpoint(
        at: claims.pagingAddresses[index].place.line)
    }
  }

  // MARK: The page as a whole

  private var servers: [ServerClaim] {
    var seen = Set<String>()
    return claims.endpoints.compactMap { endpoint in
      guard let server = endpoint.server, seen.insert(server).inserted else { return nil }
      return ServerClaim(address: server, place: endpoint.addressPlace)
    }
  }

  private var title: TextClaim? {
    let index =
      prose.lines.indices.first {
        prose.lines[$0].kind == .heading && !prose.trimmed(prose.lines[$0].range).isEmpty
      } ?? prose.lines.indices.first { !prose.trimmed(prose.lines[$0].range).isEmpty }
    guard let index, prose.lines[index].range.count <= 300 else { return nil }
    return TextClaim(
      text: prose.text(index), place: PagePlace(line: prose.lines[index].number))
  }

  /// The first sentence in front of an operation says what it does, or else the first behind it.
  private mutating func addSummaries(except taken: Set<Int>) {
    var sentences: [TextClaim] = []
    for index in prose.lines.indices where prose.lines[index].range.count <= 4000 {
      guard prose.lines[index].kind != .code, sentences.count < 2000, !taken.contains(index)
      else { continue }
      let range = prose.trimmed(prose.lines[index].range)
      guard let first = prose.bytes[range].first, !first.isDigit,
        let end = prose.bytes[range].firstIndex(where: { ".!?".utf8.contains($0) }),
        end + 1 == range.upperBound || prose.bytes[end + 1].isBlank,
        prose.bytes[range.lowerBound..<end].split(separator: 0x20).count >= 4,
        TableReader.cells(prose, index) == nil
      else { continue }
      sentences.append(
        TextClaim(
          text: prose.string(range.lowerBound..<(end + 1)),
          place: PagePlace(line: prose.lines[index].number)))
    }
    var start = 0
    for index in claims.endpoints.indices {
      let endpoint = claims.endpoints[index]
      let line = min(endpoint.methodPlace.line, endpoint.addressPlace.line)
      let next =
        index + 1 < claims.endpoints.count
        ? claims.endpoints[index + 1].addressPlace.line : Int.max
      claims.endpoints[index].summary =
        (index == 0 ? sentences.first { $0.place.line >= start && $0.place.line < line } : nil)
        ?? sentences.first { $0.place.line >= line && $0.place.line < next }
      start = line
    }
  }
}

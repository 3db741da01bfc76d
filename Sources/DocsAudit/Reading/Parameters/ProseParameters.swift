/// Reads what prose says about parameters: those of paging, and `chat id (required)`.
struct ProseParameters {
  private(set) var parameters: [ParameterClaim] = []

  /// `known` are the parameters of lists and tables.
  init(
    sentences: [Sentence], pagingAddresses: [PagingAddressClaim], known: inout [ParameterClaim],
    examples: [ExampleClaim]
  ) {
    readAddresses(pagingAddresses)
    readPaging(sentences, &known)
    for index in known.indices { Self.readBounds(&known[index]) }
    readMarks(sentences, examples)
  }

  private mutating func readAddresses(_ addresses: [PagingAddressClaim]) {
    var seen = Set<String>()
    for address in addresses {
      for item in address.query {
        guard let role = PagingNames.role(of: item.name), seen.insert(item.name).inserted else {
          continue
        }
        parameters.append(
          ParameterClaim(
            name: item.name, location: .query, pagingRole: role, place: address.place))
      }
    }
  }

  /// Defaults and bounds of the parameters of paging, by their names or by the word for them.
  private mutating func readPaging(_ sentences: [Sentence], _ known: inout [ParameterClaim]) {
    var names = Dictionary(
      (parameters + known).map { ($0.name, $0.name) }, uniquingKeysWith: { first, _ in first })
    func name(of role: ParameterClaim.PagingRole) -> String? {
      (parameters + known).first { PagingNames.role(of: $0.name) == role }?.name
    }
    // A page that shows no address may still name the parameters.
    for sentence in sentences where sentence.contains(.parameter) || sentence.contains(.query) {
      for word in sentence.words where names[word.text] == nil {
        guard let role = PagingNames.role(of: word.text), role != .page else { continue }
        names[word.text] = word.text
        parameters.append(
          ParameterClaim(
            name: word.text, location: sentence.contains(.body) ? .body : .query,
            pagingRole: role, place: PagePlace(line: word.line)))
      }
    }
    let limit = name(of: .limit)
    let offset = name(of: .offset)
    var reader = BoundsReader(limitName: limit) { word in
      if let name = names[word.text] ?? names[word.text.lowercased()] { return name }
      if word.means(.offset) { return offset }
      return word.means(.limit) ? limit : nil
    }
    for sentence in sentences where RateLimitFinder.limit(in: sentence) == nil {
      reader.read(sentence)
    }
    for index in parameters.indices { Self.apply(reader.bounds, to: &parameters[index]) }
    for index in known.indices { Self.apply(reader.bounds, to: &known[index]) }
  }

  /// What the words beside a parameter in a list or a table say about its bounds.
  private static func readBounds(_ parameter: inout ParameterClaim) {
    guard let documentation = parameter.documentation, documentation.utf8.count <= 2000 else {
      return
    }
    let name = parameter.name
    var reader = BoundsReader(limitName: nil) { _ in nil }
    for part in documentation.unicodeScalars.split(whereSeparator: { $0 == "." || $0 == ";" }) {
      reader.read(Sentence(String(part), line: parameter.place.line), subject: name)
    }
    apply(reader.bounds, to: &parameter)
  }

  private static func apply(
    _ bounds: [String: BoundsReader.Bounds], to parameter: inout ParameterClaim
  ) {
    guard let bounds = bounds[parameter.name] else { return }
    for claim in [bounds.byDefault].compactMap(\.self) + bounds.otherDefaults {
      parameter.addDefault(TextClaim(text: String(claim.number), place: claim.place))
    }
    parameter.maximum = parameter.maximum ?? bounds.maximum
    parameter.minimum = parameter.minimum ?? bounds.minimum
  }

  // MARK: Required and optional

  /// `chat id (required) and department id (required)`: names, or words for members of a request.
  private mutating func readMarks(_ sentences: [Sentence], _ examples: [ExampleClaim]) {
    let members = examples.filter { $0.role == .request }.flatMap { example in
      (example.value.members ?? example.value.elements?.first?.members ?? []).map(\.name)
    }
    var taken = Set<String>()
    for sentence in sentences {
      var phrase: [PageWord] = []
      for word in sentence.words {
        guard word.opens, word.means(.required) || word.means(.optional) else {
          if word.means(.and) || word.means(.or) { phrase = [] } else { phrase.append(word) }
          continue
        }
        defer { phrase = [] }
        guard let name = Self.name(phrase.suffix(4), members, taken) else { continue }
        taken.insert(name)
        parameters.append(
          ParameterClaim(
            name: name, location: members.contains(name) ? .body : nil,
            isRequired: word.means(.required) && !word.means(.optional),
            pagingRole: PagingNames.role(of: name), place: PagePlace(line: word.line)))
      }
    }
  }

  /// The member that a few words speak of: by its whole name, by a word of it, the last that fits.
  private static func name(
    _ phrase: ArraySlice<PageWord>, _ members: [String], _ taken: Set<String>
  ) -> String? {
    guard let last = phrase.last else { return nil }
    if last.isName || members.contains(last.text), !taken.contains(last.text) { return last.text }
    let words = phrase.map { $0.text.lowercased() }
    for length in stride(from: words.count, through: 1, by: -1) {
      let joined = words.suffix(length).joined()
      let fitting = members.first { member in
        !taken.contains(member) && plain(member) == joined
      }
      if let fitting { return fitting }
    }
    return members.first { member in !taken.contains(member) && words.contains(plain(member)) }
  }

  private static func plain(_ name: String) -> String {
    String(decoding: name.utf8.filter { $0.isLetter || $0.isDigit }, as: UTF8.self).lowercased()
  }
}

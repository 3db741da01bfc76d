import APIModel

/// The first page of the module: what the API is, and all routes by what they are about.
struct LandingPage {
  let api: API
  let swift: SwiftReference
  let module: String

  var text: String {
    var sections = ["# ``\(module)``"]
    let paragraphs = api.documentation.text.map(Markdown.paragraphs) ?? []
    sections.append(paragraphs.first ?? "A client of \(Markdown.escaped(api.name.text)).")
    sections.append("## Overview")
    sections += paragraphs.dropFirst() + facts
    sections.append(Markdown.fenced(swift.construction, "swift"))
    if !swift.errorHandling.isEmpty {
      sections.append("Every call that fails throws \(link(swift.error)).")
      sections.append(Markdown.fenced(swift.errorHandling, "swift"))
    }
    sections.append("## Topics")
    for topic in topics where !topic.links.isEmpty {
      sections.append("### \(topic.title)")
      sections.append(topic.links.map { "- \(link($0))" }.joined(separator: "\n"))
    }
    return sections.joined(separator: "\n\n") + "\n"
  }

  private func link(_ name: String) -> String { Markdown.symbol(SymbolPath.of(name)) }

  private var facts: [String] {
    var facts = ["The API is at \(Markdown.code(api.server))."]
    if let limit = api.rateLimit { facts[0] += " It takes \(limit.sentence) at most." }
    if let page = api.documentation.page, let link = SymbolPath.webLink(page) {
      facts[0] += " This is what [its documentation](\(link)) says."
    }
    if let deprecated = api.documentation.deprecated {
      facts.append("> Warning: \(Markdown.line(deprecated))")
    }
    if let gap = api.documentation.gap { facts.append("> Note: \(Markdown.line(gap))") }
    return facts
  }

  // MARK: - Topics

  private struct Topic {
    let title: String
    let links: [String]
  }

  private var topics: [Topic] {
    var topics = [
      Topic(title: "Essentials", links: [swift.client, swift.error, swift.errorCode])
    ]
    let groups = PageContext(api, swift).groups
    for (group, names) in zip(groups, swift.groups) {
      let routes = group.routes.compactMap { swift.routes[$0.fullName] }
      topics.append(
        Topic(
          title: Markdown.escaped(group.name.title),
          links: [names.type] + routes.flatMap { $0.links(in: names.type) }))
    }
    if let webhook = swift.webhook {
      topics.append(Topic(title: "Webhooks", links: [webhook.envelope, webhook.event.name]))
    }
    topics.append(
      Topic(
        title: "Models",
        links: types { if case .model(let model) = $0 { model.use == .model } else { false } }))
    topics.append(
      Topic(
        title: "Inputs",
        links: types { if case .model(let model) = $0 { model.use == .input } else { false } }))
    topics.append(
      Topic(title: "Enums", links: types { if case .enumeration = $0 { true } else { false } }))
    topics.append(
      Topic(
        title: "Unions and maps",
        links: types {
          switch $0 {
          case .union, .pairMap: true
          default: false
          }
        }))
    let filters = types { if case .filter = $0 { true } else { false } }
    let operators = api.operatorSets.compactMap { swift.operators[$0.name.text]?.name }
    topics.append(Topic(title: "Search", links: filters + operators))
    return topics
  }

  private func types(_ isOne: (TypeDeclaration) -> Bool) -> [String] {
    api.types.filter(isOne).compactMap { swift.types[$0.name.text]?.name }
  }
}

/// Where DocC finds a symbol.
enum SymbolPath {
  /// `Shop/Book` for `Shop.Book`.
  static func of(_ name: String) -> String { name.split(separator: ".").joined(separator: "/") }

  /// Whether DocC has it: what begins with an underscore, be it a label, is private to DocC.
  static func isKnown(_ path: String) -> Bool {
    path.split { "/(:)".contains($0) }.allSatisfy { $0 == "_" || !$0.hasPrefix("_") }
  }

  /// A method of a type.
  static func of(_ method: SwiftReference.Method, in type: String) -> String {
    "\(of(type))/\(method.name)"
  }

  /// An address that may stand between the round brackets of a link; `nil` for what is no page.
  static func webLink(_ address: String) -> String? {
    guard WebLink.isSafe(address) else { return nil }
    return address.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "("): "%28"
      case UInt8(ascii: ")"): "%29"
      case 0x21..<0x7F: String(UnicodeScalar(byte))
      default:
        "%" + String(byte >> 4, radix: 16, uppercase: true)
          + String(byte & 15, radix: 16, uppercase: true)
      }
    }.joined()
  }
}

extension SwiftReference.Route {
  /// The paths of its methods, as far as DocC has them.
  func links(in type: String) -> [String] {
    [method, wholeList].compactMap { $0 }.map { SymbolPath.of($0, in: type) }
      .filter(SymbolPath.isKnown)
  }
}

import APIModel

/// What all pages say about one server.
struct DraftSource {
  /// `https://api.bookshop.example/v1`: with the version, where all paths begin with it.
  let server: String
  /// Why the server is a guess; `nil` where a page names it.
  let serverGuess: String?
  let apiName: String
  private(set) var routes: [DraftedRoute] = []
  private(set) var rateLimit: RateLimitClaim?
  private(set) var authentication: AuthenticationClaim?
  /// Tables of fields that name the model that they describe.
  private(set) var modelTables: [FieldTable] = []
  /// What the addresses of the pages have in common, where the pages say where they stand.
  private(set) var docs: String?

  /// The servers of all pages.
  static func all(_ pages: [PageClaims]) -> [DraftSource] {
    var servers: [String] = []
    for page in pages {
      for endpoint in page.endpoints {
        if let server = endpoint.server, !servers.contains(server), servers.count < 100 {
          servers.append(server)
        }
      }
    }
    let hasRoutes = pages.contains { !$0.endpoints.isEmpty }
    if servers.isEmpty, hasRoutes { return [DraftSource(pages, server: nil, isFirst: true)] }
    return servers.enumerated().map { index, server in
      DraftSource(pages, server: server, isFirst: index == 0)
    }
  }

  private static let placeholder = "https://api.example.com"

  private init(_ pages: [PageClaims], server: String?, isFirst: Bool) {
    // A path without a host goes to the first server.
    func belongs(_ endpoint: EndpointClaim) -> Bool {
      endpoint.server == server || (endpoint.server == nil && isFirst)
    }
    let endpoints = pages.flatMap { $0.endpoints.filter(belongs) }
    let version = Self.commonVersion(endpoints.map(\.path))
    var base = server ?? Self.placeholder
    var guess = server == nil ? "no page names the server" : nil
    if base.hasPrefix("http://") {
      base = "https://" + base.dropFirst(7)
      guess = "the pages have http, and a server that takes keys has https"
    }
    if !ServerAddress.isValid(base + version) {
      guess = "the address that the pages name is none that can be"
      base = Self.placeholder
    }
    serverGuess = guess
    self.server = base + version
    let name = Self.name(of: base, pages)
    apiName = DeviceName.isReserved(name) ? name + "API" : name
    var indices: [String: Int] = [:]
    for page in pages where page.endpoints.contains(where: belongs) {
      rateLimit = rateLimit ?? page.rateLimits.first
      authentication = authentication ?? page.authentication.first
      modelTables += page.tables.filter { $0.model != nil }
      for operation in OperationClaims.all(of: page) where belongs(operation.endpoint) {
        let endpoint = operation.endpoint
        let path = String(endpoint.path.dropFirst(version.utf8.count))
        let key = "\(endpoint.method) \(PageAddress.shape(path))"
        if let known = indices[key] {
          routes[known].add(operation)
        } else if let route = DraftedRoute(endpoint, path: path, page: operation) {
          indices[key] = routes.count
          routes.append(route)
        }
      }
    }
    docs = Self.commonFolder(routes.compactMap(\.address))
  }

  /// What all addresses of pages begin with, up to a slash: `https://docs.bookshop.example/api/`.
  private static func commonFolder(_ addresses: [String]) -> String? {
    guard var common = addresses.first.map({ Array($0.utf8) }) else { return nil }
    for address in addresses {
      common = zip(common, address.utf8).prefix { $0 == $1 }.map(\.0)
    }
    guard let end = common.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    let folder = String(decoding: common[...end], as: UTF8.self)
    let isPlain = folder.utf8.allSatisfy { $0.isWord || "-./:".utf8.contains($0) }
    // What is behind `https://` has to be more than a slash.
    return isPlain && ServerAddress.isValid(String(folder.dropLast())) ? folder : nil
  }

  /// The address of a page as the spec has it, behind ``docs`` where it can be.
  func page(_ address: String) -> String {
    guard let docs, address.hasPrefix(docs), address.utf8.count > docs.utf8.count else {
      return address
    }
    let rest = String(address.dropFirst(docs.count))
    let isPlain = rest.utf8.allSatisfy { $0.isWord || "-./".utf8.contains($0) }
    return isPlain && rest.utf8.first?.isWord == true ? rest : address
  }

  /// `/v1` where every path begins with it.
  private static func commonVersion(_ paths: [String]) -> String {
    let first = paths.first?.split(separator: "/").first.map(String.init) ?? ""
    let isVersion =
      first.utf8.first == UInt8(ascii: "v") && first.utf8.dropFirst().first?.isDigit == true
      && first.utf8.allSatisfy { $0.isWord || $0 == UInt8(ascii: ".") }
    guard isVersion, paths.allSatisfy({ $0.hasPrefix("/\(first)/") }) else { return "" }
    return "/\(first)"
  }

  /// The name in the address, in the capitals that the pages give it.
  private static func name(of server: String, _ pages: [PageClaims]) -> String {
    let host = server.split(separator: "/").dropFirst().first ?? "api"
    let labels = host.split(separator: ":")[0].split(separator: ".")
    let label = labels.count >= 2 ? labels[labels.count - 2] : labels[0]
    let plain = String(decoding: label.utf8.filter(\.isWord), as: UTF8.self)
    for page in pages {
      let texts = [page.title?.text] + page.endpoints.map { $0.summary?.text }
      for text in texts.compactMap(\.self) {
        for word in Sentence(String(text.prefix(2000)), line: 0).words
        where word.text.lowercased() == plain && word.text != plain {
          return DraftNames.typeName(word.text)
        }
      }
    }
    return DraftNames.typeName(plain)
  }
}

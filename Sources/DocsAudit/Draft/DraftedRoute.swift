/// One operation, with what all pages say about it.
struct DraftedRoute {
  let method: String
  /// Behind the server, parameters in braces.
  let path: String
  let pathParameters: [String]
  /// The path of the page has a value in the place of a parameter.
  let hasSampleValues: Bool
  let summary: String?
  private(set) var parameters: [ParameterClaim] = []
  private(set) var requests: [ExampleNode] = []
  private(set) var responses: [ExampleNode] = []
  private(set) var tables: [FieldTable] = []
  private(set) var failures: [Failure] = []
  /// Bodies of failures that belong to no status.
  private(set) var errors: [ExampleNode] = []
  /// The names of the pages that document it, apart from the one at ``address``.
  private(set) var pages: [String] = []
  /// Where its page stands, if a page says so.
  private(set) var address: String?
  private(set) var scopes: [String] = []
  /// The documented status of success.
  private(set) var success: Int?
  /// Some examples have no word or status beside them that tells what they are for.
  private(set) var hasUnlabelledExamples = false
  /// A field without a type is one that is true or false, by what the page shows elsewhere.
  private(set) var untypedIsBoolean = false

  /// A status of failure, with the bodies that come with it.
  struct Failure {
    let status: Int
    var examples: [ExampleNode]
    /// Codes that a table gives.
    var codes: [CodeClaim]
  }

  /// `nil` where the path cannot stand in a spec.
  init?(_ endpoint: EndpointClaim, path: String, page: OperationClaims) {
    guard ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].contains(endpoint.method),
      let path = Self.plain(path)
    else { return nil }
    method = endpoint.method
    self.path = path.text
    pathParameters = path.parameters
    hasSampleValues = path.parameters.count > endpoint.pathParameters.count
    summary = endpoint.summary?.text
    add(page)
  }

  /// What another page, or another language of the same one, says about it.
  mutating func add(_ operation: OperationClaims) {
    let page = operation.page
    let name = page.name.split(separator: "/").last.map(String.init) ?? ""
    if address == nil, page.address != nil {
      address = page.address
    } else if name.count > 1, !pages.contains(name) {
      pages.append(name)
    }
    for scope in operation.endpoint.scopes.map(\.text) where !scopes.contains(scope) {
      scopes.append(scope)
    }
    for parameter in operation.parameters {
      // In the query and in the body there may be one of the same name each.
      let isKnown = parameters.contains {
        $0.name == parameter.name
          && ($0.location == parameter.location || $0.location == nil || parameter.location == nil)
      }
      if !isKnown { parameters.append(parameter) }
    }
    let answers = operation.statuses.contains { !$0.isFailure }
    for example in operation.examples {
      switch example.role {
      case .request: requests.append(example.value)
      case .response: responses.append(example.value)
      case .error(nil): errors.append(example.value)
      // The body, where a status says how the call is answered and no other example does.
      case .unknown:
        hasUnlabelledExamples = true
        if answers { requests.append(example.value) } else { responses.append(example.value) }
      case .error: break
      }
    }
    for status in operation.statuses {
      if status.isFailure {
        guard (300...599).contains(status.status) else { continue }
        let bodies = status.example.map { [page.examples[$0].value] } ?? []
        if let known = failures.firstIndex(where: { $0.status == status.status }) {
          failures[known].examples += bodies
          failures[known].codes += status.codes
        } else {
          failures.append(Failure(status: status.status, examples: bodies, codes: status.codes))
        }
      } else {
        success = success ?? status.status
      }
    }
    tables += operation.tables
    untypedIsBoolean = untypedIsBoolean || operation.untypedIsBoolean
  }

  /// The path in the letters that a spec allows.
  private static func plain(_ path: String) -> (text: String, parameters: [String])? {
    guard path.utf8.count <= 500 else { return nil }
    var parameters: [String] = []
    var segments: [String] = []
    func parameter(_ text: String) -> String {
      var name = DraftNames.fieldName(text)
      while parameters.contains(where: { $0.lowercased() == name.lowercased() }) { name += "2" }
      parameters.append(name)
      return "{\(name)}"
    }
    for segment in path.split(separator: "/") {
      // What follows a word is the number of a thing; in front there may be one of a version.
      if SampleValue.matches(segment), !segments.isEmpty, segments.last?.contains("{") == false {
        segments.append(parameter("id"))
        continue
      }
      if segment == "." || segment == ".." { return nil }
      guard let open = segment.firstIndex(of: "{"), let close = segment.firstIndex(of: "}"),
        open < close
      else {
        guard segment.utf8.allSatisfy({ $0.isWord || "-.~".utf8.contains($0) }) else { return nil }
        segments.append(String(segment))
        continue
      }
      let before = segment[..<open]
      let after = segment[segment.index(after: close)...]
      guard (before + after).utf8.allSatisfy({ $0.isWord || "-.~".utf8.contains($0) }) else {
        return nil
      }
      segments.append(
        "\(before)\(parameter(String(segment[segment.index(after: open)..<close])))\(after)")
    }
    return ("/" + segments.joined(separator: "/"), parameters)
  }
}

import Foundation

/// One request before it is sent: what the caller asked for, in the API's words.
nonisolated struct APICall: Sendable {
  /// The name of the route: `chats.get`.
  let route: String
  let method: String
  /// The documented path, with parameters in braces.
  let template: String
  /// Whether the server may get it twice without harm.
  let isSafeToRepeat: Bool
  /// The path with its parameters filled in, percent-encoded.
  private(set) var path: String
  var query = ""
  var headers = HTTPHeaders()
  var body: [UInt8]?
  /// The first value that the API would refuse.
  private(set) var problem: String?

  // Not inlined: every route calls these.

  @inline(never)
  init(_ route: String, _ method: String, _ template: String, isSafeToRepeat: Bool? = nil) {
    (self.route, self.method, self.template) = (route, method, template)
    self.isSafeToRepeat =
      isSafeToRepeat ?? ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"].contains(method)
    path = template
  }

  /// How errors name the call.
  var description: String { "\(route) (\(method) \(template))" }

  mutating func refuse(_ problem: String?) { self.problem = self.problem ?? problem }

  /// Fills in a parameter of the path.
  mutating func path(_ name: String, _ value: some Parameter) { fill(name, value.parameterText) }

  @inline(never) private mutating func fill(_ name: String, _ text: String) {
    path = path.replacingOccurrences(of: "{\(name)}", with: PercentEncoding.encode(text))
    // An empty segment, `.` and `..` would ask for another path; so would dots that stand beside it.
    let names = path.components(separatedBy: "/")
    if text.isEmpty || names.contains(".") || names.contains("..") {
      refuse("the path parameter \(name) must not be empty, nor make a segment '.' or '..'")
    }
  }

  /// Appends a parameter to the query, unless there is no value.
  mutating func query(_ name: String, _ value: (some Parameter)?) {
    if let value { append(name, value.parameterText) }
  }

  /// Appends a parameter to the query, once for every value.
  mutating func query(_ name: String, _ values: [some Parameter]?) {
    for value in values ?? [] { append(name, value.parameterText) }
  }

  @inline(never) private mutating func append(_ name: String, _ value: String) {
    query += query.isEmpty ? "?" : "&"
    query += "\(PercentEncoding.encode(name))=\(PercentEncoding.encode(value))"
  }

  /// Takes a JSON document as the body.
  @inline(never) mutating func body(_ writer: JSONWriter) {
    body = writer.bytes
    refuse(writer.problem)
  }

  /// Notes a value outside of its documented limits.
  @inline(never) mutating func limit(
    _ name: String, _ size: LimitedSize?, atLeast minimum: Int? = nil,
    atMost maximum: Int? = nil,
  ) {
    refuse(size?.violation(name, atLeast: minimum, atMost: maximum))
  }
}

nonisolated extension APICall {
  /// A request that no route describes. The path is given as it is sent.
  init(
    method: String, path: String, query: KeyValuePairs<String, String>, body: JSONValue?,
  ) {
    self.init("send", method, path)
    // Many servers take an encoded dot for a dot.
    let dots = [".", "%2e", "..", ".%2e", "%2e.", "%2e%2e"]
    let names = path.lowercased().components(separatedBy: "/")
    if names.count < 2 || names[0] != "" || names[1..<names.count - 1].contains("")
      || names.contains(where: dots.contains) || !PercentEncoding.isPath(path)
    {
      refuse("the path must begin with one slash, be percent-encoded, and lead nowhere else")
    }
    if method.isEmpty || !method.utf8.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }) {
      refuse("the method must be a word")
    }
    for (name, value) in query { append(name, value) }
    guard let body else { return }
    var writer = JSONWriter()
    body.write(to: &writer)
    self.body(writer)
  }
}

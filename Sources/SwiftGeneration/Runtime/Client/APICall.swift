/// One request before it is sent: what the caller asked for, in the API's words.
nonisolated struct APICall: Sendable {
  /// The name of the route: `chats.get`.
  let route: String
  let method: String
  /// The documented path, with parameters in braces.
  let template: String
  /// The path with its parameters filled in, percent-encoded.
  private(set) var path: String
  private(set) var query = ""
  private(set) var headers: [(name: String, value: String)] = []
  private(set) var body: [UInt8]?
  /// The first value that the API would refuse.
  private(set) var problem: String?

  init(_ route: String, _ method: String, _ template: String) {
    self.route = route
    self.method = method
    self.template = template
    path = template
  }

  /// How errors name the call.
  var description: String { "\(route) (\(method) \(template))" }

  /// Fills in a parameter of the path.
  mutating func path(_ name: String, _ value: some Parameter) {
    fill(name, value.parameterText)
  }

  /// The same for a date, in the form that the API takes.
  mutating func path<Coding: ParameterCoding>(
    _ name: String, _ value: Coding.Value, as coding: Coding.Type,
  ) {
    fill(name, coding.text(value))
  }

  private mutating func fill(_ name: String, _ text: String) {
    // An empty segment, `.` and `..` would ask for another path.
    if text.isEmpty || text == "." || text == ".." {
      problem = problem ?? "the path parameter \(name) must not be empty, '.' or '..'"
    }
    guard let place = path.firstRange(of: "{\(name)}") else { return }
    path.replaceSubrange(place, with: PercentEncoding.encode(text))
  }

  /// Appends a parameter to the query, unless there is no value.
  mutating func query(_ name: String, _ value: (some Parameter)?) {
    guard let value else { return }
    append(name, value.parameterText)
  }

  /// Appends a parameter to the query, once for every value.
  mutating func query(_ name: String, _ values: [some Parameter]?) {
    for value in values ?? [] { append(name, value.parameterText) }
  }

  /// Appends a date to the query, in the form that the API takes.
  mutating func query<Coding: ParameterCoding>(
    _ name: String, _ value: Coding.Value?, as coding: Coding.Type,
  ) {
    guard let value else { return }
    append(name, coding.text(value))
  }

  /// The same, once for every date.
  mutating func query<Coding: ParameterCoding>(
    _ name: String, _ values: [Coding.Value]?, as coding: Coding.Type,
  ) {
    for value in values ?? [] { append(name, coding.text(value)) }
  }

  private mutating func append(_ name: String, _ value: String) {
    query += query.isEmpty ? "?" : "&"
    query += "\(PercentEncoding.encode(name))=\(PercentEncoding.encode(value))"
  }

  /// Adds a header, unless there is no value.
  mutating func header(_ name: String, _ value: (some Parameter)?) {
    add(name, value.map { [$0.parameterText] })
  }

  /// Adds a header with a list of values, as RFC 9110 writes one (section 5.6.1).
  mutating func header(_ name: String, _ values: [some Parameter]?) {
    add(name, values.map { $0.map(\.parameterText) })
  }

  /// Adds a header with a date, in the form that the API takes.
  mutating func header<Coding: ParameterCoding>(
    _ name: String, _ value: Coding.Value?, as coding: Coding.Type,
  ) {
    add(name, value.map { [coding.text($0)] })
  }

  /// Adds a header with a list of dates.
  mutating func header<Coding: ParameterCoding>(
    _ name: String, _ values: [Coding.Value]?, as coding: Coding.Type,
  ) {
    add(name, values.map { $0.map(coding.text) })
  }

  private mutating func add(_ name: String, _ values: [String]?) {
    guard let text = values?.joined(separator: ", "), !text.isEmpty else { return }
    if text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value > 0x7E }) {
      problem = problem ?? "the header \(name) takes printable ASCII only"
    }
    headers.append((name: name, value: text))
  }

  /// Takes a JSON document as the body.
  mutating func body(_ writer: JSONWriter) {
    body = writer.bytes
    problem = problem ?? writer.problem
  }

  /// Notes a value outside of its documented limits.
  mutating func limit(
    _ name: String, _ size: LimitedSize?, atLeast minimum: Int? = nil,
    atMost maximum: Int? = nil,
  ) {
    problem = problem ?? size?.violation(name, atLeast: minimum, atMost: maximum)
  }
}

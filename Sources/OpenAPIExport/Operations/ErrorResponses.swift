import APIModel

/// The answers that are errors, as components that operations refer to.
struct ErrorResponses {
  private let errors: ErrorCatalogue
  private let headers: DocumentNode?
  /// What the response of a status is called; its schema as well.
  private var names: [Int: String] = [:]
  /// The bodies of errors.
  private(set) var schemas: [DocumentNode.Member] = []
  /// The answers.
  private(set) var responses: [DocumentNode.Member] = []

  /// - Parameter headers: What stands in the head of each answer.
  init(_ errors: ErrorCatalogue, headers: DocumentNode?) {
    self.errors = errors
    self.headers = headers
  }

  /// The answer with a status, which is written where it was not before.
  mutating func response(_ code: Int, _ writer: inout SchemaWriter) -> DocumentNode {
    if let name = names[code] { return Self.reference(to: name) }
    let name = writer.names.unused("Error\(code)")
    names[code] = name
    let status = errors.statuses.first { $0.code == code }
    let documentation = status?.documentation ?? Documentation()
    // A response has no place for the address of its page.
    var facts: [String] = []
    if let page = documentation.page, case .string(let uri) = DocumentNode.uri(page) {
      facts.append("See <\(uri)>.")
    }
    var response: DocumentNode = [
      "description": .string(
        DescriptionText.text(of: documentation, facts: facts) ?? "The call failed.")
    ]
    response["headers"] = headers
    if let schema = schema(of: status, writer.dialect) {
      schemas.append(DocumentNode.Member(name, schema))
      response["content"] = ["application/json": ["schema": .reference(toSchema: name)]]
    }
    responses.append(DocumentNode.Member(name, response))
    return Self.reference(to: name)
  }

  private static func reference(to name: String) -> DocumentNode {
    ["$ref": .string("#/components/responses/" + name)]
  }

  /// The body; `nil` where nothing is said about bodies of errors.
  private func schema(
    of status: ErrorCatalogue.Status?, _ dialect: SchemaDialect
  ) -> DocumentNode? {
    guard errors.entries != nil || errors.code != nil || errors.message != nil else { return nil }
    var entry = AnswerShape()
    if let code = errors.code { entry.put(codes(of: status), at: code, isRequired: false) }
    if let message = errors.message {
      entry.put(
        dialect.nullable(["type": "string", "description": "What went wrong, for people."]),
        at: message, isRequired: false)
    }
    guard let entries = errors.entries else { return entry.schema }
    var body = AnswerShape()
    body.put(["type": "array", "items": entry.schema], at: entries, isRequired: false)
    return body.schema
  }

  private func codes(of status: ErrorCatalogue.Status?) -> DocumentNode {
    let cases = (status?.codes ?? []) + errors.shared
    var facts = [DescriptionText.list(of: cases)].compactMap { $0 }
    let areFields = status?.otherCodesAreFields == true
    facts.append(
      areFields
        ? "Any other code is the path of the field that was wrong." : "Other codes may come.")
    var schema: DocumentNode =
      cases.isEmpty
      ? ["type": "string"] : SchemaWriter.choice(cases, isInt: false, isClosed: false, .read)
    schema.describe(Documentation(), facts: facts)
    if areFields { schema["x-other-codes"] = "fields" }
    return schema
  }
}

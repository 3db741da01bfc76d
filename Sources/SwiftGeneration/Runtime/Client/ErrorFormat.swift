/// Where an answer says what went wrong.
nonisolated struct ErrorFormat: Sendable {
  /// The path of the list of errors; empty where the body itself is the only one.
  var entries: [String] = []
  /// The path of the code in an error.
  var code: [String] = []
  /// The path of the text in an error.
  var message: [String] = []
  /// Statuses under which a code that is not documented is the path of a field.
  var fieldStatuses: [Int] = []
  /// What wraps every answer, where something does.
  var envelope: Envelope?
  /// The response header that names the request.
  var requestIDHeader: String?

  /// A wrapper that says whether the call went well, whatever its status.
  nonisolated struct Envelope: Sendable {
    var status: [String]
    var ok: String
    var message: [String] = []

    /// Whether the answer is wrapped and says something other than success.
    func refuses(_ answer: JSON) -> Bool { answer.at(status)?.text.map { $0 != ok } == true }
  }

  /// What the body of an error says.
  func details(in answer: JSON, status: Int) -> [APIError.Detail] {
    var found: [APIError.Detail] = []
    if !code.isEmpty || !message.isEmpty {
      let list = entries.isEmpty ? [answer] : answer.at(entries).map(\.children) ?? []
      found = list.compactMap { detail(of: $0, status: status) }
    }
    if found.isEmpty, let envelope, let text = answer.at(envelope.message)?.text {
      let code = APIErrorCode(rawValue: answer.at(envelope.status)?.text ?? "")
      found = [APIError.Detail(code: code, message: text, field: nil)]
    }
    return found
  }

  private func detail(of entry: JSON, status: Int) -> APIError.Detail? {
    let code = code.isEmpty ? nil : entry.at(code)?.text
    let message = message.isEmpty ? nil : entry.at(message)?.text
    guard code != nil || message != nil else { return nil }
    let known = APIErrorCode(rawValue: code ?? "")
    let isField =
      code != nil && fieldStatuses.contains(status)
      && !APIErrorCode.documentedValues.contains(known)
    return APIError.Detail(code: known, message: message, field: isField ? code : nil)
  }
}

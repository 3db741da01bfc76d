/// An answer that is text.
nonisolated enum TextAnswer {
  /// The answer as text, without the quotation marks of a JSON string.
  static func of(_ response: HTTPResponse) -> String {
    (try? JSON.parse(response.body).text) ?? String(decoding: response.body, as: UTF8.self)
  }
}

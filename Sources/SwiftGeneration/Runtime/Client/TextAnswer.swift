/// An answer that is text.
nonisolated enum TextAnswer {
  /// Makes a call and gives the answer as text, without the quotation marks of a JSON string.
  static func of(_ call: APICall, by connection: APIConnection) async throws(APIError) -> String {
    let body = try await connection.response(call).body
    return (try? JSON.parse(body).text) ?? String(decoding: body, as: UTF8.self)
  }
}

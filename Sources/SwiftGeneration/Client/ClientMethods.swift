/// The methods that every client has, whatever its routes.
struct ClientMethods {
  let client: String
  let error: String
  let access: String

  func write(_ printer: inout CodePrinter) {
    printer.documentation([
      "The same client, with the same limit and key, for calls that need something else.",
      """
      - Parameters:
        - timeout: The time for one attempt.
        - retries: How often a call is tried.
        - headers: More headers for every request; they replace others, but not the key.
        - recorder: Keeps the answers as they came.
      """,
    ])
    printer.spread(
      "\(access)func with(",
      [
        "timeout: Duration? = nil", "retries: RetryPolicy? = nil", "headers: HTTPHeaders = [:]",
        "recorder: ResponseRecorder? = nil",
      ], ") -> \(client) {")
    printer.indented {
      $0.expression(
        "",
        .list(
          "\(client)(",
          [
            .labelled(
              "connection",
              .list(
                "APIConnection(",
                [.text("connection")]
                  + ["timeout", "retries", "headers", "recorder"].map { .labelled($0, .text($0)) },
                ")"))
          ], ")"))
    }
    printer.line("}")
    printer.line()
    printer.documentation([
      "Sends a request for which the client has no method, with its key, its limit and its errors.",
      """
      - Parameters:
        - method: The HTTP method.
        - path: The path behind the server, as it is sent: begins with `/`, percent-encoded.
        - query: The parameters behind the path, not encoded, in their order.
        - body: The JSON to send.
      - Returns: The answer as it came; its status is one of success.
      - Throws: ``\(error)``.
      """,
    ])
    printer.line("@discardableResult")
    printer.spread(
      "\(access)func send(",
      [
        "method: String", "path: String", "query: KeyValuePairs<String, String> = [:]",
        "body: JSONValue? = nil",
      ], ") async throws(\(error)) -> HTTPResponse {")
    printer.indented {
      $0.line("let call = APICall(method: method, path: path, query: query, body: body)")
      $0.line("return try await connection.response(call)")
    }
    printer.line("}")
  }
}

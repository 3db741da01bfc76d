// What went wrong, in a form that never holds the key, should a server repeat it.
nonisolated extension APIExchange {
  /// The error for an answer, or for there being none.
  func failure(_ kind: APIError.Kind, _ response: HTTPResponse? = nil) -> APIError {
    let redaction = Redaction(keys)
    let errors = connection.errors
    var details: [APIError.Detail] = []
    if case .decoding = kind {
      // The answer is a success that could not be read; it holds no errors.
    } else if let response, let answer = try? JSON.parse(response.body) {
      details = errors.details(in: answer, status: response.status).map(redaction.callAsFunction)
    }
    var headers = HTTPHeaders()
    for field in response?.headers.fields ?? [] {
      headers.append(field.name, redaction(field.value))
    }
    let date = connection.configuration.clock.date()
    return APIError(
      kind, route: call.description, status: response?.status, headers: headers, attempts: number,
      details: details, requestID: errors.requestIDHeader.flatMap { headers[$0] },
      retryAfter: response?.headers["Retry-After"].flatMap {
        RetryAfter.duration($0, at: date)
      },
      body: redaction(response?.body ?? [], atMost: 4096))
  }

  /// The error for whatever has been thrown by a transport, or by what goes before it, which says
  /// what `other` errors of its own are.
  func failure(
    _ error: any Error, _ response: HTTPResponse? = nil,
    as other: ((String) -> APIError.Kind)? = nil,
  ) -> APIError {
    var text = "\(error)"
    if case .invalidRequest(let problem)? = (error as? APIError)?.kind { text = problem }
    text = Redaction(keys)(text)
    let kind: APIError.Kind =
      switch (error as? HTTPTransportError, other) {
      // Not every HTTP library has a word of its own for it.
      case _ where Task.isCancelled || error is CancellationError, (.cancelled?, _): .cancelled
      case (.timedOut?, _): .timedOut
      case (_, let other?): other(text)
      case (.responseTooLarge(let limit)?, nil): .responseTooLarge(limit: limit)
      case (.invalidHeader?, nil), (.invalidRequest?, nil): .invalidRequest(text)
      case (.connection(let reason)?, nil): .transport(Redaction(keys)(reason))
      case (nil, nil): .transport(text)
      }
    return failure(kind, response)
  }
}

nonisolated extension JSONError {
  /// The error without what it quotes of the text, which may be a part of the key.
  var withoutTexts: JSONError {
    JSONError(path: "", byteOffset: byteOffset, expected: expected, found: "something else")
  }
}

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

  /// The error for whatever a transport, or something before it, has thrown.
  func failure(_ error: any Error) -> APIError {
    switch error {
    case let error as APIError: error
    case is CancellationError, HTTPTransportError.cancelled: failure(.cancelled)
    case HTTPTransportError.timedOut: failure(.timedOut)
    case HTTPTransportError.responseTooLarge(let limit): failure(.responseTooLarge(limit: limit))
    case HTTPTransportError.invalidHeader, HTTPTransportError.invalidRequest:
      failure(.invalidRequest(Redaction(keys)("\(error)")))
    case HTTPTransportError.connection(let reason):
      failure(.transport(Redaction(keys)(reason)))
    default: failure(.transport(Redaction(keys)("\(error)")))
    }
  }

  /// The error for a key that could not be had, with the answer that asked for another one.
  func keyFailure(_ error: any Error, _ response: HTTPResponse? = nil) -> APIError {
    switch error {
    case is CancellationError: return failure(.cancelled, response)
    case HTTPTransportError.timedOut: return failure(.timedOut, response)
    default:
      var reason = "\(error)"
      if case .invalidRequest(let problem)? = (error as? APIError)?.kind { reason = problem }
      return failure(.credentials(Redaction(keys)(reason)), response)
    }
  }
}

nonisolated extension JSONError {
  /// The error without what it quotes of the text, which may be a part of the key.
  var withoutTexts: JSONError {
    JSONError(path: "", byteOffset: byteOffset, expected: expected, found: "something else")
  }
}

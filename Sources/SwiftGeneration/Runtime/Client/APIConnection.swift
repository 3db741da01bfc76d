import Foundation

/// Sends calls and reads answers: the one way from a client's methods to the server.
nonisolated struct APIConnection: Sendable {
  /// The base address, without a slash at the end.
  let server: String
  /// The header that proves who sends the call, where the API wants one.
  let authorization: (name: String, value: String)?
  /// Knows the key that stands in that header, so that no error repeats it.
  let redaction: Redaction
  let errors: ErrorFormat
  let transport: any HTTPTransport
  let timeout: Duration

  /// Sends a call and looks at nothing but its success.
  func nothing(_ call: APICall) async throws(APIError) {
    _ = try await send(call)
  }

  /// Sends a call and gives the answer as text, without the quotation marks of a JSON string.
  func text(_ call: APICall) async throws(APIError) -> String {
    let response = try await send(call)
    if let text = try? JSON.parse(response.body).text { return text }
    return String(decoding: response.body, as: UTF8.self)
  }

  /// Sends a call and reads the answer, or what stands in it at `path`.
  func value<Value: JSONCodable>(
    _ call: APICall, at path: String...,
  ) async throws(APIError) -> Value {
    try await value(call, at: path, as: Plain<Value>.self)
  }

  /// The same for a value with a wire form of its own.
  func value<Coding: JSONCoding>(
    _ call: APICall, at path: [String], as coding: Coding.Type,
  ) async throws(APIError) -> Coding.Value {
    let response = try await send(call)
    do throws(JSONError) {
      return try coding.read(try JSON.parse(response.body).descend(path))
    } catch {
      throw failure(.decoding(error), call, response)
    }
  }

  /// Sends a call and reads one page of a list.
  func page<Coding: JSONCoding>(
    _ call: APICall, offset: Int, items: [String], totals: [[String]], of coding: Coding.Type,
  ) async throws(APIError) -> Page<Coding.Value> {
    let response = try await send(call)
    do throws(JSONError) {
      let answer = try JSON.parse(response.body)
      var total: Int?
      for place in totals where total == nil { total = answer.at(place)?.int }
      let list = try answer.descend(items)
      return Page(
        items: try ListOf<Coding>.read(list), offset: offset, total: total,
        source: Array(list.source))
    } catch {
      throw failure(.decoding(error), call, response)
    }
  }

  /// Sends a call; every answer that is no success is thrown.
  private func send(_ call: APICall) async throws(APIError) -> HTTPResponse {
    if Task.isCancelled { throw APIError(.cancelled, route: call.description) }
    if let problem = call.problem {
      throw APIError(.invalidRequest(problem), route: call.description)
    }
    guard let url = URL(string: server + call.path + call.query) else {
      throw APIError(.invalidRequest("the address is not a URL"), route: call.description)
    }
    let response = try await exchange(request(for: call, to: url), call)
    guard (200..<300).contains(response.status) else {
      throw failure(.status(response.status), call, response)
    }
    if let envelope = errors.envelope, let answer = try? JSON.parse(response.body),
      envelope.refuses(answer)
    {
      throw failure(.rejected, call, response)
    }
    return response
  }

  private func request(for call: APICall, to url: URL) -> HTTPRequest {
    var headers = HTTPHeaders()
    headers.append("Accept", "application/json")
    if let authorization { headers.append(authorization.name, authorization.value) }
    if call.body != nil { headers.append("Content-Type", "application/json") }
    for (name, value) in call.headers { headers.append(name, value) }
    return HTTPRequest(
      method: call.method, url: url, headers: headers, body: call.body, timeout: timeout)
  }

  private func exchange(
    _ request: HTTPRequest, _ call: APICall,
  ) async throws(APIError) -> HTTPResponse {
    do {
      return try await transport.send(request)
    } catch let error as HTTPTransportError {
      switch error {
      case .timedOut: throw APIError(.timedOut, route: call.description)
      case .cancelled: throw APIError(.cancelled, route: call.description)
      default: throw APIError(.transport(redacted("\(error)")), route: call.description)
      }
    } catch is CancellationError {
      throw APIError(.cancelled, route: call.description)
    } catch {
      throw APIError(.transport(redacted("\(error)")), route: call.description)
    }
  }

  private func failure(
    _ kind: APIError.Kind, _ call: APICall, _ response: HTTPResponse,
  ) -> APIError {
    var details: [APIError.Detail] = []
    if case .decoding = kind {
      // The answer is a success that could not be read; it holds no errors.
    } else if let answer = try? JSON.parse(response.body) {
      details = errors.details(in: answer, status: response.status).map(redacted)
    }
    return APIError(
      redacted(kind, in: response), route: call.description, status: response.status,
      details: details,
      requestID: errors.requestIDHeader.flatMap { response.headers[$0] }.map(redacted),
      retryAfter: response.headers["Retry-After"].flatMap(Self.seconds),
      body: redaction(response.body, atMost: 4096))
  }

  /// `Retry-After` in seconds; what is no number of seconds below a day is left aside.
  private static func seconds(_ text: String) -> Duration? {
    guard let seconds = Int(text), (0...86_400).contains(seconds) else { return nil }
    return .seconds(seconds)
  }

  // MARK: - The key, should a server repeat it

  private func redacted(_ text: String) -> String { redaction(text) }

  private func redacted(_ detail: APIError.Detail) -> APIError.Detail {
    APIError.Detail(
      code: APIErrorCode(rawValue: redacted(detail.code.rawValue)),
      message: detail.message.map(redacted), field: detail.field.map(redacted))
  }

  /// A decoding error quotes a part of the answer, which may be a part of the key.
  private func redacted(_ kind: APIError.Kind, in response: HTTPResponse) -> APIError.Kind {
    guard case .decoding(let error) = kind, redaction.isNeeded(in: response.body) else {
      return kind
    }
    return .decoding(
      JSONError(
        path: redacted(error.path), byteOffset: error.byteOffset, expected: error.expected,
        found: "something else"))
  }
}

// Whatever shows a client shows its connection, and that holds the key.
nonisolated extension APIConnection: CustomStringConvertible, CustomDebugStringConvertible {
  var description: String { "APIConnection(\(server))" }
  var debugDescription: String { description }
}

nonisolated extension APIConnection: CustomReflectable {
  var customMirror: Mirror { Mirror(self, children: ["server": server]) }
}

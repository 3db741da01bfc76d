import Foundation

/// Gets access tokens with the id and the secret of an app: the client credentials of OAuth 2
/// (RFC 6749, section 4.4).
///
/// The token call goes the way of all calls, with their transport, timeout and retries. It counts
/// towards no limit of requests: it is rare, and all calls wait for it.
nonisolated struct OAuthTokens: Sendable {
  /// Where the parameters of the token call stand.
  nonisolated enum Place: Sendable { case form, query }

  /// Why there is no token. It never shows id, secret or token.
  nonisolated struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let call: APICall
  private let connection: APIConnection
  private let secrets: OAuthSecrets

  /// Keys that are tokens: the first is asked for on first use, another one before it ends.
  ///
  /// - Parameters:
  ///   - path: the path of the token call behind the server.
  ///   - server: the only one that gets the secret, without a slash at the end.
  static func keys(
    clientID: String, clientSecret: String, path: String, in place: Place, server: String,
    configuration: ClientConfiguration,
  ) throws(APIError) -> KeyStore {
    let id = try APIKey.checked(clientID, name: "clientID")
    let secret = try APIKey.checked(clientSecret, name: "clientSecret")
    // No route has this name, for those have a dot.
    var call = APICall("oauth", "POST", path, isSafeToRepeat: true)
    call.query("grant_type", "client_credentials")
    call.query("client_id", id)
    call.query("client_secret", secret)
    if place == .form {
      call.body = Array(call.query.utf8.dropFirst())
      call.query = ""
    } else {
      call.body = []
    }
    let tokens = OAuthTokens(call, server, configuration, secrets: [id, secret])
    return KeyStore(clock: configuration.clock) { try await tokens.next() }
  }

  /// Whether any of these environment variables holds something.
  static func areInEnvironment(_ variables: String...) -> Bool {
    variables.contains { ProcessInfo.processInfo.environment[$0]?.isEmpty == false }
  }

  private init(
    _ call: APICall, _ server: String, _ configuration: ClientConfiguration, secrets: [String],
  ) {
    self.call = call
    let secrets = OAuthSecrets(secrets)
    self.secrets = secrets
    var configuration = configuration
    configuration.rateLimit = nil
    // It may want a token itself, and would wait for this one.
    configuration.prepare = nil
    if let observe = configuration.observe {
      configuration.observe = { observe(secrets.redacted($0)) }
    }
    // RFC 6749, section 5.2.
    let errors = ErrorFormat(code: ["error"], message: ["error_description"])
    connection = APIConnection(
      server: server, authorization: nil, errors: errors, configuration: configuration,
      headers: ["Content-Type": "application/x-www-form-urlencoded"])
  }

  /// Asks for a token.
  private func next() async throws(Failure) -> KeyStore.Key {
    let clock = connection.configuration.clock
    let start = clock.now()
    let response: HTTPResponse
    do throws(APIError) {
      response = try await connection.response(call)
    } catch {
      throw Failure(description: "\(secrets.redacted(error))")
    }
    guard let answer = try? JSON.parse(response.body) else { throw failure("is no JSON") }
    guard let token = answer.at("access_token")?.text else {
      let details = connection.errors.details(in: answer, status: response.status)
      if details.isEmpty { throw failure("holds no access_token") }
      let error = APIError(
        .rejected, route: call.description, status: response.status, details: details)
      throw Failure(description: "\(secrets.redacted(error))")
    }
    secrets.add(token)
    guard (try? APIKey.checked(token, name: "access_token")) != nil else {
      throw failure("holds an access_token that no header can carry")
    }
    if let type = answer.at("token_type")?.text, type.lowercased() != "bearer" {
      throw failure("holds a token that is no bearer token")
    }
    // Counted from the request on, for nobody knows when the server began to count.
    let lifetime = lifetime(answer.at("expires_in")).map { max(.zero, $0 - (clock.now() - start)) }
    return KeyStore.Key(text: token, lifetime: lifetime)
  }

  /// For how long a token is good; without a sensible number, until it is refused.
  private func lifetime(_ expiresIn: JSON?) -> Duration? {
    guard let seconds = expiresIn?.double ?? expiresIn?.text.flatMap(Double.init), seconds > 0
    else { return nil }
    return .seconds(min(seconds, 1_000_000_000))
  }

  private func failure(_ problem: String) -> Failure {
    Failure(description: "\(call.description): the answer \(problem)")
  }
}

import APIModel

/// How requests prove who sends them.
struct SecurityWriter {
  private let authentication: Authentication
  private let server: String
  private let version: OpenAPIVersion

  init(_ authentication: Authentication, _ server: String, _ version: OpenAPIVersion) {
    self.authentication = authentication
    self.server = server
    self.version = version
  }

  /// The one scheme that there is.
  var schemes: DocumentNode? {
    guard let credential = authentication.credential else { return nil }
    var scheme: DocumentNode
    switch authentication {
    case .none: return nil
    case .header(let name, _):
      scheme = ["type": "apiKey", "in": "header", "name": .string(name)]
    case .bearer:
      scheme =
        credential.oauth.map { flow($0, credential.scopes) }
        ?? ["type": "http", "scheme": "bearer"]
    }
    if let variable = credential.environment { scheme["x-environment"] = .string(variable) }
    if credential.oauth == nil, !credential.scopes.isEmpty {
      scheme["x-scopes"] = .strings(credential.scopes)
    }
    return .object([.init(credential.name.text, scheme)])
  }

  private func flow(
    _ oauth: Authentication.ClientCredentials, _ scopes: [String]
  ) -> DocumentNode {
    var flow: DocumentNode = ["tokenUrl": .string(server + oauth.tokenPath)]
    flow["scopes"] = .object(scopes.map { .init($0, .string($0)) })
    flow["x-parameters"] = .string(oauth.parameters.rawValue)
    if let environment = oauth.environment {
      flow["x-environment"] = [
        "id": .string(environment.id), "secret": .string(environment.secret),
      ]
    }
    return ["type": "oauth2", "flows": ["clientCredentials": flow]]
  }

  /// What holds for all operations that say nothing else.
  var requirements: DocumentNode? {
    authentication.credential.map { [.object([.init($0.name.text, [])])] }
  }

  /// Adds the scopes of an operation, of which any one will do.
  func add(_ scopes: [String], to operation: inout DocumentNode) {
    guard !scopes.isEmpty, let credential = authentication.credential else { return }
    // Before 3.1 only OAuth has scopes.
    if version == .version31 || credential.oauth != nil {
      operation["security"] = .array(
        scopes.map { .object([.init(credential.name.text, [.string($0)])]) })
    } else {
      operation["x-scopes"] = .strings(scopes)
    }
  }
}

import Foundation

/// Checks what a client is made with, before anything is sent.
nonisolated enum APIKey {
  /// The key as it may stand in a header: not empty, printable ASCII, no blanks.
  static func checked(_ key: String, name: String) throws(APIError) -> String {
    guard !key.isEmpty, key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw APIError(
        .invalidRequest("\(name) must not be empty and takes printable ASCII without blanks"))
    }
    return key
  }

  /// The key from an environment variable.
  static func fromEnvironment(_ variable: String) throws(APIError) -> String {
    guard let key = ProcessInfo.processInfo.environment[variable] else {
      throw APIError(.invalidRequest("the environment variable \(variable) is not set"))
    }
    return key
  }

  /// The base address without a slash at the end: https, or http on this very machine.
  static func server(
    _ server: String, or configuration: ClientConfiguration,
  ) throws(APIError) -> String {
    guard let address = configuration.server else { return server }
    let host = address.host?.lowercased() ?? ""
    let isLoopback = ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host)
    let scheme = address.scheme?.lowercased()
    guard scheme == "https" || (scheme == "http" && isLoopback), !host.isEmpty,
      address.user == nil, address.query == nil, address.fragment == nil
    else {
      throw APIError(.invalidRequest("the server must be an https address without a query"))
    }
    var text = address.absoluteString
    while text.hasSuffix("/") { text.removeLast() }
    return text
  }
}

import Foundation
import LiveHelpNow

typealias LiveHelpNowExchange = Exchange<LiveHelpNowClient>

extension LiveHelpNowClient {
  /// The token that the tests send.
  static let testToken = "lhn-token-c02"

  /// A client of a server on loopback.
  static func on(_ server: URL) throws(LiveHelpNowError) -> LiveHelpNowClient {
    try LiveHelpNowClient(
      accessToken: testToken, configuration: ClientConfiguration(server: server, retries: .once))
  }
}

/// The JSON text of a value.
func json(_ value: some JSONWritable) -> String {
  String(decoding: value.jsonBytes(), as: UTF8.self)
}

extension LiveHelpNowError {
  /// Why the call fails, in short: what could not be read, or the kind of failure and its code.
  static func thrown<Value>(by call: () async throws -> Value) async throws -> String {
    do {
      _ = try await call()
      return "nothing"
    } catch let error as LiveHelpNowError {
      guard case .decoding(let cause) = error.kind else {
        return "\(error.kind) \(error.code?.rawValue ?? "")"
      }
      return "expected \(cause.expected) at \(cause.path), found \(cause.found)"
    }
  }
}

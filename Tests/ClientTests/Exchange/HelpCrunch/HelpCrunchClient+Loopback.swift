import Foundation
import HelpCrunch

typealias HelpCrunchExchange = Exchange<HelpCrunchClient>

extension HelpCrunchClient {
  /// The key that the tests send.
  static let testKey = "hc-key-7f31"

  /// A client of a server on loopback, under the path that the real one has.
  static func on(_ server: URL) throws(HelpCrunchError) -> HelpCrunchClient {
    try on(server, key: testKey)
  }

  /// The same with a key and a configuration of the caller's.
  static func on(
    _ server: URL, key: String = testKey, configuration: ClientConfiguration = .once
  ) throws(HelpCrunchError) -> HelpCrunchClient {
    var configuration = configuration
    configuration.server = server.appendingPathComponent("v1")
    return try HelpCrunchClient(apiKey: key, configuration: configuration)
  }
}

extension ClientConfiguration {
  /// Every call is tried once and at once, so that a test sees each request that is made.
  static var once: ClientConfiguration { ClientConfiguration(retries: .once, rateLimit: nil) }
}

/// The JSON text of a value.
func json(_ value: some JSONWritable) -> String {
  String(decoding: value.jsonBytes(), as: UTF8.self)
}

extension HelpCrunchError {
  /// Why the call fails, in short: what could not be read, or the kind of failure and its code.
  static func thrown<Value>(by call: () async throws -> Value) async throws -> String {
    do {
      _ = try await call()
      return "nothing"
    } catch let error as HelpCrunchError {
      guard case .decoding(let cause) = error.kind else {
        return "\(error.kind) \(error.code?.rawValue ?? "")"
      }
      return "expected \(cause.expected) at \(cause.path), found \(cause.found)"
    }
  }
}

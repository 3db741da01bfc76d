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

  /// The same with a key of the caller's.
  static func on(_ server: URL, key: String) throws(HelpCrunchError) -> HelpCrunchClient {
    try HelpCrunchClient(apiKey: key, server: server.appendingPathComponent("v1"))
  }
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

import Dispatch
import Foundation
import Testing

@testable import ClientRuntime

/// Which of its times ends a call that has no answer yet.
@Suite struct ConnectTimeoutTests {
  private static func ends(
    after seconds: Double, timeout: Duration, connectTimeout: Duration?
  ) throws -> Bool {
    let url = try #require(URL(string: "https://api.shop.example"))
    let request = HTTPRequest(method: "GET", url: url, timeout: timeout)
    let exchange = URLSessionExchange(for: request, connectTimeout: connectTimeout)
    return exchange.deadline(after: .now() + seconds) == nil
  }

  @Test func aLongTimeoutIsNotCutShort() throws {
    #expect(try !Self.ends(after: 599, timeout: .seconds(600), connectTimeout: nil))
    #expect(try Self.ends(after: 600, timeout: .seconds(600), connectTimeout: nil))
  }

  @Test func aConnectTimeoutIsKept() throws {
    #expect(try !Self.ends(after: 59, timeout: .seconds(600), connectTimeout: .seconds(60)))
    #expect(try Self.ends(after: 60, timeout: .seconds(600), connectTimeout: .seconds(60)))
    #expect(try Self.ends(after: 1, timeout: .seconds(1), connectTimeout: .seconds(60)))
  }
}

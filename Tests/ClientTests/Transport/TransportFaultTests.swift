import Foundation
import HelpCrunch
import Testing

@Suite("URLSession transport: faults", .serialized, .timeLimit(.minutes(3)))
struct TransportFaultTests {
  private let transport = URLSessionTransport()

  @Test("each fault of a server has its error, in time", arguments: TransportFault.all)
  func faults(_ fault: TransportFault) async throws {
    let server = try LoopbackServer { _ in fault.answer }
    let (outcome, seconds) = await transport.timed(
      HTTPRequest(
        method: fault.method, url: server.url, timeout: .seconds(10), maximumResponseBytes: 50_000))
    #expect(fault.isExpected(outcome), "\(outcome)")
    #expect(seconds < Stress.promptly)
  }

  @Test("a refused connection and an unknown host are connection errors")
  func noServer() async throws {
    let server = try LoopbackServer { _ in .status(200) }
    server.stop()
    for url in [server.url, .at("http://nowhere.invalid/")] {
      let outcome = await transport.outcome(of: HTTPRequest(url, timeout: .seconds(5)))
      guard case .failure(.connection(let text)) = outcome else {
        Issue.record("\(url): \(outcome)")
        continue
      }
      #expect(text.contains("URLError -100"))
    }
  }

  #if canImport(FoundationNetworking)
    // The one fault that nothing above URLSession can survive, fixed after Swift 6.3 (#5285). The
    // day it is, the line can move into the table of faults.
    @Test("a connection that closes within the headers ends the process, on Linux as it is")
    func closedWithinHeaders() async {
      await withKnownIssue {
        await #expect(processExitsWith: .success) {
          let server = try LoopbackServer { _ in .raw("HTTP/1.1 200 OK\r\nX-").then(.close) }
          let outcome = await URLSessionTransport().outcome(of: HTTPRequest(server.url))
          guard case .failure(.connection) = outcome else { throw Surprise() }
        }
      }
    }

    private struct Surprise: Error {}
  #endif
}

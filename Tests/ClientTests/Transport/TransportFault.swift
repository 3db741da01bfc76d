import Foundation
import HelpCrunch
import Testing

/// One way in which a server can misbehave, or merely surprise, and what a caller sees of it.
struct TransportFault: Sendable, CustomTestStringConvertible {
  enum Outcome: Sendable, Equatable {
    case answer(Int, String)
    case error(HTTPTransportError)
  }

  var testDescription: String
  var method = "GET"
  var answer: ServerAnswer
  var outcome: Outcome

  init(_ name: String, method: String = "GET", _ answer: ServerAnswer, _ outcome: Outcome) {
    (testDescription, self.method, self.answer, self.outcome) = (name, method, answer, outcome)
  }

  func isExpected(_ seen: Result<HTTPResponse, HTTPTransportError>) -> Bool {
    switch seen {
    case .success(let response): outcome == .answer(response.status, response.text)
    case .failure(let error): outcome == .error(error)
    }
  }

  private static let tooLarge = Outcome.error(.responseTooLarge(limit: 50_000))
  private static let half = String(repeating: "x", count: 25_000)

  /// What shows in no call of a client, where the faults of servers are listed.
  static let all: [TransportFault] = [
    TransportFault("redirect over the limit", .redirect(302, to: "/", half + half + "x"), tooLarge),
    TransportFault("announced body over the limit", .claimingMillion.then(.silence), tooLarge),
    TransportFault("body at the limit", .text(200, half + half), .answer(200, half + half)),
    TransportFault("body one byte over the limit", .text(200, half + half + "x"), tooLarge),
    TransportFault("chunks over the limit", .chunked(200, [half, half, "x"]), tooLarge),
    TransportFault(
      "HEAD of a body over the limit", method: "HEAD", .claimingMillion, .answer(200, "")),
    TransportFault("gzip bomb", .gzip(bomb), tooLarge),
    TransportFault(
      "body beyond Content-Length", .claiming(5, "fine and more"), .answer(200, "fine ")),
    TransportFault(
      "body until the end of the connection", .raw("HTTP/1.1 200 OK\r\n\r\nfine").then(.close),
      .answer(200, "fine")),
    TransportFault("chunks", .chunked(200, ["fi", "ne"]), .answer(200, "fine")),
    TransportFault("204", .status(204), .answer(204, "")),
  ]

  private static let bomb =
    "H4sIAAAAAAACA+3BMQEAAADCoNqLbw0PoAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIBXA3ERB/6ghgEA"
}

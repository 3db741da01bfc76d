import Foundation
import HelpCrunch
import Testing

/// One way in which a server can misbehave, or merely surprise, and what a caller sees of it.
struct TransportFault: Sendable, CustomTestStringConvertible {
  enum Outcome: Sendable, Equatable {
    case answer(Int, String)
    case connection
    case error(HTTPTransportError)
  }

  var testDescription: String
  var method = "GET"
  var answer: ServerAnswer
  var outcome: Outcome

  init(_ name: String, method: String = "GET", _ answer: ServerAnswer, _ outcome: Outcome) {
    (testDescription, self.method, self.answer, self.outcome) = (name, method, answer, outcome)
  }

  /// Short where the time runs out, out of the way of a busy machine elsewhere.
  var timeout: Duration { outcome == .error(.timedOut) ? .milliseconds(300) : .seconds(10) }

  func isExpected(_ seen: Result<HTTPResponse, HTTPTransportError>) -> Bool {
    switch seen {
    case .success(let response): outcome == .answer(response.status, response.text)
    case .failure(.connection): outcome == .connection
    case .failure(let error): outcome == .error(error)
    }
  }

  private static let tooLarge = Outcome.error(.responseTooLarge(limit: 50_000))
  private static let half = String(repeating: "x", count: 25_000)

  static let all: [TransportFault] = [
    TransportFault("closed before headers", .closeBeforeHeaders, .connection),
    TransportFault("reset before headers", .reset, .connection),
    TransportFault("no HTTP", .raw("SSH-2.0-OpenSSH_9\r\n\r\n").then(.close), .connection),
    TransportFault("reset in the body", .claimingMore.then(.pause(0.05)).then(.reset), .connection),
    TransportFault("truncated body", .claiming(100, "short"), .connection),
    TransportFault(
      "body beyond Content-Length", .claiming(5, "fine and more"), .answer(200, "fine ")),
    TransportFault("Content-Length of 0", .claiming(0, "fine"), .answer(200, "")),
    TransportFault("negative Content-Length", .claiming(-1, "fine"), .connection),
    TransportFault("chunk cut short", .chunk("5\r\nfi").then(.close), .connection),
    TransportFault("chunks without an end", .chunk("4\r\nfine\r\n").then(.close), .connection),
    TransportFault("no chunks", .chunk("no size\r\n"), .connection),
    TransportFault("chunk of absurd size", .chunk("fffffffffffffffff\r\nfine\r\n"), .connection),
    TransportFault("endless headers", .endlessHeaders, .connection),
    TransportFault("endless body", .endlessBody(), tooLarge),
    TransportFault("endless body of an error", .endlessBody(500), tooLarge),
    TransportFault("redirect over the limit", .redirect(302, to: "/", half + half + "x"), tooLarge),
    TransportFault("announced body over the limit", .claimingMillion.then(.silence), tooLarge),
    TransportFault("body at the limit", .text(200, half + half), .answer(200, half + half)),
    TransportFault("body one byte over the limit", .text(200, half + half + "x"), tooLarge),
    TransportFault("chunks over the limit", .chunked(200, [half, half, "x"]), tooLarge),
    TransportFault(
      "HEAD of a body over the limit", method: "HEAD", .claimingMillion, .answer(200, "")),
    TransportFault(
      "gzip", .gzip("H4sIAAAAAAACA6tWSkksSVSyio6tBQCUZLJeCwAAAA=="), .answer(200, #"{"data":[]}"#)),
    TransportFault("gzip bomb", .gzip(bomb), tooLarge),
    TransportFault("gzip that is none", .gzip("ZmluZQ=="), .connection),
    TransportFault(
      "body until the end of the connection", .raw("HTTP/1.1 200 OK\r\n\r\nfine").then(.close),
      .answer(200, "fine")),
    TransportFault("chunks", .chunked(200, ["fi", "ne"]), .answer(200, "fine")),
    TransportFault("empty 200", .status(200), .answer(200, "")),
    TransportFault("204", .status(204), .answer(204, "")),
    TransportFault(
      "204 with a body", .raw("HTTP/1.1 204 No\r\nContent-Length: 4\r\n\r\nfine"), .answer(204, "")),
    TransportFault(
      "100 before 200", .raw("HTTP/1.1 100 Continue\r\n\r\n").then(fine), .answer(200, "fine")),
    TransportFault(
      "103 before 200", .raw("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n").then(fine),
      .answer(200, "fine")),
    TransportFault("429", .text(429, "slow", headers: ["Retry-After": "1"]), .answer(429, "slow")),
    TransportFault("599", .text(599, "odd"), .answer(599, "odd")),
    TransportFault(
      "407", .text(407, "p", headers: ["Proxy-Authenticate": "Basic realm=x"]), .answer(407, "p")),
    TransportFault("one byte at a time", .dripping(100, interval: 0.05), .error(.timedOut)),
    TransportFault("silence", .silence, .error(.timedOut)),
  ]

  private static let fine = ServerAnswer.Step.send(
    Array("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine".utf8))
  private static let bomb =
    "H4sIAAAAAAACA+3BMQEAAADCoNqLbw0PoAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIBXA3ERB/6ghgEA"
}

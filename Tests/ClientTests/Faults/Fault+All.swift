import Foundation

extension Fault {
  /// Everything that the client is held against.
  static let all = connections + bodies + documents + redirects + statuses

  private static let connections = [
    Fault("refused connection", .refuses, .connection),
    Fault("unknown host", .unknown, .connection),
    Fault("closed before headers", .closeBeforeHeaders, .connection),
    Fault("reset before headers", .reset, .connection),
    Fault("no HTTP", .raw("SSH-2.0-OpenSSH_9\r\n\r\n").then(.close), .connection),
    Fault("endless headers", .endlessHeaders, .connection),
    Fault("silence", .silence, .timedOut),
    Fault("one byte a second", .dripping(100, interval: 1), .timedOut),
    Fault("one byte of the head a second", ServerAnswer(.drip(okay, interval: 1)), .timedOut),
    Fault("100 before 200", good.after("HTTP/1.1 100 Continue\r\n\r\n"), department),
    Fault(
      "103 before 200", good.after("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"), department),
    Fault(
      "kept connection that the server closed meanwhile",
      .answers { _ in [good.then(.close), good.then(.close)] }, department, calls: 2, requests: 2),
    Fault(
      "kept connection that breaks under a GET",
      .answers { _ in [good, .closeBeforeHeaders, good] }, department, calls: 2, requests: 3),
    Fault(
      "kept connection that breaks under a GET that writes",
      .answers { _ in [.text(200, "Ok"), .closeBeforeHeaders, .text(200, "Ok")] }, .connection,
      calls: 2, requests: 2, call: unsubscribe),
    Fault(
      "kept connection that breaks under a POST",
      .answers { _ in [.json(201, HelpCrunchJSON.message()), .closeBeforeHeaders, good] },
      .connection, calls: 2, requests: 2, call: post),
  ]

  private static let bodies = [
    Fault("reset in the body", .raw(head + "{").then(.pause(0.05)).then(.reset), .connection),
    Fault("truncated body", .claiming(1000, ServerAnswer.list), .connection),
    Fault("Content-Length too small", .claiming(5, ServerAnswer.list), .decoding("")),
    Fault("Content-Length of 0", .claiming(0, ServerAnswer.list), .decoding("")),
    Fault("negative Content-Length", .claiming(-1, ServerAnswer.list), .connection),
    Fault("endless body", .endlessBody(), .tooLarge),
    Fault("endless body of an error", .endlessBody(500), .tooLarge),
    Fault("invalid chunking", .raw(chunked + "no size\r\n"), .connection),
    Fault("chunk of absurd size", .raw(chunked + "fffffffffffffffff\r\n{}\r\n"), .connection),
    Fault("chunk cut short", .raw(chunked + "5\r\n{}").then(.close), .connection),
    Fault("chunks without an end", .raw(chunked + "2\r\n{}\r\n").then(.close), .connection),
    Fault("gzip body", .gzip(gzipped), department),
    Fault("gzip body that is none", .gzip("ZmluZQ=="), .connection),
    Fault("204 with a body", .raw("HTTP/1.1 204 No\r\n\r\n" + ServerAnswer.list), .decoding("")),
    Fault("200 with an empty body", .status(200), .decoding("")),
  ]

  private static let documents = [
    Fault("HTML instead of JSON", .text(200, "<!doctype html><p>Sign in"), .decoding("")),
    Fault(
      "invalid UTF-8", .gives(Array(#"{"data":[{"name":""#.utf8) + [0xFF, 0x22]), .decoding("")),
    Fault("BOM", .gives([0xEF, 0xBB, 0xBF] + Array(ServerAnswer.list.utf8)), department),
    Fault("duplicate key", .department(#"{"id":7,"id":8,"name":"Repairs"}"#), department),
    Fault(
      "nesting 10,000 deep",
      .json(200, String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)),
      .decoding("")),
    Fault(
      "number beyond Int", .department(#"{"id":99999999999999999999,"name":"Repairs"}"#),
      .decoding("data[0].id")),
    Fault(
      "number beyond Double", .department(#"{"id":1e999,"name":"Repairs"}"#),
      .decoding("data[0].id")),
    Fault(
      "number with a fraction", .department(#"{"id":7.5,"name":"Repairs"}"#),
      .decoding("data[0].id")),
    Fault("`null` where a list belongs", .json(200, #"{"data":null}"#), .decoding("data")),
    Fault("`null` where the answer belongs", .json(200, "null"), .decoding("")),
    Fault("no list at all", .json(200, "{}"), .decoding("")),
  ]

  private static let redirects = [301, 302, 303, 307, 308].flatMap { status in
    [
      Fault("\(status) to the same host", .fails(status, ["Location": "/v2"]), .status(status)),
      Fault(
        "\(status) to another host",
        .answers { [.fails(status, ["Location": $0.absoluteString])] }, .status(status)),
    ]
  }

  private static let statuses = [
    Fault("401", .fails(401), .status(401)),
    Fault(
      "401 with a realm", .fails(401, ["WWW-Authenticate": #"Basic realm="x""#]), .status(401)),
    Fault("403", .fails(403), .status(403)),
    Fault("404", .fails(404), .status(404)),
    Fault("407", .fails(407, ["Proxy-Authenticate": "Basic realm=x"]), .status(407)),
    Fault("409", .fails(409), .status(409)),
    Fault("413", .fails(413), .status(413)),
    Fault("429 without Retry-After", .fails(429), .status(429)),
    Fault("429 with Retry-After", .wait("7"), .status(429, retryAfter: .seconds(7))),
    Fault("429 with a date gone by", .wait(longAgo), .status(429, retryAfter: .zero)),
    Fault("429 with a negative Retry-After", .wait("-5"), .status(429)),
    Fault(
      "429 with a year of Retry-After", .wait("31536000"),
      .status(429, retryAfter: .seconds(31_536_000))),
    Fault("429 with a Retry-After beyond Int", .wait("99999999999999999999"), .status(429)),
    Fault("429 with text as Retry-After", .wait("soon"), .status(429)),
    Fault("500", .fails(500), .status(500)),
    Fault("502", .fails(502), .status(502)),
    Fault("503", .fails(503), .status(503)),
    Fault("504", .fails(504), .status(504)),
    Fault("599", .fails(599), .status(599)),
  ]

  private static let department = Outcome.value("7 Repairs")
  private static let good = ServerAnswer.json(200, ServerAnswer.list)
  private static let okay = Array("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".utf8)
  private static let head = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n"
  private static let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
  private static let longAgo = "Sun, 06 Nov 1994 08:49:37 GMT"
  /// The list with one department.
  private static let gzipped =
    "H4sIAAAAAAACA6tWSkksSVSyiq5WykxRsjLXUcpLzE1VslIKSi1IzCwqVqqN1VEqyS9JzFGyMqwFANVt6K4uAAAA"
}

extension ServerAnswer {
  fileprivate static func wait(_ retryAfter: String) -> ServerAnswer {
    fails(429, ["Retry-After": retryAfter])
  }
}

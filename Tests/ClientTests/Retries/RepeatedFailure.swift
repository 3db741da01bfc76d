import HelpCrunch
import Testing

/// A failure, and which calls are made again after it.
struct RepeatedFailure: Sendable, CustomTestStringConvertible {
  enum Calls: Sendable { case all, safe, none }

  let testDescription: String
  let step: TransportStep
  let calls: Calls
  let kind: HelpCrunchError.Kind

  /// Something that no transport is expected to throw.
  struct Foreign: Error {}

  private init(
    _ name: String, _ step: TransportStep, _ calls: Calls, _ kind: HelpCrunchError.Kind
  ) {
    (testDescription, self.step, self.calls, self.kind) = (name, step, calls, kind)
  }

  private static func status(_ status: Int, _ calls: Calls) -> RepeatedFailure {
    RepeatedFailure("\(status)", .status(status), calls, .status(status))
  }

  private static func error(
    _ error: HTTPTransportError, _ calls: Calls, _ kind: HelpCrunchError.Kind
  ) -> RepeatedFailure {
    RepeatedFailure("\(error)", .fails(error), calls, kind)
  }

  static let all: [RepeatedFailure] =
    [status(429, .all)]
    + [408, 500, 502, 503, 504].map { status($0, .safe) }
    + [302, 304, 400, 401, 403, 404, 409, 413, 418, 422, 499, 501, 505, 599].map {
      status($0, .none)
    }
    + [
      error(.connection("reset"), .safe, .transport("reset")),
      RepeatedFailure(
        "an error of another kind", .fails(Foreign()), .safe, .transport("\(Foreign())")),
      error(.timedOut, .none, .timedOut),
      error(.cancelled, .none, .cancelled),
      error(.responseTooLarge(limit: 9), .none, .responseTooLarge(limit: 9)),
      error(
        .invalidHeader("X"), .none,
        .invalidRequest(#"the header "X" cannot be sent"#)),
      error(
        .invalidRequest("no host"), .none,
        .invalidRequest("the request cannot be sent: no host")),
    ]
}

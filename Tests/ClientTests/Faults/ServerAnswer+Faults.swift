import Foundation

extension ServerAnswer {
  /// The body of each answer that is a failure.
  static let failure = #"{"errors":[{"code":"invalid_request","message":"No"}]}"#

  /// One department, as the API sends a list.
  static let list = #"{"data":[{"id":7,"name":"Repairs"}],"total":1}"#

  /// A failure with this status.
  static func fails(
    _ status: Int, _ headers: KeyValuePairs<String, String> = [:]
  ) -> ServerAnswer {
    let headers = headers.map { "\($0.key): \($0.value)\r\n" }.joined()
    return raw(
      "HTTP/1.1 \(status) Status\r\nX-Request: r-1\r\n\(headers)"
        + "Content-Length: \(failure.utf8.count)\r\n\r\n\(failure)")
  }

  /// A success with these bytes, whatever they are.
  static func gives(_ bytes: [UInt8]) -> ServerAnswer {
    self.bytes(200, bytes, headers: ["Content-Type": "application/json"])
  }

  /// A success with this department.
  static func department(_ json: String) -> ServerAnswer {
    .json(200, #"{"data":[\#(json)]}"#)
  }

  /// Sends this before the answer.
  func after(_ text: String) -> ServerAnswer {
    var answer = self
    answer.steps.insert(.send(Array(text.utf8)), at: 0)
    return answer
  }
}

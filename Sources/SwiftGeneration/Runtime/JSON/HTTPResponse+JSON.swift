nonisolated extension HTTPResponse {
  /// The body as JSON.
  public func json() throws(JSONError) -> JSON { try JSON.parse(body) }
}

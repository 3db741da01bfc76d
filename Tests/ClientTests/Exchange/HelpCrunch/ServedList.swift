import Foundation
import Testing

/// A list as a server gives it out, page by page, and what the server says of its length.
struct ServedList: Sendable, CustomTestStringConvertible {
  /// How many items there are; their ids count from 1.
  var count: Int
  /// What stands around the items; `%` in the place of the items.
  var envelope: String
  /// The most items of the page at an offset, whatever the client asks for.
  var most: @Sendable (_ offset: Int) -> Int = { _ in .max }
  var testDescription: String

  init(
    _ name: String, count: Int, in envelope: String,
    most: @escaping @Sendable (_ offset: Int) -> Int = { _ in .max }
  ) {
    (testDescription, self.count, self.envelope, self.most) = (name, count, envelope, most)
  }

  /// The page that a request asks for in its query, of items that have a name besides their id.
  func answer(to request: RecordedRequest) -> ServerAnswer {
    var asked = ["offset": 0, "limit": 100]
    for pair in (request.query ?? "").split(separator: "&") {
      let parts = pair.split(separator: "=")
      if parts.count == 2 { asked[String(parts[0])] = Int(parts[1]) }
    }
    return page(offset: asked["offset"] ?? 0, limit: asked["limit"] ?? 100)
  }

  /// How many pages have items.
  func pages(limit: Int) -> Int {
    var (offset, pages) = (0, 0)
    while offset < count {
      offset += min(limit, most(offset))
      pages += 1
    }
    return pages
  }

  /// The page at an offset.
  func page(offset: Int, limit: Int) -> ServerAnswer {
    let start = min(offset, count)
    let end = start + min(limit, most(offset), count - start)
    let items = (start..<end).map { #"{"id":\#($0 + 1),"name":"n"}"# }.joined(separator: ",")
    return .json(200, envelope.replacingOccurrences(of: "%", with: items))
  }
}

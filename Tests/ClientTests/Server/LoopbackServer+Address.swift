import Foundation

extension LoopbackServer {
  func at(_ target: String) -> URL { .at(url.absoluteString + target) }
}

extension URL {
  static func at(_ text: String) -> URL {
    URL(string: text) ?? URL(fileURLWithPath: "/not-a-url")
  }
}

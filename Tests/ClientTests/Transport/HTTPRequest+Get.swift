import Foundation
import HelpCrunch

extension HTTPRequest {
  init(_ url: URL, headers: HTTPHeaders = [:], timeout: Duration = .seconds(10)) {
    self.init(method: "GET", url: url, headers: headers, timeout: timeout)
  }
}

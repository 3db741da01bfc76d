import SpecSyntax

/// The base address of an API, as `server` takes it.
public enum ServerAddress {
  /// Whether a text can stand behind `server`.
  public static func isValid(_ text: String) -> Bool { problem(with: text) == nil }

  static func problem(with text: String) -> (problem: String, help: String)? {
    guard let address = WebAddress(text), text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return ("`\(text)` is no address", "Write it whole, as in `https://api.example.com/v1`")
    }
    return address.problemAsServer
  }
}

extension Node {
  /// The base address of the API.
  func serverAddress(_ findings: inout Findings) -> String? {
    guard let text = text("`server`", &findings) else { return nil }
    if let (problem, help) = ServerAddress.problem(with: text.string) {
      findings.error(.badServer, problem, at: text.whole, help: help)
      return nil
    }
    return text.string
  }
}

extension WebAddress {
  fileprivate var problemAsServer: (problem: String, help: String)? {
    let isLoopback = ["localhost", "127.0.0.1", "[::1]"].contains(host)
    if scheme != "https", !(scheme == "http" && isLoopback) {
      return (
        "a server is not reached over `\(scheme)`",
        "Use `https`; `http` is for `localhost`, `127.0.0.1` and `[::1]` only"
      )
    }
    if hasUserInfo {
      return ("the address of a server holds no user name", "Say under `auth` who sends a request")
    }
    if hasQuery || hasFragment {
      return (
        "the address of a server has no query and no fragment",
        "End it with the path"
      )
    }
    if path.hasSuffix("/") {
      return ("the address of a server has no slash at the end", "Take the slash off")
    }
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    if segments.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) {
      return (
        "the path of a server has no empty segments, `.` or `..`",
        "Write the path as it is sent"
      )
    }
    return nil
  }
}

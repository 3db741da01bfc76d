import OutputTree

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output and standard error, and whether they take colours.
struct Terminal {
  enum Stream: Int32 {
    case output = 1
    case error = 2
  }

  let outputStyle: Style
  let errorStyle: Style

  init(color: ColorChoice) {
    func style(_ stream: Stream) -> Style {
      switch color {
      case .always: Style(isColoured: true)
      case .never: Style(isColoured: false)
      case .auto:
        Style(
          isColoured: Self.variable("NO_COLOR").isEmpty && Self.variable("TERM") != "dumb"
            && isatty(stream.rawValue) == 1)
      }
    }
    outputStyle = style(.output)
    errorStyle = style(.error)
  }

  /// Prints in one piece; gives whether it could.
  func print(_ text: String, to stream: Stream) -> Bool {
    print(Array(text.utf8), to: stream)
  }

  func print(_ bytes: [UInt8], to stream: Stream) -> Bool {
    do { try Disk.write(bytes, to: stream.rawValue) } catch {
      if stream == .output {
        _ = print(
          "hcgen: error: Standard output cannot be written: \(error.reason)\n", to: .error)
      }
      return false
    }
    return true
  }

  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}

/// What a path inside an output folder may look like.
public enum OutputPath {
  /// Says what is wrong with a path that came from outside; `nil` when it stays inside the folder.
  ///
  /// Only plain relative paths pass: no empty, `.` or `..` component, no backslash or colon (both
  /// part components on some systems), no control character.
  public static func flaw(in path: String) -> String? {
    if path.isEmpty { return "it is empty" }
    if path.utf8.count > longest { return "it is longer than \(longest) bytes" }
    if path.utf8.first == UInt8(ascii: "/") { return "it is absolute" }
    var before: UInt8 = 0
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): return "it holds a backslash"
      case UInt8(ascii: ":"): return "it holds a colon"
      case ..<0x20, 0x7F: return "it holds a control character"
      // U+0080 to U+009F, in UTF-8.
      case 0x80...0x9F where before == 0xC2: return "it holds a control character"
      default: before = byte
      }
    }
    for component in path.utf8.split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    {
      if component.isEmpty { return "it has an empty component" }
      if component.count < 3, component.allSatisfy({ $0 == UInt8(ascii: ".") }) {
        return "it has the component \(Substring(component))"
      }
    }
    return nil
  }

  /// The bound that common file systems set.
  private static let longest = 1024

  /// The form in which two paths are equal that a disk without upper and lower case cannot part.
  static func folded(_ path: String) -> String {
    path.lowercased()
  }

  /// The order of the manifest: by bytes, the same on every system.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// The folders above a path inside the output folder, the outermost first.
  static func folders(above path: String) -> [String] {
    let text = path.utf8
    return text.indices.filter { text[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }

  /// The folder that holds what stands at a path; `.` for a bare name, and `/` for itself.
  static func folder(of path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func join(_ folder: String, _ path: String) -> String {
    folder.isEmpty ? path : folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }
}

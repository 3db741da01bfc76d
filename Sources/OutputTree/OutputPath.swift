/// What a path inside an output folder may look like.
public enum OutputPath {
  /// Says what is wrong with a path that came from outside; `nil` when it stays inside the folder.
  ///
  /// Only plain relative paths pass: no empty, `.` or `..` component, no backslash or colon (both
  /// part components on some systems), no control character, nothing that Windows cannot check out,
  /// and ASCII alone, for two texts that are equal to Swift can be two names to a disk.
  public static func flaw(in path: String) -> String? {
    if path.isEmpty { return "it is empty" }
    if path.utf8.count > longest { return "it is longer than \(longest) bytes" }
    if path.utf8.first == UInt8(ascii: "/") { return "it is absolute" }
    let bytes = Array(path.utf8)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\\"): return "it holds a backslash"
      case UInt8(ascii: ":"): return "it holds a colon"
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "|"),
        UInt8(ascii: "?"), UInt8(ascii: "*"):
        return "it holds the character \(Unicode.Scalar(byte))"
      case ..<0x20, 0x7F: return "it holds a control character"
      case 0x80...: return "it holds a character outside of ASCII"
      default: break
      }
    }
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for component in parts {
      if component.isEmpty { return "it has an empty component" }
      if component.count < 3, component.allSatisfy({ $0 == UInt8(ascii: ".") }) {
        return "it has the component \(text(component))"
      }
      if let last = component.last, last == UInt8(ascii: ".") || last == UInt8(ascii: " ") {
        return "a component ends in a dot or a blank, which some systems leave out"
      }
      if isReserved(component) {
        return "the component \(text(component)) is a device on some systems"
      }
    }
    return nil
  }

  /// Whether a name means a device on Windows, whatever its ending.
  private static func isReserved(_ component: ArraySlice<UInt8>) -> Bool {
    var stem = component.prefix { $0 != UInt8(ascii: ".") }
    while stem.last == UInt8(ascii: " ") { stem.removeLast() }
    // Most names are longer, and need no further look.
    switch stem.count {
    case 3: return ["con", "prn", "aux", "nul"].contains(text(stem).lowercased())
    case 4:
      return ["com", "lpt"].contains(text(stem.dropLast()).lowercased())
        && stem.last.map { UInt8(ascii: "1")...UInt8(ascii: "9") ~= $0 } == true
    default: return false
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The bound that common file systems set.
  private static let longest = 1024

  /// The form in which two paths are equal that a disk without upper and lower case cannot part.
  static func folded(_ path: String) -> String {
    if path.utf8.allSatisfy({ $0 < 0x80 }) { return path.lowercased() }
    // There and back, for `ſ` and `ß` have other letters when they are large.
    return path.uppercased().lowercased()
  }

  /// The order of the manifest: by bytes, the same on every system.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// The folders above a path inside the output folder, the outermost first.
  static func folders(above path: String) -> [String] {
    let bytes = Array(path.utf8)
    return bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map { text(bytes[..<$0]) }
  }

  /// The last of them; empty where there is none.
  static func innermostFolder(above path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }

  /// The folder that holds what stands at a path; `.` for a bare name, and `/` for itself.
  static func folder(of path: String) -> String {
    let slash = UInt8(ascii: "/")
    var bytes = path.utf8[...]
    while bytes.count > 1, bytes.last == slash { bytes.removeLast() }
    guard let end = bytes.lastIndex(of: slash) else { return "." }
    return end == bytes.startIndex ? "/" : String(path[..<end])
  }

  static func join(_ folder: String, _ path: String) -> String {
    folder.isEmpty
      ? path : folder.utf8.last == UInt8(ascii: "/") ? folder + path : folder + "/" + path
  }
}

import APIModel

/// The ids of the page's parts, by which links find them.
enum Anchor {
  static func group(_ name: Name) -> String { "group-" + part(name.text) }
  static func route(_ route: Route) -> String { "route-" + part(route.fullName) }
  static func type(_ name: String) -> String { "type-" + part(name) }
  static func id(_ name: String) -> String { "id-" + part(name) }
  static func operators(_ name: String) -> String { "operators-" + part(name) }
  static func status(_ code: Int) -> String { "status-\(code)" }
  static func paging(_ name: Name) -> String { "paging-" + part(name.text) }

  /// Something inside of something that has an id.
  static func member(_ name: String, of owner: String) -> String { owner + "." + part(name) }

  /// Letters, digits and dots stay; all else becomes a number, so that no two names meet.
  private static func part(_ name: String) -> String {
    var result = ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16)
        result += digits.count == 1 ? "_0\(digits)" : "_\(digits)"
      }
    }
    return result
  }
}

/// Pages as a server writes them.
enum PageText {
  /// A page of items with these ids.
  static func of(_ ids: some Sequence<Int>, name: String = "n", total: String? = nil) -> String {
    let items = ids.map { #"{"id":\#($0),"name":"\#(name)"}"# }.joined(separator: ",")
    return list(items, total: total)
  }

  /// A page of whatever stands between the brackets.
  static func list(_ items: String, total: String? = nil) -> String {
    #"{"data":[\#(items)]\#(total.map { #","meta":{"total":\#($0)}"# } ?? "")}"#
  }
}

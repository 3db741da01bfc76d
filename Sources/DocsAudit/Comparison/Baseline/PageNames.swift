/// What the pages of one audit are called: the name of the file and, where several have it, as much
/// of the folders in front as tells them apart.
public struct PageNames: Hashable, Sendable {
  private var names: [String: String] = [:]

  /// The names of pages at these paths.
  public init(_ paths: [String]) {
    let groups = Dictionary(grouping: Set(paths.map(Self.parts))) { $0.last ?? "" }
    for group in groups.values where group.count > 1 {
      var rest = group
      var length = 2
      while !rest.isEmpty {
        let counts = Dictionary(rest.map { ($0.suffix(length), 1) }, uniquingKeysWith: +)
        for parts in rest where counts[parts.suffix(length)] == 1 || parts.count <= length {
          names[parts.joined(separator: "/")] = parts.suffix(length).joined(separator: "/")
        }
        rest = rest.filter { counts[$0.suffix(length)] != 1 && $0.count > length }
        length += 1
      }
    }
  }

  /// What the page at a path is called.
  public subscript(path: String) -> String {
    let parts = Self.parts(path)
    return names[parts.joined(separator: "/")] ?? parts.last ?? path
  }

  private static func parts(_ path: String) -> [String] {
    path.split(separator: "/").map(String.init).filter { $0 != "." }
  }
}

/// The names of the files that hold a new content until it is renamed to its place.
enum TemporaryFile {
  private static let prefix = ".hcgen-"
  private static let suffix = ".tmp"

  /// A dotfile, so that nothing takes it for a part of the output.
  static func name(process: Int32, number: Int) -> String {
    "\(prefix)\(process)-\(number)\(suffix)"
  }

  /// The process that made a temporary file; `nil` for any name that hcgen would not give.
  static func process(of name: String) -> Int32? {
    guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return nil }
    let parts = name.dropFirst(prefix.count).dropLast(suffix.count).split(
      separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let process = Int32(parts[0]), let number = Int(parts[1]),
      process > 0, number > 0
    else { return nil }
    // Signs and zeros in front are numbers too, but not hcgen's.
    return self.name(process: process, number: number) == name ? process : nil
  }
}

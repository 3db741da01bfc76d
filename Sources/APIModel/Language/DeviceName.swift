/// The names that mean a device on Windows, where no file and no folder can be called so.
public enum DeviceName {
  /// Whether no disk of Windows takes a name, whatever ending it gets.
  public static func isReserved(_ name: some StringProtocol) -> Bool {
    // Most names are longer, and need no further look.
    3...4 ~= name.utf8.count && all.contains(name.lowercased())
  }

  private static let all: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
}

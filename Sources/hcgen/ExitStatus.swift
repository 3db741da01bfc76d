/// What the tool tells the shell.
enum ExitStatus: Int32 {
  case fine = 0
  /// Drift, or a spec that is not valid.
  case found = 1
  case wrongUsage = 2
  /// Something could not be read or written.
  case inputOutput = 3
}

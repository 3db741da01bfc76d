/// What shows no more of itself than its description, to `print`, `dump` and debuggers alike: a
/// value that holds keys or personal data, which must not end up in logs.
nonisolated protocol DescribedAlone: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{}

nonisolated extension DescribedAlone {
  /// The same as `description`.
  public var debugDescription: String { description }

  /// Nothing: what is shown is the description.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

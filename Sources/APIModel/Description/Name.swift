/// A name as the spec writes it, with the place where it stands.
///
/// It is a wire name or a spec name, never a Swift name: those are made in one place, by the
/// generator, out of ``preferred`` or else ``text``.
public struct Name: Hashable, Sendable {
  /// What goes over the wire, or what other parts of the spec refer to.
  public let text: String
  /// What stands after `as`: the name that the author wants in code.
  public let preferred: String?
  /// Byte offsets in the source file.
  public let range: Range<Int>

  /// A name with these parts; `range` counts bytes of the source file.
  public init(_ text: String, as preferred: String? = nil, at range: Range<Int>) {
    self.text = text
    self.preferred = preferred
    self.range = range
  }
}

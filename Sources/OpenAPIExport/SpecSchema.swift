/// The language of specs as a JSON Schema.
public enum SpecSchema {
  /// A piece of text that each schema holds, and hardly any other file.
  public static let mark = "The spec language of hcgen"

  /// The whole schema.
  public static let document = DocumentNode.object([
    DocumentNode.Member("$comment", .string(mark))
  ])
}

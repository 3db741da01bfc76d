import APIModel

/// From an API to an OpenAPI document.
public enum OpenAPIExporter {
  /// A piece of text that each document holds, and hardly any other file.
  public static let mark = "x-generated-by"

  /// The whole document.
  public static func document(of api: API, version: OpenAPIVersion) -> DocumentNode {
    .object([
      DocumentNode.Member("openapi", .string(version == .version31 ? "3.1.0" : "3.0.3")),
      DocumentNode.Member(mark, .string("hcgen")),
    ])
  }
}

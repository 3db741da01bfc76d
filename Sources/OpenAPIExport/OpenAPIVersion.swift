/// The versions of OpenAPI that can be written; the raw value is what the command line takes.
public enum OpenAPIVersion: String, CaseIterable, Sendable {
  case version31 = "3.1"
  case version30 = "3.0"
}

extension DocumentNode {
  /// The document as JSON, with a line feed at the end.
  public var json: String {
    var writer = JSONWriter()
    writer.write(self, indentation: "")
    return writer.text + "\n"
  }

  /// The document as YAML, which every reader of YAML 1.1 or 1.2 takes for what the JSON is.
  public var yaml: String {
    var writer = YAMLWriter()
    writer.write(self)
    return writer.text
  }
}

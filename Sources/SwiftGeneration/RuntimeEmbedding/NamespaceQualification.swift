/// Says, in extensions of the runtime, whose types they mean: outside of a namespace its types
/// are not in sight.
enum NamespaceQualification {
  static func qualify(_ source: String, types: Set<String>, namespace: String) -> String {
    SwiftTokens.rewrite(source) { word, before, isComment in
      guard !isComment, before != UInt8(ascii: "."), types.contains(String(word)) else {
        return nil
      }
      return "\(namespace).\(word)"
    }
  }
}

/// Says, in extensions of the runtime, whose types they mean: outside of a namespace its types
/// are not in sight.
enum NamespaceQualification {
  static func qualify(_ source: [UInt8], types: Set<String>, namespace: String) -> [UInt8] {
    SwiftTokens.rewrite(source) { word, before in
      before != UInt8(ascii: ".") && types.contains(word) ? "\(namespace).\(word)" : nil
    }
  }
}

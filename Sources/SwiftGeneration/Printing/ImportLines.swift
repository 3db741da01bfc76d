/// The lines that import a module.
///
/// What only the bodies of functions need is imported without a word of access. Swift refuses a plain
/// import beside one that says `internal` or `package`, in whatever file of a module, and files of
/// the host have plain ones.
enum ImportLines {
  /// An import of a module whose types stand in declarations of this access.
  static func shown(_ module: String, by access: GenerationOptions.Access) -> [String] {
    switch access {
    case .internal: ["import \(module)"]
    case .public: ["public import \(module)"]
    case .package:
      [
        "#if hasFeature(InternalImportsByDefault)", "  package import \(module)", "#else",
        "  import \(module)", "#endif",
      ]
    }
  }
}

import APIModel

/// One file of the output before its frame of header, imports and namespace is put around it.
struct Declaration {
  /// What the declarations of a file need from Foundation.
  enum FoundationUse {
    case none
    /// A Foundation type stands in the code, but in no signature.
    case body
    /// A Foundation type stands in a public signature.
    case signature
  }

  /// Relative to the output folder.
  let path: String
  var foundation: FoundationUse
  /// Top-level types, which a namespace is put around.
  var types: [UInt8] = []
  /// Extensions, which cannot stand in a namespace; they say whose types they mean.
  var extensions: [UInt8] = []
}

/// What every writer of declarations needs to know.
struct DeclarationContext {
  let options: GenerationOptions
  /// For places where all types are in sight.
  let spelling: Spelling
  /// For extensions, which stand outside of a namespace.
  let outerSpelling: Spelling
  /// The fields that are references to what they hold.
  let indirect: IndirectFields

  /// `public `, `package ` or nothing.
  var access: String {
    switch options.access {
    case .public: "public "
    case .package: "package "
    case .internal: ""
    }
  }

  /// The blanks in front of a top-level type.
  var typeIndentation: Int { options.namespace == nil ? 0 : 2 }

  /// `, Hashable` for types that are so only on request.
  var hashable: String { options.hashable ? ", Hashable" : "" }

  func typePrinter() -> CodePrinter { CodePrinter(indentation: typeIndentation) }
}

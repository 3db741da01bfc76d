public import APIModel

extension SwiftGenerator {
  /// The names, signatures and example calls of the client that ``generate(_:options:)`` gives for
  /// an API without mistakes.
  public static func outline(of api: API, options: GenerationOptions) -> ClientOutline {
    let names = NameTable(api, reserved: RuntimeSource.declared)
    let spelling = Spelling(
      api, names: names, qualifier: options.namespace.map { $0 + "." } ?? "")
    let context = DeclarationContext(
      options: options, spelling: spelling, outerSpelling: spelling,
      indirect: IndirectFields(api))
    return Outlining(api: api, context: context, examples: ExampleLiterals(api)).outline
  }
}

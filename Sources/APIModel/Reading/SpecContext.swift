import SpecSyntax

/// What every reader of a section needs to know of the rest of the spec.
struct SpecContext {
  let symbols: SymbolTable
  /// The base of `page` addresses.
  let docs: BaseAddress
  /// The date on which pages were last read, where they say nothing else.
  let read: String?
}

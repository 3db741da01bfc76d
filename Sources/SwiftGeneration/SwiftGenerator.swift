public import APIModel
import Concurrency
public import SpecSyntax

/// Turns an API description into the source of a client.
public enum SwiftGenerator {
  /// Makes ready what all clients share, which can be done while their specs are still read.
  public static func prepare() { _ = RuntimeSource.names }

  /// The files of the client, in a stable order; none where a diagnostic is an error.
  ///
  /// The output depends on the description and the options alone.
  public static func generate(
    _ api: API, options: GenerationOptions
  ) -> (files: [SwiftFile], diagnostics: [Diagnostic]) {
    let names = NameTable(api, reserved: RuntimeSource.declared)
    var diagnostics = names.diagnostics
    if let problem = namespaceProblem(options.namespace, names, api) {
      diagnostics.append(problem)
    }
    guard diagnostics.isEmpty else { return ([], diagnostics) }

    let context = context(api, names, options)
    let generated = declarations(api, context)
    let chosen = RuntimeSelection.needed(by: runtimeNames(in: generated))
      .map { RuntimeDeclaration(file: $0, context: context) }
    return (frame(generated, chosen, context, api), [])
  }

  /// The names of runtime types that stand in generated code.
  private static func runtimeNames(in declarations: [Declaration]) -> Set<String> {
    let names = RuntimeSource.names
    let found = declarations.concurrentMap { declaration in
      var found = [Bool](repeating: false, count: names.words.count)
      for source in [declaration.types, declaration.extensions] {
        SwiftTokens.typeNames(in: source) { word in
          if let index = names.index(of: word) { found[index] = true }
        }
      }
      return found
    }
    // Generated code calls the error by the client's own name.
    var result: Set<String> = ["APIError"]
    for (index, word) in names.words.enumerated() where found.contains(where: { $0[index] }) {
      result.insert(word)
    }
    return result
  }

  /// What a client of an API offers to code; nothing where its names are no good.
  public static func surface(of api: API) -> ClientSurface {
    let names = NameTable(api, reserved: RuntimeSource.declared)
    guard names.diagnostics.isEmpty else { return ClientSurface([]) }
    return SurfaceReading(api: api, context: context(api, names, GenerationOptions())).surface
  }

  /// What is wrong with the names of an API, also of one that is not valid otherwise.
  public static func nameProblems(of api: API) -> [Diagnostic] {
    NameTable(api, reserved: RuntimeSource.declared).diagnostics
  }

  private static func context(
    _ api: API, _ names: NameTable, _ options: GenerationOptions
  ) -> DeclarationContext {
    let qualifier = options.namespace.map { $0 + "." } ?? ""
    return DeclarationContext(
      options: options,
      spelling: Spelling(api, names: names, qualifier: ""),
      outerSpelling: Spelling(api, names: names, qualifier: qualifier),
      indirect: IndirectFields(api))
  }

  /// Everything but the runtime.
  private static func declarations(_ api: API, _ context: DeclarationContext) -> [Declaration] {
    var result: [Declaration] = []
    if let namespace = context.options.namespace {
      var root = Declaration(path: "\(namespace).swift", foundation: .none)
      var printer = CodePrinter()
      printer.documentation([
        "The namespace of everything that belongs to the client of \(api.name.text)."
      ])
      printer.line("nonisolated \(context.access)enum \(namespace) {}")
      root.extensions = printer.bytes
      result.append(root)
    }
    let errors = ErrorDeclarations(errors: api.errors, context: context)
    let names = ReachableTypes.names(in: api)
    let reachable = api.types.filter { names.contains($0.name.text) }
    // One list of all that can be written side by side, in the order in which it stands in one file.
    var writers: [@Sendable () -> [Declaration]] = [
      { [ClientDeclaration(api: api, context: context).declaration, errors.codes] },
      { errors.statuses.map { [$0] } ?? [] },
    ]
    writers += context.spelling.names.groups.map { group in
      { [RoutesDeclaration(group: group, api: api, context: context).declaration] }
    }
    writers.append { [StubDeclaration(api: api, context: context).declaration] }
    let ids = Dictionary(
      api.ids.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    writers += reachable.map { type in { declarations(of: type, ids, context) } }
    writers.append { bareTypes(api, reachable, context) }
    if let webhooks = api.webhooks {
      let declaration = WebhookDeclaration(webhooks: webhooks, context: context)
      writers.append { [declaration.envelope, declaration.event] }
    }
    return result + writers.concurrentMap { $0() }.flatMap { $0 }
  }

  /// The operators of filters, and the ids that are nested in no model.
  private static func bareTypes(
    _ api: API, _ reachable: [TypeDeclaration], _ context: DeclarationContext
  ) -> [Declaration] {
    var nested: Set<String> = []
    var sets: Set<String> = []
    for type in reachable {
      switch type {
      case .model(let model): nested.insert(model.name.text)
      case .filter(let filter): sets.formUnion(filter.conditions.map(\.operators))
      case .enumeration, .union, .pairMap: break
      }
    }
    return api.operatorSets.filter { sets.contains($0.name.text) }
      .map { FilterDeclaration.operators($0, context) }
      + api.ids.filter { !nested.contains($0.name.text) }
      .map { IDStructure.declaration($0, context) }
  }

  private static func declarations(
    of type: TypeDeclaration, _ ids: [String: IDDeclaration], _ context: DeclarationContext
  ) -> [Declaration] {
    switch type {
    case .model(let model):
      let declaration = ModelDeclaration(model: model, id: ids[model.name.text], context: context)
      return [declaration.structure, declaration.coding]
    case .enumeration(let enumeration):
      return [EnumDeclaration(enumeration: enumeration, context: context).declaration]
    case .union(let union):
      let declaration = UnionDeclaration(union: union, context: context)
      return [declaration.structure, declaration.coding]
    case .pairMap(let map):
      let declaration = PairMapDeclaration(map: map, context: context)
      return [declaration.structure, declaration.coding]
    case .filter(let filter):
      let declaration = FilterDeclaration(filter: filter, context: context)
      return [declaration.structure, declaration.coding]
    }
  }

  private static func frame(
    _ generated: [Declaration], _ runtime: [RuntimeDeclaration], _ context: DeclarationContext,
    _ api: API
  ) -> [SwiftFile] {
    let frame = FileFrame(options: context.options)
    let own = ownTypes(generated, runtime, context)
    let carried = runtime.concurrentMap { file in
      var declaration = file.declaration
      if let namespace = context.options.namespace {
        declaration.extensions = NamespaceQualification.qualify(
          declaration.extensions, types: own, namespace: namespace)
      }
      return (declaration: declaration, imports: file.imports)
    }
    if context.options.singleFile {
      let name = context.options.namespace ?? context.spelling.names.client.text
      return [
        frame.singleFile(
          generated + carried.map(\.declaration), imports: carried.flatMap(\.imports),
          path: "\(name).swift")
      ]
    }
    return (generated.map { ($0, []) } + carried)
      .concurrentMap { frame.file($0.declaration, imports: $0.imports) }
      .sorted { $0.path < $1.path }
  }

  /// The types that runtime extensions may mean.
  private static func ownTypes(
    _ generated: [Declaration], _ runtime: [RuntimeDeclaration], _ context: DeclarationContext
  ) -> Set<String> {
    let names = context.spelling.names
    return Set(runtime.flatMap(\.file.declared) + [names.error.text, names.errorCode.text])
  }

  private static func namespaceProblem(
    _ namespace: String?, _ names: NameTable, _ api: API
  ) -> Diagnostic? {
    guard let namespace else { return nil }
    let isPlain =
      namespace.utf8.first.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 } ?? false
      && namespace.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: false
        }
      }
    let inside = Set(
      api.types.map { names.type($0.name.text).text }
        + api.ids.map { names.type($0.name.text).text }
        + names.groups.map(\.type.text)
        + [WebhookTypes.envelope, WebhookTypes.event].map { names.type($0).text } + [
          names.client.text, names.error.text, names.errorCode.text,
        ])
    let isTaken =
      inside.contains(namespace) || ReservedWords.types.contains(namespace)
      || RuntimeSource.files.contains { $0.mentions(namespace) }
    guard !isPlain || isTaken else { return nil }
    return Diagnostic(
      GenerationDiagnostic.badNamespace,
      isPlain
        ? "The namespace `\(namespace)` has the name of a type that the client uses"
        : "`\(namespace)` cannot be a namespace",
      at: api.name.range,
      help: "Choose letters and digits, a capital first, as in `\(api.name.text)API`")
  }
}

import SpecSyntax

/// Reads all declared types: first what each of them says, then what needs all of them to be known.
struct TypeReading {
  let table: TypeTable
  var checker: LiteralChecker
  private let declarations: [Declaration]

  init(
    _ spec: SpecContext, _ declarations: [Declaration], _ operatorSets: [OperatorSet],
    _ findings: inout Findings
  ) {
    let parts = findings.readingInParts(declarations) { declarations, findings in
      declarations.map { TypeDraft($0, spec, &findings) }
    }
    let drafts = parts?.flatMap(\.self) ?? declarations.map { TypeDraft($0, spec, &findings) }
    var models: [ModelDraft] = []
    var enumerations: [String: Enumeration] = [:]
    var unions: [String: Union] = [:]
    var pairMaps: [String: PairMap] = [:]
    var filters: [String: Filter] = [:]
    var broken: Set<String> = []
    for (declaration, draft) in zip(declarations, drafts) {
      let name = declaration.name.text
      switch draft.content {
      case .model(let model): models.append(model)
      case .enumeration(let enumeration): enumerations[name] = enumeration
      case .union(let union): unions[name] = union
      case .pairMap(let pairMap): pairMaps[name] = pairMap
      case .filter(let filter): filters[name] = filter
      case .nothing: break
      }
      if draft.isBroken { broken.insert(name) }
    }
    var table = TypeTable(
      symbols: spec.symbols, models: ModelTable(models, &findings), enumerations: enumerations,
      unions: unions, pairMaps: pairMaps, filters: filters,
      operatorSets: Dictionary(
        operatorSets.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first }),
      broken: broken)
    for name in ContainmentCheck.run(declarations, table, &findings) {
      table.broken.insert(name)
    }
    self.table = table
    self.declarations = declarations
    checker = LiteralChecker(table)
  }

  /// Checks defaults and examples, and makes the descriptions in the order of the spec.
  mutating func finish(_ findings: inout Findings) -> [TypeDeclaration] {
    let models = table.models
    var ownFields: [[Field]] = []
    for draft in models.drafts {
      var fields: [Field] = []
      for field in draft.ownFields {
        let literal = checker.defaultValue(of: field, &findings)
        fields.append(field.field(defaultValue: literal))
      }
      ownFields.append(fields)
    }
    var declared: [TypeDeclaration] = []
    for declaration in declarations {
      let name = declaration.name.text
      if let index = models.indices[name] {
        let draft = models.drafts[index]
        let example = draft.example.flatMap {
          checker.literal(
            $0, .named(name), isNullable: false, Limits(), .example, &findings)
        }
        declared.append(
          .model(
            Model(
              name: draft.name, use: draft.use,
              fields: models.fields[index].map { ownFields[$0.model][$0.field] },
              example: example, documentation: draft.documentation)))
      } else if let enumeration = table.enumerations[name] {
        declared.append(.enumeration(enumeration))
      } else if let union = table.unions[name] {
        declared.append(.union(union))
      } else if let pairMap = table.pairMaps[name] {
        declared.append(.pairMap(pairMap))
      } else if let filter = table.filters[name] {
        declared.append(.filter(filter))
      }
    }
    return declared
  }
}

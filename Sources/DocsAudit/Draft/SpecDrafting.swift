import APIModel
import SpecSyntax

/// Writes the spec of one server.
struct SpecDrafting {
  let source: DraftSource
  let envelope: EnvelopeDraft?
  let errors: ErrorDraft
  var plans: [RoutePlan] = []
  var styles: [PagingDraft] = []
  /// The style of each plan that reads a list in pieces.
  var styleIndices: [Int: Int] = [:]
  var models = ModelTable()
  var types: TypeInference
  /// The lists of fields that are too long for a line of a route.
  var inputs: [(name: String, lines: [String])] = []
  /// The types that the fields of models have been written with.
  var writtenTypes: [Int: [String: InferredType]] = [:]
  var writer = SpecWriter()

  /// Whether models have the examples of the pages.
  let hasExamples: Bool

  /// The spec; an example that the language does not take, such as one with a day that no month
  /// has, must not spoil it.
  static func text(_ source: DraftSource) -> String {
    let text = SpecDrafting(source, hasExamples: true).writer.text
    let (root, syntax) = SpecParser.parse(SourceFile(name: "", bytes: Array(text.utf8)))
    if syntax.isEmpty, APIReader.read(root).diagnostics.isEmpty { return text }
    return SpecDrafting(source, hasExamples: false).writer.text
  }

  private init(_ source: DraftSource, hasExamples: Bool) {
    self.hasExamples = hasExamples
    self.source = source
    envelope = EnvelopeDraft(source)
    errors = ErrorDraft(source.routes)
    types = TypeInference(models: models, rows: [:], reserved: [])
    let envelope = envelope
    plans = source.routes.map { RoutePlan($0, envelope: envelope) }
    // Of groups that differ in case alone, the first one takes the routes of all.
    var groups: [String: String] = [:]
    for index in plans.indices {
      let group = plans[index].group
      plans[index].group = groups[group.lowercased(), default: group]
      groups[group.lowercased()] = plans[index].group
    }
    distinguishNames()
    findStyles()
    collectModels()
    write()
  }

  mutating func distinguishNames() {
    var names = Set<String>()
    for index in plans.indices {
      let group = plans[index].group
      while !names.insert("\(group).\(plans[index].name)".lowercased()).inserted {
        plans[index].name += "2"
      }
    }
  }

  mutating func findStyles() {
    for index in plans.indices {
      guard let style = PagingDraft(plans[index]) else { continue }
      if let known = styles.indices.first(where: { styles[$0].merge(style) }) {
        styleIndices[index] = known
      } else {
        styleIndices[index] = styles.count
        styles.append(style)
      }
    }
  }

  // MARK: Models

  mutating func collectModels() {
    // What routes are about first: their names are the best.
    for index in plans.indices {
      guard var value = plans[index].result, value.kinds == 1 else { continue }
      if let object = value.object, !object.names.isEmpty {
        value.object = nil
        value.model = models.add(object, name: plans[index].resource, parent: nil, rank: .route)
      } else if var element = value.element.first, element.kinds == 1, let object = element.object,
        !object.names.isEmpty
      {
        element.object = nil
        element.model = models.add(object, name: plans[index].resource, parent: nil, rank: .route)
        value.element = [element]
      }
      plans[index].result = value
    }
    models.settle()
    for index in plans.indices {
      guard var value = plans[index].result else { continue }
      models.settle(
        &value, name: plans[index].resource, parent: nil, isElement: false, depth: 0)
      plans[index].result = value
    }
    models.settle()
    let reserved = Set(
      ["\(source.apiName)client", "\(source.apiName)error"].map { $0.lowercased() })
    let rows = tableRows()
    types = TypeInference(models: models, rows: rows, reserved: reserved)
  }

  /// The rows of tables and listings, by the model and the field that they describe. Fields that no
  /// example shows become fields of the models.
  mutating func tableRows() -> [Int: [String: FieldRow]] {
    var rows: [Int: [String: FieldRow]] = [:]
    func take(_ row: FieldRow, of index: Int) {
      rows[index, default: [:]][row.name] = rows[index]?[row.name] ?? row
      models.document(row.name, in: index)
    }
    for table in source.modelTables {
      guard let model = table.model, let index = models.index(named: model) else { continue }
      for row in table.rows where row.path.count == 1 { take(row, of: index) }
    }
    for plan in plans {
      guard let result = plan.result else { continue }
      for table in plan.route.tables where table.model == nil && describes(table, result) {
        for row in table.rows {
          var path = row.path[...]
          if path.count > plan.resultPath.count, path.starts(with: plan.resultPath) {
            path = path.dropFirst(plan.resultPath.count)
          } else if !plan.resultPath.isEmpty, table.header.isEmpty {
            continue
          }
          guard !path.isEmpty, let index = model(at: path.dropLast(), from: result) else {
            continue
          }
          take(row, of: index)
        }
      }
    }
    return rows
  }

  /// Whether a table is about an answer: the page says so, or most of its fields are fields of it.
  func describes(_ table: FieldTable, _ result: ValueSummary) -> Bool {
    guard table.role == .unknown else { return table.role == .response }
    guard let index = Self.model(of: result) else { return false }
    let known = models.models[index].summary.values
    return table.rows.count { known[$0.name] != nil } * 2 >= table.rows.count
  }

  func model(at path: ArraySlice<String>, from value: ValueSummary) -> Int? {
    var index = Self.model(of: value)
    for name in path {
      guard let known = index, let member = models.models[known].summary.values[name] else {
        return nil
      }
      index = Self.model(of: member)
    }
    return index
  }

  static func model(of value: ValueSummary) -> Int? {
    var value = value
    for _ in 0..<ExampleNode.deepest {
      if let model = value.model { return model }
      guard let element = value.element.first else { return nil }
      value = element
    }
    return nil
  }
}

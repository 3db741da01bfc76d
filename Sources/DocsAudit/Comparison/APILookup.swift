import APIModel

/// An API with its parts by their names.
struct APILookup: Sendable {
  let api: API
  private let types: [String: TypeDeclaration]
  private let fields: [String: [String: Field]]
  private let ids: [String: IDDeclaration.RawType]
  /// All names of fields and parameters, whatever has them.
  let fieldNames: Set<String>
  /// `https://api.bookshop.example`, in lower case.
  let origin: String
  /// The segments of the path of the server.
  let base: [String]

  init(_ api: API) {
    self.api = api
    types = Dictionary(
      api.types.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    ids = Dictionary(
      api.ids.map { ($0.name.text, $0.rawType) }, uniquingKeysWith: { first, _ in first })
    fields = types.compactMapValues { type in
      guard case .model(let model) = type else { return nil }
      return Self.byName(model.fields)
    }
    let parts = Self.parts(of: api.server)
    origin = parts.origin
    base = parts.path
    fieldNames = Self.fieldNames(of: api)
  }

  /// The fields of a model by their names on the wire.
  func fields(ofModel name: String) -> [String: Field] { fields[name] ?? [:] }

  static func byName(_ fields: [Field]) -> [String: Field] {
    Dictionary(fields.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func type(named name: String) -> TypeDeclaration? { types[name] }

  func rawType(ofID name: String) -> IDDeclaration.RawType { ids[name] ?? .int }

  func enumeration(_ type: TypeReference) -> Enumeration? {
    switch type {
    case .named(let name):
      if case .enumeration(let enumeration)? = types[name] { enumeration } else { nil }
    case .nullable(let inner), .list(let inner): enumeration(inner)
    default: nil
    }
  }

  func model(_ type: TypeReference) -> Model? {
    guard case .named(let name) = type, case .model(let model)? = types[name] else { return nil }
    return model
  }

  /// Where a type is declared.
  func place(of name: String) -> Range<Int>? { types[name]?.name.range }

  private static func parts(of server: String) -> (origin: String, path: [String]) {
    guard let scheme = server.firstRange(of: "://") else { return (server.lowercased(), []) }
    let rest = server[scheme.upperBound...]
    let host = rest.prefix { $0 != "/" }
    let path = rest.dropFirst(host.count).split(separator: "/").map(String.init)
    return ("\(server[..<scheme.upperBound])\(host)".lowercased(), path)
  }

  private static func fieldNames(of api: API) -> Set<String> {
    var names: Set<String> = []
    for type in api.types {
      switch type {
      case .model(let model): names.formUnion(model.fields.map(\.name.text))
      case .filter(let filter):
        names.formUnion([filter.fieldKey, filter.operatorKey, filter.valueKey])
      default: break
      }
    }
    for route in api.routes {
      names.formUnion((route.query + route.headers).map(\.name.text))
      if case .fields(let fields) = route.body { names.formUnion(fields.map(\.name.text)) }
    }
    for style in api.pagingStyles { names.formUnion(style.parameters.map(\.name.text)) }
    return names
  }
}

extension Field {
  /// Whether an answer may have no value for it.
  var mayLack: Bool { isOptional || isNullable || defaultValue != nil }
}

import APIModel
import Concurrency
import SpecSyntax

/// Every Swift name of the output, made before anything is printed.
struct NameTable: Sendable {
  /// Where two names met, or none could be made.
  private(set) var diagnostics: [Diagnostic] = []

  private var types: [String: SwiftName] = [:]
  private var operatorTypes: [String: SwiftName] = [:]
  private var membersByType: [String: [SwiftName]] = [:]
  private var membersByOperatorSet: [String: [SwiftName]] = [:]

  /// The types of the output that no spec declares, such as `BookshopClient`.
  let client: SwiftName
  let error: SwiftName
  let errorCode: SwiftName
  /// The parameter that takes the key, where there is one.
  private(set) var credential: SwiftName?
  /// The named statuses and the error codes, in the order of the spec.
  private(set) var statuses: [SwiftName] = []
  private(set) var errorCodes: [SwiftName] = []
  /// The groups of routes, in the order in which they appear.
  private(set) var groups: [Group] = []

  /// Routes that share what stands before the dot.
  struct Group: Sendable {
    let name: SwiftName
    let type: SwiftName
    var routes: [RouteNames]
  }

  /// A route with its names; shared, because many writers of code hold it.
  final class RouteNames: Sendable {
    let route: Route
    let method: SwiftName
    /// The method that gives the whole list, where the route is read page by page.
    let allMethod: SwiftName?
    /// What a stub of the route is called: the group and the method in one word.
    let stub: SwiftName
    let parameters: RouteParameters

    init(
      route: Route, method: SwiftName, allMethod: SwiftName?, stub: SwiftName,
      parameters: RouteParameters
    ) {
      self.route = route
      self.method = method
      self.allMethod = allMethod
      self.stub = stub
      self.parameters = parameters
    }
  }

  /// Names everything of an API; `reserved` are the type names that the output has anyway.
  init(_ api: API, reserved: Set<String>) {
    let base = api.name.preferred ?? NameConversion.upperCamel(api.name.text) ?? "API"
    client = SwiftName(text: base + "Client")
    error = SwiftName(text: base + "Error")
    errorCode = SwiftName(text: base + "ErrorCode")
    let own = [client, error, errorCode] + (api.webhooks == nil ? [] : webhookTypes(base))
    nameTypes(api, reserved: reserved.union(own.map(\.text)))
    for (type, members) in zip(api.types, api.types.concurrentMap(Self.members)) {
      membersByType[type.name.text] = take(members)
    }
    for set in api.operatorSets {
      membersByOperatorSet[set.name.text] = take(
        Self.members(set.cases.map(\.name), suffix: "Operator"))
    }
    nameErrors(api.errors)
    nameRoutes(api)
    if let webhooks = api.webhooks { nameMembers(of: webhooks) }
    credential = api.authentication.credential.map { credential in
      take(
        Self.members(
          [credential.name], suffix: "Key",
          reserved: ["configuration", "connection", "errors", "keys", "server"]))[0]
    }
  }

  func type(_ name: String) -> SwiftName { types[name] ?? SwiftName(text: name) }
  func operatorType(_ set: String) -> SwiftName { operatorTypes[set] ?? SwiftName(text: set) }
  func members(of type: String) -> [SwiftName] { membersByType[type] ?? [] }
  func members(ofOperators set: String) -> [SwiftName] { membersByOperatorSet[set] ?? [] }

  // MARK: - What is named

  private mutating func nameTypes(_ api: API, reserved: Set<String>) {
    var scope = Scope()
    let declared = Set(api.types.map(\.name.text))
    let bare = api.ids.map(\.name).filter { !declared.contains($0.text) }
    for name in api.types.map(\.name) + bare {
      types[name.text] = make(name, in: &scope) { Self.typeName($0, reserved: reserved) }
    }
    for set in api.operatorSets {
      operatorTypes[set.name.text] = make(set.name, in: &scope) { name in
        Self.typeName(name, ending: "Operator", reserved: reserved)
      }
    }
    var properties = Scope()
    var seen: Set<String> = []
    for route in api.routes where seen.insert(route.group.text).inserted {
      let type = make(route.group, in: &scope) { name in
        Self.typeName(name, ending: "Routes", reserved: reserved)
      }
      let property = make(route.group, in: &properties) {
        Self.memberName($0, suffix: "Group", reserved: Self.clientMembers)
      }
      groups.append(Group(name: property, type: type, routes: []))
    }
  }

  /// Names the types of webhooks, which no spec declares.
  private mutating func webhookTypes(_ base: String) -> [SwiftName] {
    let envelope = SwiftName(text: base + "Webhook")
    let event = SwiftName(text: base + "WebhookEvent")
    types[WebhookTypes.envelope] = envelope
    types[WebhookTypes.event] = event
    return [envelope, event]
  }

  private static func members(of type: TypeDeclaration) -> Members {
    switch type {
    case .model(let model): members(model.fields.map(\.name), suffix: "Field")
    case .enumeration(let enumeration): members(enumeration.cases.map(\.name), suffix: "Case")
    case .union(let union):
      members(union.cases.map(\.name), suffix: "Case", reserved: ["other"])
    case .pairMap: Members()
    case .filter(let filter): members(filter.conditions.map(\.name), suffix: "Condition")
    }
  }

  private mutating func nameMembers(of webhooks: Webhooks) {
    membersByType[WebhookTypes.envelope] =
      [SwiftName(text: "event")]
      + take(
        Self.members(
          webhooks.fields.map(\.name), suffix: "Field",
          reserved: ["event", "signatureHeader", "unverified", "verified"]))
    membersByType[WebhookTypes.event] = take(
      Self.members(
        webhooks.events.map(\.name), suffix: "Event", reserved: ["name", "unknown"]))
  }

  private mutating func nameErrors(_ errors: ErrorCatalogue) {
    var scope = Scope()
    let kinds: Set<String> = [
      "status", "rejected", "decoding", "invalidRequest", "credentials", "transport",
      "responseTooLarge", "timedOut", "cancelled",
    ]
    for status in errors.statuses {
      statuses.append(
        make(status.name, in: &scope) { name in
          let called = Name(
            name.text, as: name.preferred ?? StatusName.of(status.code), at: name.range)
          return Self.memberName(called, suffix: "Status", reserved: kinds)
        })
    }
    let codes = errors.shared + errors.statuses.flatMap(\.codes)
    errorCodes = take(Self.members(codes.map(\.name), suffix: "Code", reserved: ["general"]))
  }

  private mutating func nameRoutes(_ api: API) {
    var indices: [String: Int] = [:]
    var scopes: [Scope] = []
    var stubs: Set<String> = []
    let parameters = api.routes.concurrentMap { Self.parameters(of: $0, in: api) }
    for (route, parameters) in zip(api.routes, parameters) {
      let index = indices[route.group.text] ?? indices.count
      if index == indices.count {
        indices[route.group.text] = index
        scopes.append(Scope())
      }
      let method = make(route.name, in: &scopes[index]) {
        Self.memberName($0, suffix: "Route", reserved: ["connection"])
      }
      var allMethod: SwiftName?
      if case .pages = route.result {
        let text =
          method.text == "list"
          ? "all" : method.text + (method.text.hasSuffix("All") ? "Items" : "All")
        allMethod = make(route.name, in: &scopes[index]) { _ in text }
      }
      var stub = groups[index].name.text + method.text.prefix(1).uppercased()
      stub += method.text.dropFirst()
      // No spec says this name, so that no `as` could tell it from another one.
      while !stubs.insert(stub.lowercased()).inserted { stub += "Route" }
      diagnostics += parameters.diagnostics
      groups[index].routes.append(
        RouteNames(
          route: route, method: method, allMethod: allMethod, stub: SwiftName(text: stub),
          parameters: parameters.named))
    }
  }

  private static func parameters(
    of route: Route, in api: API
  ) -> (named: RouteParameters, diagnostics: [Diagnostic]) {
    let parameters = RouteParameters(route, in: api)
    let members = members(
      parameters.all.map(\.field.name), suffix: "Parameter", reserved: ["connection"])
    return (parameters.named(members.names), members.diagnostics)
  }

  /// Names that stand in a scope of their own, and what is wrong with them.
  private struct Members {
    var names: [SwiftName] = []
    var diagnostics: [Diagnostic] = []
  }

  private static func members(
    _ names: [Name], suffix: String, reserved: Set<String> = []
  ) -> Members {
    var scope = Scope()
    var members = Members()
    members.names = names.map { name in
      make(name, in: &scope, &members.diagnostics) {
        memberName($0, suffix: suffix, reserved: reserved)
      }
    }
    return members
  }

  private mutating func take(_ members: Members) -> [SwiftName] {
    diagnostics += members.diagnostics
    return members.names
  }

  /// What a client has beside its groups.
  private static let clientMembers: Set<String> = [
    "connection", "errors", "fromEnvironment", "send", "server", "stubbed", "with",
  ]

  // MARK: - How it is named

  private static func memberName(
    _ name: Name, suffix: String, reserved: Set<String> = []
  ) -> String? {
    (name.preferred ?? NameConversion.lowerCamel(name.text)).map { text in
      // With a capital first it would hide a type, or be one of Swift's own, such as `Self`.
      let isCapital = NameConversion.startsWithCapital(text)
      let lowered = isCapital ? text.prefix(1).lowercased() + text.dropFirst() : text
      return avoiding(ReservedWords.members, reserved, lowered, suffix: suffix)
    }
  }

  private static func typeName(
    _ name: Name, ending: String = "", reserved: Set<String>
  ) -> String? {
    guard var text = name.preferred ?? NameConversion.upperCamel(name.text) else { return nil }
    // The spec's own capitals stay: `HTTPLog` is not made `HttpLog`.
    if name.preferred == nil, name.text.utf8.allSatisfy({ $0 != UInt8(ascii: "_") && $0 < 0x80 }),
      NameConversion.startsWithCapital(name.text)
    {
      text = name.text
    }
    if !text.hasSuffix(ending) { text += ending }
    return avoiding(ReservedWords.types, reserved, text, suffix: "Model")
  }

  private static func avoiding(
    _ words: Set<String>, _ reserved: Set<String>, _ text: String, suffix: String
  ) -> String {
    var text = text
    while words.contains(text) || reserved.contains(text) { text += suffix }
    return text
  }

  /// Names that stand side by side, told apart without regard to case: neither people nor file
  /// systems tell them apart well.
  private struct Scope {
    var taken: [String: Name] = [:]
  }

  private mutating func make(
    _ name: Name, in scope: inout Scope, _ convert: (Name) -> String?
  ) -> SwiftName {
    Self.make(name, in: &scope, &diagnostics, convert)
  }

  private static func make(
    _ name: Name, in scope: inout Scope, _ diagnostics: inout [Diagnostic],
    _ convert: (Name) -> String?
  ) -> SwiftName {
    guard let text = convert(name) else {
      diagnostics.append(
        Diagnostic(
          GenerationDiagnostic.noSwiftName,
          "`\(name.text)` cannot become a Swift name", at: name.range,
          help: "Write ` as ` and a name of letters and digits behind it"))
      return SwiftName(text: "unnamed")
    }
    if let other = scope.taken.updateValue(name, forKey: text.lowercased()) {
      diagnostics.append(
        Diagnostic(
          GenerationDiagnostic.nameCollision,
          "In Swift, `\(name.text)` cannot be told from `\(other.text)`", at: name.range,
          help: "Give one of them another name with ` as `",
          notes: [.init("`\(other.text)` stands here", at: other.range)]))
    }
    return SwiftName(text: text)
  }
}

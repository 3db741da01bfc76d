import DocsExport
import SwiftGeneration

extension SwiftReference {
  /// What the generator says of a client, for those who only show it.
  init(_ outline: ClientOutline) {
    self.init()
    client = outline.client
    error = outline.error
    errorCode = outline.errorCode
    construction = outline.construction
    fromEnvironment = outline.fromEnvironment
    errorHandling = outline.errorHandling
    groups = outline.groups.map { Group(property: $0.property, type: $0.type) }
    routes = outline.routes.mapValues { route in
      Route(method: Method(route.method), wholeList: route.wholeList.map(Method.init))
    }
    types = outline.types.mapValues(DeclaredType.init)
    ids = outline.ids
    operators = outline.operators.mapValues(DeclaredType.init)
    statuses = outline.statuses
    errorCodes = outline.errorCodes
    webhook = outline.webhook.map {
      Webhook(envelope: $0.envelope, event: DeclaredType($0.event))
    }
  }
}

extension SwiftReference.Method {
  fileprivate init(_ method: ClientOutline.Method) {
    self.init(name: method.name, declaration: method.declaration, call: method.call)
  }
}

extension SwiftReference.DeclaredType {
  fileprivate init(_ type: ClientOutline.DeclaredType) {
    self.init(
      name: type.name,
      members: type.members.map { SwiftReference.Member(name: $0.name, type: $0.type) },
      example: type.example)
  }
}

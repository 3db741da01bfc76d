import APIModel
import DocsExport
import OutputTree
import SpecSyntax
import SwiftGeneration

extension ExportKind {
  /// The API for people: a page, or a catalogue for DocC.
  static let docs = ExportKind(
    name: "docs", summary: "the API as a page of HTML, or as a DocC catalogue",
    forms: [
      ExportForm(name: "html", suffixes: [".html", ".htm"]),
      ExportForm(name: "docc", suffixes: [".docc"]),
    ],
    options: [.namespace],
    making: .ofSpec { api, request, diagnostics in
      let namespace = request.invocation.changes.namespace ?? nil
      let options = GenerationOptions(namespace: namespace)
      diagnostics += SwiftGenerator.generate(api, options: options).diagnostics
      let swift = SwiftReference(SwiftGenerator.outline(of: api, options: options))
      if request.form == "docc" {
        let files = DocCatalogue.files(of: api, swift: swift, module: api.name.text)
        return .folder(files.map { GeneratedFile(path: $0.path, contents: Array($0.text.utf8)) })
      }
      let page = ReferencePage.html(of: api, swift: swift) { SHA256.base64(of: Array($0.utf8)) }
      return .file(page, mark: ReferencePage.mark)
    })
}

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

import APIModel

/// The method that gives a whole list, page after page.
struct WholeListMethod {
  let name: SwiftName
  let item: String
  let paging: (offset: SwiftName, limit: SwiftName, style: PagingStyle)
  let method: RouteMethod

  func write(_ printer: inout CodePrinter) {
    let context = method.context
    let route = method.names.route
    printer.documentation([
      "The whole list of ``\(method.fullName(method.names.method))``, read page by page as it is used.",
      "- Returns: The items; their `pages` give the same list page by page.",
    ])
    if let deprecation = DocumentationCode.deprecation(route.documentation) {
      printer.line(deprecation)
    }
    signature(context.access, " {", &printer)
    printer.indented { printer in
      let offset = paging.offset.declared
      let limit = paging.limit.declared
      let error = context.spelling.names.error.text
      let closure = "(\(offset), \(limit)) async throws(\(error)) in"
      let opening = "PagedSequence(from: \(offset), limit: \(limit)) {"
      let isShort = opening.count + 1 + closure.count <= printer.room
      printer.block(isShort ? "\(opening) \(closure)" : opening) {
        if !isShort { $0.line(closure) }
        // A parameter of the same name would hide the method.
        let isHidden = method.parameters.contains { $0.name == method.names.method }
        let callee = (isHidden ? "self." : "") + method.names.method.declared
        $0.list("try await \(callee)(", method.parameters.map(\.forwarded), ")")
      }
    }
    printer.line("}")
  }

  /// The declaration without its body, between an access level and what follows it.
  func signature(_ access: String, _ ending: String, _ printer: inout CodePrinter) {
    let sequence = method.context.spelling.own("PagedSequence<\(item)>")
    printer.list(
      "\(access)func \(name.declared)(", method.parameters.map(declaration),
      ") -> \(sequence)\(ending)")
  }

  private func declaration(_ parameter: RouteMethod.Parameter) -> String {
    switch parameter.name {
    case paging.offset: "\(parameter.name.declared): Int = \(paging.style.firstOffset)"
    case paging.limit: "\(parameter.name.declared): Int = \(pageSize)"
    default: parameter.declaration
    }
  }

  /// The largest page that the API gives, or else its default.
  private var pageSize: String {
    let limit = paging.style.limit
    if let maximum = limit.limits.maximum { return LiteralCode.grouped(maximum) }
    if case .int(let value) = limit.defaultValue { return LiteralCode.grouped(value) }
    return LiteralCode.grouped(max(100, limit.limits.minimum ?? 0))
  }
}

extension PagingStyle {
  /// Where a list begins.
  var firstOffset: String {
    if case .int(let value) = offset.defaultValue { return LiteralCode.grouped(value) }
    return LiteralCode.grouped(max(0, offset.limits.minimum ?? 0))
  }
}

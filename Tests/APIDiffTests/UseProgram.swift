import APIModel

/// A program that uses everything that a client offers, each declaration in a function of its own.
struct UseProgram {
  let surface: ClientSurface
  /// The enum that the types of the client are nested in.
  let namespace: String

  /// The source; errors in it say that code written for the surface breaks.
  var source: String {
    let cases = Dictionary(
      grouping: surface.declarations.filter { $0.kind == .enumCase }, by: { $0.owner ?? "" })
    let uses = surface.declarations.enumerated().map { index, declaration in
      "  " + use(declaration, index, cases[declaration.name] ?? [])
    }
    return "import Foundation\nextension \(namespace) {\n" + uses.joined(separator: "\n") + "\n}\n"
  }

  /// The declaration that a line of the source uses, counted from 1.
  func declaration(at line: Int) -> ClientSurface.Declaration? {
    let index = line - 3
    return surface.declarations.indices.contains(index) ? surface.declarations[index] : nil
  }

  private func use(
    _ declaration: ClientSurface.Declaration, _ index: Int, _ cases: [ClientSurface.Declaration]
  ) -> String {
    let owner = declaration.owner ?? ""
    let name = declaration.name
    let type = declaration.type ?? "Void"
    switch declaration.kind {
    case .structure, .namespace, .exhaustiveEnum:
      var text = "typealias T\(index) = \(name)"
      for (place, conformance) in declaration.conformances.enumerated() {
        text +=
          "; static func c\(index)_\(place)() { func take<T: \(conformance)>(_: T.Type) {}; "
          + "take(\(name).self) }"
      }
      if declaration.kind == .exhaustiveEnum, !cases.isEmpty {
        let arms = cases.map { "case .\($0.name): break" }.joined(separator: "; ")
        text += "; static func s\(index)(_ value: \(name)) { switch value { \(arms) } }"
      }
      return text
    case .property:
      let unwrapping = type.hasSuffix("?") ? "; if let _ = value.\(name) {}" : ""
      return
        "static func p\(index)(_ value: \(owner)) { let _: \(type) = value.\(name)\(unwrapping) }"
    case .constant:
      return owner == "StubRoute"
        ? "static func k\(index)() { let _: \(type) = .\(name) }"
        : "static func k\(index)() { let _: \(type) = \(owner).\(name) }"
    case .enumCase:
      guard let payload = declaration.type else {
        return "static func e\(index)() { let _: \(owner) = .\(name) }"
      }
      guard !payload.contains(": JSONValue") else {
        return "static func e\(index)(_ value: \(owner)) { if case .\(name) = value {} }"
      }
      return "static func e\(index)(_ payload: \(payload), _ value: \(owner)) { "
        + "let _: \(owner) = .\(name)(payload); "
        + "if case .\(name)(let held) = value { let _: \(payload) = held } }"
    case .method, .function, .initializer:
      return calls(declaration, index, owner, type)
    }
  }

  /// Two calls: one with everything, one with no more than is needed.
  private func calls(
    _ declaration: ClientSurface.Declaration, _ index: Int, _ owner: String, _ type: String
  ) -> String {
    let callee: String
    switch declaration.kind {
    case .method: callee = "owner.\(declaration.name)"
    case .initializer: callee = owner
    default: callee = "\(owner).\(declaration.name)"
    }
    var parameters = declaration.kind == .method ? ["_ owner: \(owner)"] : []
    parameters += declaration.parameters.enumerated().map { place, parameter in
      let isClosure = parameter.type.contains("->")
      return "_ a\(place): \(isClosure ? "@escaping @Sendable " : "")\(parameter.type)"
    }
    func call(_ includes: (ClientSurface.Parameter) -> Bool) -> String {
      let arguments = declaration.parameters.enumerated().filter { includes($0.element) }
        .map { place, parameter in (parameter.label.map { "\($0): " } ?? "") + "a\(place)" }
      let made = declaration.kind == .initializer ? owner : type
      return "let _: \(made) = try await \(callee)(\(arguments.joined(separator: ", ")))"
    }
    return "static func f\(index)(\(parameters.joined(separator: ", "))) async throws { "
      + call { _ in true } + "; " + call { !$0.hasDefault } + " }"
  }
}

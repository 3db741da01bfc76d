import APIModel

/// What code written against one surface can no longer do with another.
struct SurfaceComparison {
  private typealias Declaration = ClientSurface.Declaration

  private let old: [Declaration]
  private let new: [Key: Declaration]
  private let newTypes: [String: Declaration]
  /// The cases of each new enum, in order.
  private let newCases: [String: [Declaration]]

  /// What makes two declarations the same one.
  private struct Key: Hashable {
    let owner: String?
    let name: String
    let role: Role

    enum Role: Hashable {
      case type, value, callable
      /// Of several initializers each is one by itself.
      case initializer([ClientSurface.Parameter])
    }

    init(_ declaration: Declaration, isAlone: Bool) {
      owner = declaration.owner
      name = declaration.name
      switch declaration.kind {
      case .structure, .exhaustiveEnum, .namespace: role = .type
      case .property, .constant, .enumCase: role = .value
      case .method, .function: role = .callable
      case .initializer: role = isAlone ? .callable : .initializer(declaration.parameters)
      }
    }
  }

  init(old: ClientSurface, new: ClientSurface) {
    self.old = old.declarations
    let counts = Self.initializers(in: new)
    let oldCounts = Self.initializers(in: old)
    isCrowded = { owner in (counts[owner] ?? 0) > 1 || (oldCounts[owner] ?? 0) > 1 }
    let crowded = isCrowded
    self.new = Dictionary(
      new.declarations.map { (Key($0, isAlone: !crowded($0.owner ?? "")), $0) },
      uniquingKeysWith: { first, _ in first })
    newTypes = Dictionary(
      new.declarations.filter { $0.owner == nil }.map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
    newCases = Dictionary(
      grouping: new.declarations.filter { $0.kind == .enumCase }, by: { $0.owner ?? "" })
  }

  /// Whether a type has several initializers in one of the surfaces.
  private let isCrowded: (String) -> Bool

  private static func initializers(in surface: ClientSurface) -> [String: Int] {
    surface.declarations.reduce(into: [:]) { counts, declaration in
      if declaration.kind == .initializer { counts[declaration.owner ?? "", default: 0] += 1 }
    }
  }

  /// In the order of the old surface.
  var changes: [Change] {
    var changes: [Change] = []
    var gone: Set<String> = []
    let oldCases = Set(old.filter { $0.kind == .enumCase }.map(\.spelling))
    for declaration in old {
      if let owner = declaration.owner, gone.contains(owner) { continue }
      guard let other = new[Key(declaration, isAlone: !isCrowded(declaration.owner ?? ""))] else {
        if declaration.owner == nil { gone.insert(declaration.name) }
        changes.append(removal(of: declaration))
        continue
      }
      let found = differences(declaration, other)
      // Of a type that is of another kind its members need not be spoken of.
      if found.contains(where: { $0.rule == .typeNatureChanged }) { gone.insert(declaration.name) }
      changes += found
      if declaration.kind == .exhaustiveEnum, other.kind == .exhaustiveEnum {
        changes += (newCases[declaration.name] ?? []).filter { !oldCases.contains($0.spelling) }
          .map {
            change(.caseAdded, $0, "the case \($0.spelling) is new", from: declaration, to: $0)
          }
      }
    }
    return changes
  }

  private func change(
    _ rule: Rule, _ subject: Declaration, _ text: ChangeText, from old: Declaration,
    to new: Declaration?, _ detail: [String] = []
  ) -> Change {
    Change(
      rule: rule, subject: [subject.spelling] + detail, text: text, hint: nil,
      oldRange: old.range, newRange: new?.range)
  }

  private func removal(of declaration: Declaration) -> Change {
    let spelling = declaration.spelling
    let (rule, words): (Rule, String) =
      switch declaration.kind {
      case .structure, .exhaustiveEnum, .namespace: (.typeGone, "type")
      case .property: (.propertyRemoved, "property")
      case .constant: (.constantRemoved, "static member")
      case .method, .function: (.methodRemoved, "method")
      case .initializer: (.initializerRemoved, "initializer")
      case .enumCase: (.caseRemoved, "case")
      }
    // A type of the same name keeps the place where to look.
    let near = declaration.owner.flatMap { newTypes[$0] }
    // Initializers with the same labels differ in their types.
    let types = declaration.parameters.map(\.type).joined(separator: ", ")
    guard declaration.kind != .initializer else {
      return change(
        rule, declaration, "the initializer \(spelling) of \(types) is gone", from: declaration,
        to: near, [types])
    }
    return change(
      rule, declaration, "the \(words: words) \(spelling) is gone", from: declaration, to: near)
  }

  private func differences(_ old: Declaration, _ new: Declaration) -> [Change] {
    let spelling = old.spelling
    switch old.kind {
    case .structure, .exhaustiveEnum, .namespace:
      // There are no values of a namespace, so what it holds may as well stand in a struct.
      guard old.kind == new.kind || old.kind == .namespace else {
        return [
          change(
            .typeNatureChanged, old,
            "the type \(spelling) was \(words: article(old.kind)) and is \(words: article(new.kind))",
            from: old, to: new)
        ]
      }
      let kept = Set(new.conformances)
      return old.conformances.filter { !kept.contains($0) }.map {
        change(
          .conformanceLost, old, "\(spelling) no longer conforms to \($0)", from: old, to: new, [$0]
        )
      }
    case .property where old.type != new.type:
      return [retyped(.propertyTypeChanged, old, new)]
    case .constant where old.type != new.type:
      return [retyped(.constantTypeChanged, old, new)]
    case .enumCase where old.type != new.type:
      return [retyped(.casePayloadChanged, old, new)]
    case .property, .constant, .enumCase:
      return []
    case .method, .function, .initializer:
      var changes = ParameterComparison(old: old.parameters, new: new.parameters).differences.map {
        change($0.rule, old, "in \(spelling), \($0.text)", from: old, to: new, [$0.name])
      }
      if old.type != new.type { changes.append(retyped(.resultChanged, old, new)) }
      return changes
    }
  }

  private func retyped(_ rule: Rule, _ old: Declaration, _ new: Declaration) -> Change {
    let (before, after) = (old.type ?? "Void", new.type ?? "Void")
    return change(
      rule, old, "\(old.spelling) was of type \(before) and is of type \(after)", from: old, to: new
    )
  }

  private func article(_ kind: ClientSurface.Kind) -> String {
    switch kind {
    case .structure: "a struct"
    case .exhaustiveEnum: "an enum"
    default: "a namespace"
    }
  }
}

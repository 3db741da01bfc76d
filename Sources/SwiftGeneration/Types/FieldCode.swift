import APIModel

/// One field or parameter as Swift: its type, and the lines that read and write it.
struct FieldCode {
  /// What `nil` means for the field.
  enum Presence {
    /// Always there.
    case required
    /// `nil` is written as `null`.
    case nullable
    /// `nil` is left out.
    case optional
    /// Left out, `null` and a value are three different things.
    case threeState
    /// Not optional in Swift: a default stands in for what is missing.
    case defaulted(Literal)
  }

  let field: Field
  let name: SwiftName
  let spelling: Spelling
  let presence: Presence
  /// Where a value that has the field keeps it.
  var storage = FieldStorage.property
  /// Whether the field is mostly read, so that a value may be left out where one is made by hand.
  private let isRead: Bool

  /// A field of a model, or of an input.
  init(_ field: Field, in model: Model, name: SwiftName, spelling: Spelling) {
    self.field = field
    self.name = name
    self.spelling = spelling
    isRead = model.use == .model
    presence = isRead ? Self.whenRead(field) : Self.whenSent(field)
  }

  /// A field that is only sent: of a body, or a parameter.
  init(sent field: Field, name: SwiftName, spelling: Spelling) {
    self.field = field
    self.name = name
    self.spelling = spelling
    isRead = false
    presence = Self.whenSent(field)
  }

  private static func whenRead(_ field: Field) -> Presence {
    if let value = field.defaultValue, value != .null { return .defaulted(value) }
    if field.isOptional { return .optional }
    return field.isNullable ? .nullable : .required
  }

  private static func whenSent(_ field: Field) -> Presence {
    if field.isOptional || field.defaultValue != nil {
      return field.isNullable ? .threeState : .optional
    }
    return field.isNullable ? .nullable : .required
  }

  /// Whether the memberwise initializer takes it: what is deprecated and may be missing is left out.
  var isInitialized: Bool {
    guard field.documentation.deprecated != nil else { return true }
    if case .required = presence { return true }
    return false
  }

  /// The whole Swift type.
  var type: String {
    let base = spelling.type(field.type)
    return switch presence {
    case .required, .defaulted: base
    case .nullable, .optional: base + "?"
    case .threeState: spelling.own("Change<\(base)>")
    }
  }

  /// `name: Type = default`, for an initializer or a method.
  var parameter: String { parameter(type) }

  /// The same, where the type is known already.
  func parameter(_ type: String) -> String {
    let declaration = "\(name.declared): \(type)"
    return switch presence {
    case .required: declaration
    case .nullable: isRead ? declaration + " = nil" : declaration
    case .optional: declaration + " = nil"
    case .threeState: declaration + " = .keep"
    case .defaulted(let value): declaration + " = \(literal(value))"
    }
  }

  /// Whether a call may leave it out.
  var hasDefault: Bool {
    switch presence {
    case .required: false
    case .nullable: isRead
    case .optional, .threeState, .defaulted: true
    }
  }

  /// The expression that reads the field from `object`.
  var reading: String {
    let key = StringLiteral.quote(field.name.text)
    let coding = spelling.codingArgument(field.type)
    switch presence {
    case .required: return "try object.read(\(key)\(coding))"
    case .nullable, .optional: return "try object.readIfPresent(\(key)\(coding))"
    case .threeState: return "try object.readChange(\(key)\(coding))"
    case .defaulted(let value):
      return "try object.read(\(key)\(coding), default: \(literal(value)))"
    }
  }

  /// Whether the initializer that Swift makes by itself treats the field like ours.
  var isInitializedBySwift: Bool {
    guard case .property = storage else { return false }
    if case .required = presence { return true }
    return mayBeLeftOut
  }

  /// Whether a call that does not mention the field means `nil`.
  var mayBeLeftOut: Bool {
    switch presence {
    case .optional: true
    case .nullable: isRead
    case .required, .threeState, .defaulted: false
    }
  }

  /// The expression of the default; `nil` where there is none.
  var defaultCode: String {
    if case .defaulted(let value) = presence { literal(value) } else { "nil" }
  }

  private func literal(_ value: Literal) -> String {
    LiteralCode(spelling: spelling).expression(value, field.type).line
  }

  /// Appends the statements that write `value`, an expression for the field.
  func write(_ value: String, on writer: String = "writer", _ printer: inout CodePrinter) {
    let key = StringLiteral.quote(field.name.text)
    let coding = spelling.codingArgument(field.type)
    let method =
      switch presence {
      case .required, .defaulted, .threeState: "field"
      case .nullable: "fieldOrNull"
      case .optional: "fieldIfPresent"
      }
    if let limit = limit(value, on: writer) { printer.line(limit) }
    printer.line("\(writer).\(method)(\(key), \(value)\(coding))")
  }

  /// The statement that notes a value outside of its limits, if the field has any.
  func limit(_ value: String, on receiver: String) -> String? {
    guard !field.limits.isEmpty else { return nil }
    var measured = value
    if case .threeState = presence { measured += ".value" }
    var arguments = [
      StringLiteral.quote(field.name.text), "\(spelling.own("LimitedSize"))(\(measured))",
    ]
    if let minimum = field.limits.minimum {
      arguments.append("atLeast: \(LiteralCode.grouped(minimum))")
    }
    if let maximum = field.limits.maximum {
      arguments.append("atMost: \(LiteralCode.grouped(maximum))")
    }
    return "\(receiver).limit(\(arguments.joined(separator: ", ")))"
  }

  /// What the documentation of the field says, its limits and default included.
  var documentation: [String] {
    var facts: [String] = []
    switch (field.limits.minimum, field.limits.maximum) {
    case (let minimum?, let maximum?): facts.append("\(minimum) to \(maximum)\(measure(maximum)).")
    case (let minimum?, nil): facts.append("At least \(minimum)\(measure(minimum)).")
    case (nil, let maximum?): facts.append("At most \(maximum)\(measure(maximum)).")
    case (nil, nil): break
    }
    if let value = field.defaultValue, let text = value.plainText {
      facts.append("Default: `\(text)`.")
    }
    let text = [field.documentation.text].compactMap { $0 } + facts
    return DocumentationCode.paragraphs(
      field.documentation, text: text.isEmpty ? nil : text.joined(separator: " "))
  }

  private func measure(_ count: Int) -> String {
    switch field.type {
    case .string: count == 1 ? " character" : " characters"
    case .list, .map: count == 1 ? " element" : " elements"
    default: ""
    }
  }
}

extension Literal {
  /// The value on one line, for people.
  var plainText: String? {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .number(let text): text
    case .string(let text): text.isEmpty ? nil : text
    case .list(let elements): elements.isEmpty ? "[]" : nil
    case .object: nil
    }
  }
}

/// The parts of declarations by their names, each made when first needed.
struct DeclarationLookups {
  private var spellings: [String: Set<String>] = [:]
  private var cases: [String: [String: Union.Case]] = [:]
  private var conditions: [String: [String: Filter.Condition]] = [:]
  private var signs: [String: Set<String>] = [:]

  /// All texts that are read as a value of the enum.
  mutating func spellings(of enumeration: Enumeration) -> Set<String> {
    Self.remember(&spellings, enumeration.name.text) {
      Set(enumeration.cases.flatMap { [$0.name.text] + $0.aliases })
    }
  }

  mutating func cases(of union: Union) -> [String: Union.Case] {
    Self.remember(&cases, union.name.text) {
      Dictionary(union.cases.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  mutating func conditions(of filter: Filter) -> [String: Filter.Condition] {
    Self.remember(&conditions, filter.name.text) {
      Dictionary(
        filter.conditions.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// What operators are on the wire.
  mutating func signs(of operators: OperatorSet) -> Set<String> {
    Self.remember(&signs, operators.name.text) { Set(operators.cases.map(\.name.text)) }
  }

  private static func remember<Value>(
    _ known: inout [String: Value], _ name: String, _ make: () -> Value
  ) -> Value {
    if let value = known[name] { return value }
    let value = make()
    known[name] = value
    return value
  }
}

/// A parameter in a form that its type has not by itself, such as a date.
nonisolated struct ParameterForm<Coding: ParameterCoding>: Parameter {
  private let value: Coding.Value

  init(_ value: Coding.Value, _ coding: Coding.Type) { self.value = value }

  func parameter() -> ParameterText { ParameterText(Coding.text(value)) }
}

/// A value behind one reference. Errors are kept so: every function that throws one hands it on,
/// and with a reference it does so in little code.
nonisolated final class Boxed<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}

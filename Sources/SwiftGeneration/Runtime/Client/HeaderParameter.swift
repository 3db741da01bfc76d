/// A parameter that stands in a header.
nonisolated enum HeaderParameter {
  /// Adds a header to a call, unless there is no value.
  static func add(_ name: String, _ value: (some Parameter)?, to call: inout APICall) {
    add(name, value.map { [$0] }, to: &call)
  }

  /// Adds a header with a list of values, as RFC 9110 writes one (section 5.6.1).
  static func add(_ name: String, _ values: [some Parameter]?, to call: inout APICall) {
    let text = (values ?? []).map(\.parameterText).joined(separator: ", ")
    if text.isEmpty { return }
    if text.unicodeScalars.contains(where: { !(0x20...0x7E).contains($0.value) }) {
      call.refuse("the header \(name) takes printable ASCII only")
    }
    call.headers.append(name, text)
  }
}

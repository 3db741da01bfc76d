// The fields of an object, one line each.

nonisolated extension JSONWriter {
  /// Writes a field with its value.
  public mutating func field(_ name: StaticString, _ value: some JSONWritable) {
    key(name)
    value.write(to: &self)
  }

  /// Leaves the field out where there is no value.
  public mutating func fieldIfPresent(_ name: StaticString, _ value: (some JSONWritable)?) {
    if let value { field(name, value) }
  }

  /// Writes `null` where there is no value.
  public mutating func fieldOrNull(_ name: StaticString, _ value: (some JSONWritable)?) {
    field(name, value)
  }

  /// Leaves the field out, or writes `null`, or a value.
  public mutating func field(_ name: StaticString, _ change: Change<some JSONWritable>) {
    switch change {
    case .keep: break
    case .clear: fieldOrNull(name, String?.none)
    case .set(let value): field(name, value)
    }
  }

  /// Writes a field with its value in this form.
  public mutating func field<Coding: JSONCoding>(
    _ name: StaticString, _ value: Coding.Value, as coding: Coding.Type
  ) {
    key(name)
    Coding.write(value, to: &self)
  }

  /// Leaves the field out where there is no value for this form.
  public mutating func fieldIfPresent<Coding: JSONCoding>(
    _ name: StaticString, _ value: Coding.Value?, as coding: Coding.Type
  ) {
    if let value { field(name, value, as: coding) }
  }

  /// Writes a value in this form, or `null` where there is none.
  public mutating func fieldOrNull<Coding: JSONCoding>(
    _ name: StaticString, _ value: Coding.Value?, as coding: Coding.Type
  ) {
    field(name, value, as: NullableOf<Coding>.self)
  }

  /// Leaves the field out, or writes `null`, or a value in this form.
  public mutating func field<Coding: JSONCoding>(
    _ name: StaticString, _ change: Change<Coding.Value>, as coding: Coding.Type
  ) {
    switch change {
    case .keep: break
    case .clear: fieldOrNull(name, nil, as: coding)
    case .set(let value): field(name, value, as: coding)
    }
  }

  private mutating func key(_ name: StaticString) {
    key(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }
}

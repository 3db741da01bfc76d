/// A type as it is written at one place.
struct TypeUse {
  /// `nil` where it could not be read, which has been reported.
  let reference: TypeReference?
  /// Where it stands in the source.
  let range: Range<Int>

  /// The type, or free JSON in place of one that could not be read: so that no further finding
  /// comes of it.
  var orJSON: TypeReference { reference ?? .json }
}

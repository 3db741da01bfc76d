import APIModel

extension Route {
  /// Where its whole name stands in the spec.
  var place: Range<Int> {
    min(group.range.lowerBound, name.range.lowerBound)..<name.range.upperBound
  }
}

/// All ways in which Swift shows a value, one text after the other.
func allTexts(of value: Any) -> [String] {
  var dumped = ""
  dump(value, to: &dumped)
  return ["\(value)", String(describing: value), String(reflecting: value), dumped]
}

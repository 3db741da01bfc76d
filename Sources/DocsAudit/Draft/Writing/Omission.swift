/// Why something that pages say is not in the draft: the words of a comment that goes on with names.
enum Omission: String {
  case codesHaveNoPlace = "these codes of the status, as no page shows where a body has them:"
}

/// Why something that a draft says of a field is a guess: the words of a comment that goes on with
/// the names of the fields.
enum Guess: String {
  case typeIsNotShown = "no page shows the type of"
  case examplesDiffer = "the examples differ in the type of"
  /// A listing leaves out the types of fields that its examples show to be true or false.
  case isLikeUntyped =
    "no page shows the type of these, and fields without one are true or false elsewhere:"
  case isMoment = "by name and value, these are moments:"
  case holdsItself = "these would hold themselves, and so are free JSON:"
  case isEmpty = "the examples show nothing of what is in"
  case isRequired = "these are required, as every example has them:"
  case mayBeLeftOut = "no page says whether these are required:"
  case isTakenAsBody = "no page says where these are sent, and so they are the body:"
  case placeIsNotSaid = "no page says where these are sent:"
}

/// The use of a type.
public indirect enum TypeReference: Hashable, Sendable {
  case string
  case int
  case number
  case bool
  /// Free JSON.
  case json
  /// Whole or fractional UNIX seconds, sent as a number, or as text.
  case timestamp(sentAsText: Bool)
  /// A date and time by RFC 3339; without a zone it is read as UTC.
  case datetime
  /// A day of the calendar, `YYYY-MM-DD`.
  case date
  /// A scalar that servers also send as text: `"12"`, `"true"`.
  case loose(TypeReference)
  case list(TypeReference)
  case map(TypeReference)
  /// An element of a list or a map that may be `null`.
  case nullable(TypeReference)
  /// `X.ID`; the associated value is `X`.
  case id(String)
  /// One of ``API/types``.
  case named(String)
}

extension KeyTable {
  /// A field in its long form.
  public static let field: KeyTable = [
    "type!": "The type, with a `?` where it may be `null`.",
    "wire": "The name on the wire, where it cannot stand as the key.",
    "as": "The name in Swift.",
    "optional": "Whether the field may be left out: `yes` or `no`.",
    "limits": "Bounds of the value, the length or the count, both included: `1..100`.",
    "default": "What counts where the field is left out.",
    "doc": "What the field holds.",
    "page": "The address of its documentation page, whole or behind `docs`.",
    "gap": "What the page documents but leaves unclear.",
    "deprecated": "What to use instead.",
  ]

  /// A value of an enum, or an error code, in its long form.
  public static let enumCase: KeyTable = [
    "doc": "What the value means.",
    "also": "Other spellings that are read as this value, and never sent.",
    "as": "The name in Swift.",
    "deprecated": "What to use instead.",
  ]

  /// An enum, beside its values.
  public static let enumeration: KeyTable =
    [
      "$type": "What its values are on the wire: `string`, or `int`.",
      "$closed": "`yes`: there can be no values but the listed ones.",
    ] + documentation.withDollar

  /// A model or an input, beside its fields.
  public static let model: KeyTable =
    [
      "$with": "Models or inputs whose fields stand here too, in front.",
      "$example": "A value that fits.",
    ] + documentation.withDollar

  /// A union whose cases are told by a field.
  public static let union: KeyTable =
    ["$by!": "The field whose value says which case it is."] + documentation.withDollar

  /// A map that is written in two ways.
  public static let pairMap: KeyTable =
    [
      "of!": "The type of the values; one that may be `null` in parentheses.",
      "pairs!": "What a pair calls its two parts.",
      "send!": "Which of the two ways is sent: `pairs` or `object`.",
    ] + documentation

  /// The parts of a pair.
  public static let pair: KeyTable = [
    "key!": "The field that holds the key.",
    "value!": "The field that holds the value.",
  ]

  /// A filter, beside its conditions.
  public static let filter: KeyTable =
    ["$send": "What the parts of a condition are called on the wire."] + documentation.withDollar

  /// The parts of a condition.
  public static let condition: KeyTable = [
    "field": "The name of the field.",
    "operator": "The operator.",
    "value": "What the field is compared with.",
  ]
}

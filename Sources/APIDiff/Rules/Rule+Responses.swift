/// What is read: answers, webhooks, and the types in them.
extension Rule {
  // MARK: - Answers

  static let responseAdded = harmless(
    "response-added", "A call answers with something", .response, .gain("response"),
    before: Example.route("put: /books"), after: Example.route("put: /books", "returns: json"),
    "A client of before does not look at it.")
  static let responseRemoved = breaking(
    "response-removed", "A call answers with nothing any more", .response, .loss("response"),
    before: Example.route("put: /books", "returns: json"), after: Example.route("put: /books"),
    "A client of before fails to read the answer.")
  static let responseMoved = breaking(
    "response-moved", "The result stands elsewhere in the answer", .response,
    .change("response-place"),
    before: Example.route("get: /books", "returns: list of string at data"),
    after: Example.route("get: /books", "returns: list of string at items"),
    "A client of before looks in the old place.")

  // MARK: - Fields

  static let responseFieldAdded = harmless(
    "response-field-added", "A field was added to what is read", .response,
    .gain("response-field"),
    before: Example.read("id: int"), after: Example.read("id: int, title: string"),
    "Clients do not look at fields that they do not know.")
  static let requiredResponseFieldRemoved = breaking(
    "required-response-field-removed", "A field is gone that was always there", .response,
    .loss("response-field"),
    before: Example.read("id: int, title: string"), after: Example.read("id: int"),
    "A client of before cannot read an answer without it.")
  static let optionalResponseFieldRemoved = risky(
    "optional-response-field-removed", "A field is gone that could be missing", .response,
    .loss("response-field"),
    before: Example.read("id: int, title: string?"), after: Example.read("id: int"),
    "A client of before reads `nil`. What its user made of the value is gone all the same.")
  static let responseFieldRenamed = breaking(
    "response-field-renamed", "A field that is read has another name on the wire", .response,
    .change("response-field-name"),
    before: Example.read("bookTitle: string"), after: Example.read("book_title: string"),
    "A client of before looks for the old name. That the two are one is told by their name in code."
  )
  static let responseFieldBecameOptional = breaking(
    "response-field-became-optional", "A field may be missing now", .response,
    .loss("response-certainty"),
    before: Example.read("title: string"), after: Example.read("title?: string"),
    "A client of before cannot read an answer without it.")
  static let responseFieldBecameRequired = harmless(
    "response-field-became-required", "A field is always there now", .response,
    .gain("response-certainty"),
    before: Example.read("title?: string"), after: Example.read("title: string"),
    "A client of before was prepared for less.")
  static let responseFieldBecameNullable = breaking(
    "response-field-became-nullable", "A field may be null now", .response,
    .loss("response-value"),
    before: Example.read("title: string"), after: Example.read("title: string?"),
    "A client of before cannot read a `null` there.")
  static let responseFieldBecameNotNullable = harmless(
    "response-field-became-not-nullable", "A field is never null now", .response,
    .gain("response-value"),
    before: Example.read("title: string?"), after: Example.read("title: string"),
    "A client of before was prepared for less.")
  static let responsePresenceRestated = harmless(
    "response-presence-restated", "It is said otherwise how a field may be missing", .response,
    .change("response-presence"),
    before: Example.read("title: string?"), after: Example.read("title?: string"),
    "Clients take a field that is missing and one that is `null` for the same.")
  static let responseDefaultChanged = risky(
    "response-default-changed", "A missing field stands for another value", .response,
    .change("response-default"),
    before: Example.read("size: int = 10"), after: Example.read("size: int = 20"),
    "A client of before goes on to take the old value.")
  static let responseLimitChanged = harmless(
    "response-limit-changed", "The limits of what is read changed", .response,
    .change("response-limit"),
    before: Example.read("size: int 1..10"), after: Example.read("size: int 1..20"),
    "What is read is not held against limits.")

  // MARK: - Types

  static let responseTypeWidened = breaking(
    "response-type-widened", "More values come than before", .response, .change("response-type"),
    before: Example.read("size: int"), after: Example.read("size: number"),
    "A client of before cannot read some of them.")
  static let responseTypeNarrowed = harmless(
    "response-type-narrowed", "Fewer values come than before", .response,
    .change("response-type"),
    before: Example.read("size: number"), after: Example.read("size: int"),
    "A client of before can read them all.")
  static let responseTypeChanged = breaking(
    "response-type-changed", "Something of another type comes", .response,
    .change("response-type"),
    before: Example.read("size: int"), after: Example.read("size: bool"),
    "A client of before cannot read it.")
  static let responseTypeTolerated = harmless(
    "response-type-tolerated", "Something of another type comes, and is read all the same",
    .response, .change("response-type"),
    before: Example.read("printed: timestamp"), after: Example.read("printed: timestamp-text"),
    "Clients read dates in seconds from numbers and from text, typed ids over whole numbers from text too, and keep what fits no case of a union."
  )
  static let responseTypeRestated = harmless(
    "response-type-restated", "A type that is read is written in another way", .response,
    .change("response-type"),
    before: Example.read("size: number"), after: Example.read("size: timestamp"),
    "The same values come over the wire.")
  static let responseEncodingChanged = breaking(
    "response-encoding-changed", "A date comes in another form", .response,
    .change("response-type"),
    before: Example.read("printed: timestamp"), after: Example.read("printed: datetime"),
    "A client of before cannot read it.")
  static let responseShapeChanged = breaking(
    "response-shape-changed", "A list comes instead of a single value, or the other way round",
    .response, .change("response-type"),
    before: Example.read("tags: list of string"), after: Example.read("tags: string"),
    "A client of before cannot read it.")

  // MARK: - Enums, unions and maps

  static let responseEnumValueAdded = harmless(
    "response-enum-value-added", "An open enum can come with one more value", .response,
    .gain("response-enum-value"),
    before: Example.read("Genre", "enums: {Genre: [novel]}"),
    after: Example.read("Genre", "enums: {Genre: [novel, poem]}"),
    "A client of before keeps it as an unknown value.")
  static let closedResponseEnumValueAdded = breaking(
    "closed-response-enum-value-added", "A closed enum can come with one more value", .response,
    .gain("response-enum-value"),
    before: Example.read("Genre", "enums: {Genre: {$closed: yes, novel: }}"),
    after: Example.read("Genre", "enums: {Genre: {$closed: yes, novel: , poem: }}"),
    "A client of before was told that there would be no other value, and cannot read it.")
  static let responseEnumValueRemoved = risky(
    "response-enum-value-removed", "A value no longer comes", .response,
    .loss("response-enum-value"),
    before: Example.read("Genre", "enums: {Genre: [novel, poem]}"),
    after: Example.read("Genre", "enums: {Genre: [novel]}"),
    "Code that waits for it may wait for ever.")
  static let responseEnumOpened = breaking(
    "response-enum-opened", "Other values can come than those listed", .response,
    .gain("response-enum-openness"),
    before: Example.read("Genre", "enums: {Genre: {$closed: yes, novel: }}"),
    after: Example.read("Genre", "enums: {Genre: {novel: }}"),
    "A client of before cannot read them.")
  static let responseEnumClosed = harmless(
    "response-enum-closed", "No values come but those listed", .response,
    .loss("response-enum-openness"),
    before: Example.read("Genre", "enums: {Genre: {novel: }}"),
    after: Example.read("Genre", "enums: {Genre: {$closed: yes, novel: }}"),
    "A client of before was prepared for more. What it means to code is reported by itself.")
  static let responseAliasAdded = risky(
    "response-alias-added", "A value can come in one more spelling", .response,
    .gain("response-alias"),
    before: Example.read("Genre", "enums: {Genre: {novel: }}"),
    after: Example.read("Genre", "enums: {Genre: {novel: {also: [roman]}}}"),
    "A client of before takes the new spelling for another value, and cannot read it where the enum is closed."
  )
  static let responseAliasRemoved = harmless(
    "response-alias-removed", "A value comes in one spelling less", .response,
    .loss("response-alias"),
    before: Example.read("Genre", "enums: {Genre: {novel: {also: [roman]}}}"),
    after: Example.read("Genre", "enums: {Genre: {novel: }}"),
    "A client of before was prepared for more.")
  static let responseUnionCaseAdded = harmless(
    "response-union-case-added", "A union that is read has a type more", .response,
    .gain("response-union-case"),
    before: Example.read("Value", "unions: {Value: [string]}"),
    after: Example.read("Value", "unions: {Value: [string, bool]}"),
    "A client of before keeps it as `other`. What it means to a `switch` is reported by itself.")
  static let responseUnionCaseRemoved = risky(
    "response-union-case-removed", "A union that is read has a type less", .response,
    .loss("response-union-case"),
    before: Example.read("Value", "unions: {Value: [string, bool]}"),
    after: Example.read("Value", "unions: {Value: [string]}"),
    "Code that waits for it may wait for ever.")
  static let unionOrderChanged = risky(
    "union-order-changed", "The types of a union are tried in another order", .response,
    .change("union-order"),
    before: Example.read("Value", "unions: {Value: [int, number]}"),
    after: Example.read("Value", "unions: {Value: [number, int]}"),
    "The first type that fits is taken, so the same value may be read as another case.")
  static let unionTagChanged = breaking(
    "union-tag-changed", "Another field says which type a union holds", .both,
    .change("union-tag"),
    before: union("kind"), after: union("type"),
    "A client of before looks at the old field, and sends that.")
  static let pairKeysChanged = breaking(
    "pair-keys-changed", "The pairs of a map have other fields", .both, .change("pair-keys"),
    before: map("{key: k, value: v}", "pairs"), after: map("{key: name, value: v}", "pairs"),
    "A client of before looks for the old fields, and sends those.")
  static let responsePairsChanged = harmless(
    "response-pairs-changed", "A map that is read has another form", .response,
    .change("response-pairs"),
    before: map("{key: k, value: v}", "pairs"), after: map("{key: k, value: v}", "object"),
    "Clients read both forms.")
  static let rawTypeChanged = breaking(
    "raw-type-changed", "An id or an enum is text where it was a number, or the other way round",
    .both, .change("raw-type"),
    before: "ids: {int: [Book]}\n" + Example.read("id: Book.ID"),
    after: "ids: {string: [Book]}\n" + Example.read("id: Book.ID"),
    "A client of before cannot read it, or sends the old form.")
  static let responseTypeKindChanged = breaking(
    "response-type-kind-changed", "A type that is read is another kind of type", .response,
    .change("response-kind"),
    before: Example.read("Value", "enums: {Value: [string]}"),
    after: Example.read("Value", "unions: {Value: [string, bool]}"),
    "Nothing can be said of such a change but that a client of before need not be able to read it.")

  // MARK: - Declarations

  static let typeAdded = harmless(
    "type-added", "A type was added", .both, .gain("type"),
    before: Example.read("id: int"), after: Example.read("id: int") + "  Author: {id: int}",
    "By itself it is in nobody's way.")
  static let typeRemoved = harmless(
    "type-removed", "A type was removed", .both, .loss("type"),
    before: Example.read("id: int") + "  Author: {id: int}", after: Example.read("id: int"),
    "On the wire a type has no name. What became of the places where it stood is reported by itself, and so is what breaks in code."
  )
  static let typeRenamed = harmless(
    "type-renamed", "A type is called otherwise, it seems", .both, .change("type-name"),
    before: Example.read("author: Author") + "  Author: {id: int}",
    after: Example.read("author: Writer") + "  Writer: {id: int}",
    "On the wire a type has no name. It is a guess: one type went, another came, and stands in its places."
  )
  static let typeUseChanged = harmless(
    "type-use-changed", "A model became an input, or the other way round", .both,
    .change("type-use"),
    before: Example.sent("NewBook", "models: {NewBook: {title: string}}"),
    after: Example.sent("NewBook", "inputs: {NewBook: {title: string}}"),
    "The same JSON is sent. What it means to code is reported by itself.")

  private static func union(_ tag: String) -> String {
    Example.read("content: Content")
      + "  Note: {text: string}\nunions: {Content: {$by: \(tag), note: Note}}"
  }

  private static func map(_ pairs: String, _ form: String) -> String {
    Example.read("Data", "maps: {Data: {of: string, pairs: \(pairs), send: \(form)}}")
  }

  static let responseRules = [
    responseAdded, responseRemoved, responseMoved, responseFieldAdded,
    requiredResponseFieldRemoved, optionalResponseFieldRemoved, responseFieldRenamed,
    responseFieldBecameOptional, responseFieldBecameRequired, responseFieldBecameNullable,
    responseFieldBecameNotNullable, responsePresenceRestated, responseDefaultChanged,
    responseLimitChanged, responseTypeWidened, responseTypeNarrowed, responseTypeChanged,
    responseTypeTolerated, responseTypeRestated, responseEncodingChanged, responseShapeChanged,
    responseEnumValueAdded, closedResponseEnumValueAdded, responseEnumValueRemoved,
    responseEnumOpened, responseEnumClosed, responseAliasAdded, responseAliasRemoved,
    responseUnionCaseAdded, responseUnionCaseRemoved, unionOrderChanged, unionTagChanged,
    pairKeysChanged, responsePairsChanged, rawTypeChanged, responseTypeKindChanged, typeAdded,
    typeRemoved, typeRenamed, typeUseChanged,
  ]
}

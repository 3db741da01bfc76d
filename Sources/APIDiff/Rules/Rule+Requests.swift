/// What is sent: parameters, bodies, and the types in them.
extension Rule {
  // MARK: - Parameters of the query and headers

  static let requiredParameterAdded = breaking(
    "required-parameter-added", "A parameter was added that must be given", .request,
    .gain("parameter"),
    before: Example.query("genre?: string"),
    after: Example.query("genre?: string, shop: int"),
    "A client of before does not send it, and will be refused.")
  static let optionalParameterAdded = harmless(
    "optional-parameter-added", "A parameter was added that may be left out", .request,
    .gain("parameter"),
    before: Example.query("genre?: string"),
    after: Example.query("genre?: string, year?: int"),
    "A client of before leaves it out.")
  static let parameterRemoved = risky(
    "parameter-removed", "A parameter was removed", .request, .loss("parameter"),
    before: Example.query("genre?: string, year?: int"),
    after: Example.query("genre?: string"),
    "A client of before still sends it. Most servers do not look at what they do not know; some refuse it."
  )
  static let parameterRenamed = breaking(
    "parameter-renamed", "A parameter has another name on the wire", .request,
    .change("parameter-name"),
    before: Example.query("bookGenre?: string"),
    after: Example.query("book_genre?: string"),
    "A client of before sends the old name. That the two are one is told by their name in code.")
  static let parameterBecameRequired = breaking(
    "parameter-became-required", "A parameter must be given now", .request,
    .loss("parameter-freedom"),
    before: Example.query("genre?: string"), after: Example.query("genre: string"),
    "Calls that leave it out will be refused.")
  static let parameterBecameOptional = harmless(
    "parameter-became-optional", "A parameter may be left out now", .request,
    .gain("parameter-freedom"),
    before: Example.query("genre: string"), after: Example.query("genre?: string"),
    "Who gives it goes on to do so.")
  static let parameterPresenceRestated = harmless(
    "parameter-presence-restated", "It is said otherwise how a parameter may be left out", .request,
    .change("parameter-presence"),
    before: Example.query("genre?: string"), after: Example.query("genre: string?"),
    "There is no `null` in a query: what may be null may be left out, and clients leave it out.")

  // MARK: - Bodies

  static let requiredBodyAdded = breaking(
    "required-body-added", "A call needs a body", .request, .gain("body"),
    before: Example.route("post: /books"),
    after: Example.route("post: /books", "body: {title: string}"),
    "A client of before sends none, and will be refused.")
  static let optionalBodyAdded = harmless(
    "optional-body-added", "A call can have a body", .request, .gain("body"),
    before: Example.route("post: /books"),
    after: Example.route("post: /books", "body: {\"title?\": string}"),
    "All of its fields may be left out, as a client of before does.")
  static let bodyRemoved = risky(
    "body-removed", "A call has no body any more", .request, .loss("body"),
    before: Example.route("post: /books", "body: {title: string}"),
    after: Example.route("post: /books"),
    "A client of before still sends one. Most servers do not look at it; some refuse it.")
  static let bodyRestated = harmless(
    "body-restated", "A body is written in another way", .request, .change("body-words"),
    before: Example.route("post: /books", "body: {title: string}"),
    after: Example.route("post: /books", "body: NewBook") + "inputs:\n  NewBook: {title: string}",
    "Fields of the route's own became a type, or the other way round. What differs in them is reported by itself."
  )
  static let requiredRequestFieldAdded = breaking(
    "required-request-field-added", "A field was added that must be sent", .request,
    .gain("request-field"),
    before: Example.sent("title: string"), after: Example.sent("title: string, year: int"),
    "A client of before does not send it, and will be refused.")
  static let optionalRequestFieldAdded = harmless(
    "optional-request-field-added", "A field was added that may be left out", .request,
    .gain("request-field"),
    before: Example.sent("title: string"), after: Example.sent("title: string, year?: int"),
    "A client of before leaves it out.")
  static let requestFieldRemoved = risky(
    "request-field-removed", "A field is no longer taken", .request, .loss("request-field"),
    before: Example.sent("title: string, year?: int"), after: Example.sent("title: string"),
    "A client of before still sends it. Most servers do not look at what they do not know; some refuse it."
  )
  static let requestFieldRenamed = breaking(
    "request-field-renamed", "A field that is sent has another name on the wire", .request,
    .change("request-field-name"),
    before: Example.sent("bookTitle: string"), after: Example.sent("book_title: string"),
    "A client of before sends the old name. That the two are one is told by their name in code.")
  static let requestFieldBecameRequired = breaking(
    "request-field-became-required", "A field must be sent now", .request,
    .loss("request-field-freedom"),
    before: Example.sent("title?: string"), after: Example.sent("title: string"),
    "Calls that leave it out will be refused.")
  static let requestFieldBecameOptional = harmless(
    "request-field-became-optional", "A field may be left out now", .request,
    .gain("request-field-freedom"),
    before: Example.sent("title: string"), after: Example.sent("title?: string"),
    "Who sends it goes on to do so.")
  static let requestFieldBecameNotNullable = breaking(
    "request-field-became-not-nullable", "A field can no longer be sent as null", .request,
    .loss("request-null"),
    before: Example.sent("title: string?"), after: Example.sent("title: string"),
    "Calls that send `null` will be refused.")
  static let requestFieldBecameNullable = harmless(
    "request-field-became-nullable", "A field can be sent as null", .request,
    .gain("request-null"),
    before: Example.sent("title: string"), after: Example.sent("title: string?"),
    "Who sends a value goes on to do so.")

  // MARK: - Types, limits and defaults of what is sent

  static let requestTypeWidened = harmless(
    "request-type-widened", "More values are taken than before", .request,
    .change("request-type"),
    before: Example.sent("size: int"), after: Example.sent("size: number"),
    "All that a client of before sends is still good.")
  static let requestTypeNarrowed = breaking(
    "request-type-narrowed", "Fewer values are taken than before", .request,
    .change("request-type"),
    before: Example.sent("size: number"), after: Example.sent("size: int"),
    "Some of what a client of before sends will be refused.")
  static let requestTypeChanged = breaking(
    "request-type-changed", "Something of another type is to be sent", .request,
    .change("request-type"),
    before: Example.sent("size: int"), after: Example.sent("size: string"),
    "What a client of before sends will be refused.")
  static let requestTypeRestated = harmless(
    "request-type-restated", "A type that is sent is written in another way", .request,
    .change("request-type"),
    before: Example.sent("size: number"), after: Example.sent("size: loose number"),
    "The same values go over the wire.")
  static let requestEncodingChanged = breaking(
    "request-encoding-changed", "A date is to be sent in another form", .request,
    .change("request-type"),
    before: Example.sent("until: timestamp"), after: Example.sent("until: datetime"),
    "A client of before sends the old form.")
  static let requestShapeChanged = breaking(
    "request-shape-changed",
    "A list is to be sent instead of a single value, or the other way round",
    .request, .change("request-type"),
    before: Example.sent("tags: string"), after: Example.sent("tags: list of string"),
    "A client of before sends the old shape.")
  static let requestLimitTightened = breaking(
    "request-limit-tightened", "A limit of what is sent is closer", .request,
    .loss("request-limit"),
    before: Example.sent("title: string 1..200"), after: Example.sent("title: string 1..100"),
    "A client of before sends values that will be refused.")
  static let requestLimitLoosened = harmless(
    "request-limit-loosened", "A limit of what is sent is wider", .request,
    .gain("request-limit"),
    before: Example.sent("title: string 1..100"), after: Example.sent("title: string 1..200"),
    "All that a client of before sends is still good. It refuses values itself that the server would take."
  )
  static let requestDefaultChanged = risky(
    "request-default-changed", "The server takes another value for what is left out", .request,
    .change("request-default"),
    before: Example.sent("size: int = 10"), after: Example.sent("size: int = 20"),
    "Calls that leave it out do something else now.")

  // MARK: - Enums, unions, maps and filters that are sent

  static let requestEnumValueAdded = harmless(
    "request-enum-value-added", "A value may be sent that could not before", .request,
    .gain("request-enum-value"),
    before: Example.sent("Genre", "enums: {Genre: [novel]}"),
    after: Example.sent("Genre", "enums: {Genre: [novel, poem]}"),
    "Nobody sends it yet.")
  static let requestEnumValueRemoved = breaking(
    "request-enum-value-removed", "A value may no longer be sent", .request,
    .loss("request-enum-value"),
    before: Example.sent("Genre", "enums: {Genre: [novel, poem]}"),
    after: Example.sent("Genre", "enums: {Genre: [novel]}"),
    "A client of before that sends it will be refused.")
  static let requestEnumOpenness = harmless(
    "request-enum-openness-changed", "It is said otherwise whether other values may be sent",
    .request, .change("request-enum-openness"),
    before: Example.sent("Genre", "enums: {Genre: {novel: }}"),
    after: Example.sent("Genre", "enums: {Genre: {$closed: yes, novel: }}"),
    "The documented values are the same. What it means to code is reported by itself.")
  static let requestAliasesChanged = harmless(
    "request-aliases-changed", "Other spellings of a value that is sent changed", .request,
    .change("request-aliases"),
    before: Example.sent("Genre", "enums: {Genre: {novel: }}"),
    after: Example.sent("Genre", "enums: {Genre: {novel: {also: [roman]}}}"),
    "Other spellings are read and never sent.")
  static let requestUnionCaseAdded = harmless(
    "request-union-case-added", "A union that is sent has a type more", .request,
    .gain("request-union-case"),
    before: Example.sent("Value", "unions: {Value: [string]}"),
    after: Example.sent("Value", "unions: {Value: [string, bool]}"),
    "Nobody sends it yet.")
  static let requestUnionCaseRemoved = breaking(
    "request-union-case-removed", "A union that is sent has a type less", .request,
    .loss("request-union-case"),
    before: Example.sent("Value", "unions: {Value: [string, bool]}"),
    after: Example.sent("Value", "unions: {Value: [string]}"),
    "A client of before that sends it will be refused.")
  static let conditionAdded = harmless(
    "condition-added", "There is one more field to search by", .request, .gain("condition"),
    before: filter("title: string by text"),
    after: filter("title: string by text, genre: string by text"),
    "Nobody searches by it yet.")
  static let conditionRemoved = breaking(
    "condition-removed", "There is one field less to search by", .request, .loss("condition"),
    before: filter("title: string by text, genre: string by text"),
    after: filter("title: string by text"),
    "A search by it will be refused.")
  static let operatorAdded = harmless(
    "operator-added", "There is one more operator to search with", .request, .gain("operator"),
    before: filter("title: string by text", #"{"~": like}"#),
    after: filter("title: string by text", #"{"~": like, "!~": unlike}"#),
    "Nobody searches with it yet.")
  static let operatorRemoved = breaking(
    "operator-removed", "There is one operator less to search with", .request, .loss("operator"),
    before: filter("title: string by text", #"{"~": like, "!~": unlike}"#),
    after: filter("title: string by text", #"{"~": like}"#),
    "A search with it will be refused.")
  static let filterKeysChanged = breaking(
    "filter-keys-changed", "A condition is sent under other names", .request,
    .change("filter-keys"),
    before: filter(
      "$send: {field: field, operator: operator, value: value}, title: string by text"),
    after: filter("$send: {field: what, operator: how, value: than}, title: string by text"),
    "A client of before sends the old names.")
  static let requestPairsChanged = breaking(
    "request-pairs-changed", "A map is to be sent in another form", .request,
    .change("request-pairs"),
    before: map("object"), after: map("pairs"),
    "A client of before sends the old form.")
  static let requestTypeKindChanged = breaking(
    "request-type-kind-changed", "A type that is sent is another kind of type", .request,
    .change("request-kind"),
    before: Example.sent("Value", "enums: {Value: [string]}"),
    after: Example.sent("Value", "unions: {Value: [string, bool]}"),
    "Nothing can be said of such a change but that values of before need not be good any more.")

  private static func filter(
    _ conditions: String, _ operators: String = #"{"~": like}"#
  ) -> String {
    Example.sent("Search", "operators: {text: \(operators)}\nfilters: {Search: {\(conditions)}}")
  }

  private static func map(_ form: String) -> String {
    let pairs = "pairs: {key: k, value: v}"
    return Example.sent("Data", "maps: {Data: {of: string, \(pairs), send: \(form)}}")
  }

  static let requestRules = [
    requiredParameterAdded, optionalParameterAdded, parameterRemoved, parameterRenamed,
    parameterBecameRequired, parameterBecameOptional, parameterPresenceRestated,
    requiredBodyAdded, optionalBodyAdded, bodyRemoved, bodyRestated, requiredRequestFieldAdded,
    optionalRequestFieldAdded,
    requestFieldRemoved, requestFieldRenamed, requestFieldBecameRequired,
    requestFieldBecameOptional, requestFieldBecameNotNullable, requestFieldBecameNullable,
    requestTypeWidened, requestTypeNarrowed, requestTypeChanged, requestTypeRestated,
    requestEncodingChanged, requestShapeChanged, requestLimitTightened, requestLimitLoosened,
    requestDefaultChanged, requestEnumValueAdded, requestEnumValueRemoved, requestEnumOpenness,
    requestAliasesChanged, requestUnionCaseAdded, requestUnionCaseRemoved, conditionAdded,
    conditionRemoved, operatorAdded, operatorRemoved, filterKeysChanged, requestPairsChanged,
    requestTypeKindChanged,
  ]
}

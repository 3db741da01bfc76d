/// What breaks Swift code that uses the client. These rules look at the generated declarations
/// alone; where they come from in the spec makes no difference.
extension Rule {
  static let typeGone = breaking(
    "source-type-removed", "A type is gone", .code, .loss("source-type"),
    before: Example.read("author: Author") + "  Author: {id: int}",
    after: Example.read("author: Writer") + "  Writer: {id: int}",
    "Code that names it does not compile. A type goes when it is removed or renamed in the spec, or when no call uses it any more."
  )
  static let typeNatureChanged = breaking(
    "source-type-kind-changed", "A type is of another kind", .code, .change("source-kind"),
    before: Example.read("Genre", "enums: {Genre: {novel: }}"),
    after: Example.read("Genre", "enums: {Genre: {$closed: yes, novel: }}"),
    "An open enum is a struct, a closed one and a union are Swift enums; code makes and takes apart the ones and the others in different ways."
  )
  static let conformanceLost = breaking(
    "source-conformance-lost", "A type no longer conforms to a protocol", .code,
    .loss("source-conformance"),
    before: Example.read("id: int, title: string"), after: Example.read("title: string"),
    "Code that needs the conformance does not compile: a model with an `id` that is always there is `Identifiable`, a typed id takes literals of its raw type."
  )
  static let propertyRemoved = breaking(
    "source-property-removed", "A property is gone", .code, .loss("source-property"),
    before: Example.read("id: int, title: string"), after: Example.read("id: int"),
    "Code that reads it does not compile. The groups of a client are properties too.")
  static let propertyTypeChanged = breaking(
    "source-property-type-changed", "A property has another type", .code,
    .change("source-property-type"),
    before: Example.read("title: string"), after: Example.read("title: string?"),
    "Code that reads it expects the old type. From a value to an optional one and back is a change of type as well."
  )
  static let constantRemoved = breaking(
    "source-constant-removed", "A static member is gone", .code, .loss("source-constant"),
    before: Example.read("Genre", "enums: {Genre: [novel, poem]}"),
    after: Example.read("Genre", "enums: {Genre: [novel]}"),
    "Code that names it does not compile: a value of an open enum, an error code, a status, an `example`, the name of a route for stubs."
  )
  static let constantTypeChanged = breaking(
    "source-constant-type-changed", "A static member has another type", .code,
    .change("source-constant-type"),
    before: Example.route("get: /books", "returns: int at total"),
    after: Example.route("get: /books", "returns: string at total"),
    "The name of a route for stubs says what the route answers with.")
  static let methodRemoved = breaking(
    "source-method-removed", "A method is gone", .code, .loss("source-method"),
    before: Example.route("get: /books") + "  books.clear: {delete: /books}",
    after: Example.route("get: /books"),
    "Code that calls it does not compile. A method goes with its route, with `environment`, with `pages of`, or under another name."
  )
  static let initializerRemoved = breaking(
    "source-initializer-removed", "A way to make a value is gone", .code,
    .loss("source-initializer"),
    before: "auth: {bearer: apiKey}", after: "auth: {bearer: accessToken}",
    "Code that makes a value in this way does not compile.")
  static let resultChanged = breaking(
    "source-result-changed", "A method gives something of another type", .code,
    .change("source-result"),
    before: Example.route("get: /books", "returns: int at total"),
    after: Example.route("get: /books", "returns: string at total"),
    "Code that uses the result expects the old type.")
  static let sourceParameterRemoved = breaking(
    "source-parameter-removed", "A parameter is gone", .code, .loss("source-parameter"),
    before: Example.sent("title: string, year?: int"), after: Example.sent("title: string"),
    "Calls that give it do not compile. One that is deprecated and may be left out is no parameter of an initializer."
  )
  static let sourceParameterRequired = breaking(
    "source-parameter-required", "A parameter must be given", .code,
    .change("source-parameter-need"),
    before: Example.sent("title: string, year?: int"),
    after: Example.sent("title: string, year: int"),
    "Calls that leave it out do not compile.")
  static let sourceParameterTypeChanged = breaking(
    "source-parameter-type-changed", "A parameter has another type", .code,
    .change("source-parameter-type"),
    before: Example.sent("title: string, year: int"),
    after: Example.sent("title: string, year: string"),
    "Calls give a value of the old type. A type that became optional takes it all the same.")
  static let sourceParameterOrderChanged = breaking(
    "source-parameter-order-changed", "Parameters stand in another order", .code,
    .change("source-parameter-order"),
    before: Example.sent("title: string, year: int"),
    after: Example.sent("year: int, title: string"),
    "Swift takes arguments in the order of the declaration.")
  static let caseAdded = breaking(
    "source-case-added", "An enum has a case more", .code, .gain("source-case"),
    before: Example.read("Value", "unions: {Value: [string]}"),
    after: Example.read("Value", "unions: {Value: [string, bool]}"),
    "A `switch` over all cases does not compile. Unions, closed enums and events of webhooks are such enums."
  )
  static let caseRemoved = breaking(
    "source-case-removed", "A case of an enum is gone", .code, .loss("source-case"),
    before: Example.read("Value", "unions: {Value: [string, bool]}"),
    after: Example.read("Value", "unions: {Value: [string]}"),
    "Code that names it does not compile.")
  static let casePayloadChanged = breaking(
    "source-case-payload-changed", "A case of an enum holds something else", .code,
    .change("source-case-payload"),
    before: Example.read("Value", "unions: {Value: [int as number, string]}"),
    after: Example.read("Value", "unions: {Value: [number as number, string]}"),
    "Code that takes it apart expects the old type.")

  static let sourceRules = [
    typeGone, typeNatureChanged, conformanceLost, propertyRemoved, propertyTypeChanged,
    constantRemoved, constantTypeChanged, methodRemoved, initializerRemoved, resultChanged,
    sourceParameterRemoved, sourceParameterRequired, sourceParameterTypeChanged,
    sourceParameterOrderChanged, caseAdded, caseRemoved, casePayloadChanged,
  ]
}

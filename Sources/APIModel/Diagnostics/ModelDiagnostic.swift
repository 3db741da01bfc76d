/// The ids of everything that can be wrong with a spec beyond its syntax.
public enum ModelDiagnostic: String, CaseIterable, Sendable {
  // Shape
  case wrongKind = "wrong-kind"
  case missingRequiredKey = "missing-required-key"
  case unknownKey = "unknown-key"
  case conflictingKeys = "conflicting-keys"
  case emptyText = "empty-text"
  case unknownWord = "unknown-word"
  case repeatedEntry = "repeated-entry"
  case emptyDeclaration = "empty-declaration"

  // Top level
  case badVersion = "bad-version"
  case badServer = "bad-server"
  case badAddress = "bad-address"
  case pageWithoutDocs = "page-without-docs"
  case badDate = "bad-date"
  case badRateLimit = "bad-rate-limit"
  case badHeader = "bad-header"
  case badEnvironment = "bad-environment"
  case badTokenPath = "bad-token-path"

  // Names
  case badTypeName = "bad-type-name"
  case badRouteName = "bad-route-name"
  case badName = "bad-name"
  case badSwiftName = "bad-swift-name"
  case duplicateType = "duplicate-type"
  case duplicateID = "duplicate-id"
  case duplicateField = "duplicate-field"
  case duplicateValue = "duplicate-value"
  case duplicateCase = "duplicate-case"

  // Types
  case badType = "bad-type"
  case unknownType = "unknown-type"
  case unknownID = "unknown-id"
  case badNotation = "bad-notation"
  case recursiveModel = "recursive-model"
  case recursiveWith = "recursive-with"
  case tooManyFields = "too-many-fields"
  case notAModel = "not-a-model"
  case notAnInput = "not-an-input"
  case inputInResponse = "input-in-response"
  case emptyEnum = "empty-enum"
  case badEnumValue = "bad-enum-value"
  case unknownOperators = "unknown-operators"

  // Limits, defaults and examples
  case badLimits = "bad-limits"
  case reversedLimits = "reversed-limits"
  case limitsOutOfPlace = "limits-out-of-place"
  case badDefault = "bad-default"
  case defaultOutsideLimits = "default-outside-limits"
  case exampleWrongType = "example-wrong-type"
  case exampleMissingField = "example-missing-field"
  case exampleUnknownField = "example-unknown-field"
  case exampleUnknownValue = "example-unknown-value"
  case exampleOutsideLimits = "example-outside-limits"

  // Errors of the API
  case badStatus = "bad-status"
  case duplicateStatus = "duplicate-status"
  case undeclaredStatus = "undeclared-status"
  case duplicateErrorCode = "duplicate-error-code"
  case badFieldPath = "bad-field-path"

  // Routes
  case badPath = "bad-path"
  case duplicateRoute = "duplicate-route"
  case duplicateOperation = "duplicate-operation"
  case duplicatePathParameter = "duplicate-path-parameter"
  case pathParameterMissing = "path-parameter-missing"
  case pathParameterUnknown = "path-parameter-unknown"
  case optionalPathParameter = "optional-path-parameter"
  case badParameterType = "bad-parameter-type"
  case bodyNotAllowed = "body-not-allowed"
  case answerWithoutBody = "answer-without-body"
  case unknownScope = "unknown-scope"

  // Paging
  case unknownPaging = "unknown-paging"
  case ambiguousPaging = "ambiguous-paging"
  case pagingUnknownParameter = "paging-unknown-parameter"
  case pagingUnknownPath = "paging-unknown-path"
  case pagingWrongType = "paging-wrong-type"
  case pagingNeedsFields = "paging-needs-fields"

  // Webhooks
  case duplicateEvent = "duplicate-event"

  // Warnings
  case unusedType = "unused-type"
  case unusedOperators = "unused-operators"
  case unusedPaging = "unused-paging"
  case unusedStatus = "unused-status"
}

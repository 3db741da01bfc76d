/// What is documented about errors.
extension Rule {
  static let errorBodyChanged = breaking(
    "error-body-changed", "What an error says stands elsewhere in its body", .response,
    .change("error-body"),
    before: Example.errors("code: code", "400: [bad]"),
    after: Example.errors("code: error", "400: [bad]"),
    "A client of before finds no code, so code that tells errors apart by theirs no longer can.")
  static let errorMessageMoved = risky(
    "error-message-moved", "The text of an error stands elsewhere in its body", .response,
    .change("error-message"),
    before: Example.errors("message: message", "400: [bad]"),
    after: Example.errors("message: reason", "400: [bad]"),
    "Errors of a client of before come without their text.")
  static let statusAdded = harmless(
    "status-added", "A status of failure is documented", .response, .gain("status"),
    before: Example.errors("400: [bad]"), after: Example.errors("400: [bad]", "404: [missing]"),
    "A client of before has no name for it. Which calls fail so is reported with each route.")
  static let statusRemoved = risky(
    "status-removed", "A status of failure is no longer documented", .response, .loss("status"),
    before: Example.errors("400: [bad]", "404: [missing]"), after: Example.errors("400: [bad]"),
    "Code that waits for it may wait for ever.")
  static let errorCodeAdded = harmless(
    "error-code-added", "An error code is documented", .response, .gain("error-code"),
    before: Example.errors("400: [bad]"), after: Example.errors("400: [bad, worse]"),
    "A client of before keeps it as an unknown code.")
  static let errorCodeRemoved = risky(
    "error-code-removed", "An error code is no longer documented", .response,
    .loss("error-code"),
    before: Example.errors("400: [bad, worse]"), after: Example.errors("400: [bad]"),
    "Code that waits for it may wait for ever.")
  static let errorCodeMoved = risky(
    "error-code-moved", "An error code comes with another status", .response,
    .change("error-code-status"),
    before: Example.errors("400: [bad, missing]", "404: "),
    after: Example.errors("400: [bad]", "404: [missing]"),
    "Code that looks at the status first does not find it any more.")
  static let fieldCodesChanged = risky(
    "field-codes-changed", "It is said otherwise whether a code can be the path of a field",
    .response, .change("field-codes"),
    before: Example.errors("code: code", "400: [bad]"),
    after: Example.errors("code: code", "400: {other-codes: fields, codes: [bad]}"),
    "A client of before takes paths of fields for codes, or the other way round.")

  static let errorRules = [
    errorBodyChanged, errorMessageMoved, statusAdded, statusRemoved, errorCodeAdded,
    errorCodeRemoved, errorCodeMoved, fieldCodesChanged,
  ]
}

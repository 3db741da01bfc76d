/// The ids of everything that an audit can find.
public enum AuditRule: String, CaseIterable, Sendable {
  // Evidence
  case unreadablePage = "unreadable-page"
  case brokenCharacters = "page-broken-characters"
  case pageWithoutRoute = "page-without-route"
  case unreadPart = "page-part-unread"
  case pageWithoutSpec = "page-without-spec"
  case routeWithoutPage = "route-without-page"
  case tooFewClaims = "too-few-claims"

  // Routes
  case unknownRoute = "docs-unknown-route"
  case method = "docs-method"
  case path = "docs-path"
  case server = "docs-server"
  case authentication = "docs-authentication"
  case rateLimit = "docs-rate-limit"

  // Parameters
  case unknownParameter = "docs-unknown-parameter"
  case missingParameter = "docs-missing-parameter"
  case unlistedParameters = "docs-unlisted-parameters"
  case parameterPlace = "docs-parameter-place"
  case required = "docs-required"
  case defaultValue = "docs-default"
  case limits = "docs-limits"
  case pageLimit = "docs-page-limit"
  case pagingAddress = "docs-paging-address"

  // Bodies
  case unknownBody = "docs-unknown-body"
  case unknownField = "docs-unknown-field"
  case missingField = "docs-missing-field"
  case unlistedField = "docs-unlisted-field"
  case type = "docs-type"
  case null = "docs-null"
  case unknownValue = "docs-unknown-value"
  case unlistedValue = "docs-unlisted-value"
  case total = "docs-total"

  // Statuses
  case successStatus = "docs-success-status"
  case unknownStatus = "docs-unknown-status"
  case missingStatus = "docs-missing-status"
  case unlistedErrors = "docs-unlisted-errors"
  case unknownCode = "docs-unknown-code"
  case strayCode = "docs-stray-code"
  case errorBody = "docs-error-body"
}

import APIModel
import DocsAudit
import Foundation
import SpecSyntax
import Testing

/// One change of a page, and what an audit says of it: rule, severity, the line of the page, the
/// line of the spec.
@Suite struct AuditRuleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let page: String
    let old: String
    let new: String
    let findings: [String]

    init(_ page: String, _ old: String, _ new: String, _ findings: String...) {
      self.page = page
      self.old = old
      self.new = new
      self.findings = findings
    }

    var testDescription: String { "\(page): \(old) -> \(new)" }
  }

  static let cases = [
    // Operations
    Case("move-book.txt", "PUT |", "PATCH |", "docs-method error 4 35"),
    Case("move-book.txt", "/books/shelf", "/books/shelves", "docs-path error 3 35"),
    Case("move-book.txt", "/books/shelf", "/books/shelf/{id}", "docs-unknown-route error 4 25"),
    Case("update-book.md", "/books/{id}", "/titles/{id}", "docs-path error 6 41"),
    Case("move-book.txt", "/v2/books/shelf", "/v3/books/shelf", "docs-server error 3 3"),
    Case("move-book.txt", "/v2/books/shelf", "/v2/orders/all", "docs-path error 3 35"),
    Case(
      "list-authors.txt", "v2/authors |", "v2/writers |", "docs-path error 3 25",
      "docs-paging-address note 31 25"),
    Case("move-book.txt", "api.bookshop", "shop.bookshop", "docs-server error 3 3"),
    Case("move-book.txt", "Bearer <", "Basic <", "docs-authentication error 5 5"),
    Case("list-authors.txt", "120 per minute", "60 per minute", "docs-rate-limit error 34 6"),
    Case("list-authors.txt", "per minute", "per second", "docs-rate-limit error 34 6"),

    // Parameters
    Case(
      "update-book.md", "| price | number |", "| cover | string | no | New |\n| price | number |",
      "docs-unknown-parameter error 16 41"),
    Case(
      "update-book.md", "| price | number | no | What it costs |\n", "",
      "docs-missing-parameter error 14 45"),
    Case(
      "update-book.md", "| title | string | no |", "| title | string | yes |",
      "docs-required error 14 45"),
    Case(
      "move-book.txt", "shelf (required)", "shelf (optional)", "docs-required error 6 38"),
    Case(
      "list-authors.txt", "first 100", "first 50", "docs-page-limit error 29 10",
      "docs-page-limit note 30 10"),
    Case(
      "list-authors.txt", "limit is 100", "limit is 50", "docs-page-limit note 30 10",
      "docs-page-limit error 30 10"),
    Case("list-authors.txt", "offset is 0", "offset is 10", "docs-default error 30 10"),
    Case(
      "list-authors.txt", "limit=100", "limit=500", "docs-page-limit error 31 10"),
    Case(
      "list-authors.txt", "/v2/authors?", "/authors?", "docs-paging-address note 31 25"),
    Case(
      "list-authors.txt", "?offset=100", "?from=100", "docs-unknown-parameter error 31 25"),

    // Bodies
    Case("list-authors.txt", "\"email\":", "\"mail\":", "docs-unknown-field error 14 57"),
    Case(
      "list-authors.txt", "\"rank\":", "\"grade\":", "docs-missing-field note 11 62",
      "docs-unknown-field error 15 57"),
    Case("list-authors.txt", "\"email\": \"jane@bookshop.example\",\n", ""),
    Case("list-authors.txt", "\"id\": 2533", "\"id\": \"2533\"", "docs-type error 12 59"),
    Case("list-authors.txt", "\"id\": 2533", "\"id\": null", "docs-null error 12 59"),
    Case("list-authors.txt", "\"email\": \"jane@bookshop.example\"", "\"email\": null"),
    Case(
      "list-authors.txt", "\"rank\": \"buyer\"", "\"rank\": \"guest\"",
      "docs-unknown-value error 15 55"),
    Case("list-authors.txt", "\"rank\": \"buyer\"", "\"rank\": \"string\""),
    Case("list-authors.txt", "\"total\": 2", "\"total\": 5", "docs-total note 25 9"),
    Case("list-authors.txt", "\"total\": 2", "\"total\": \"2\"", "docs-type error 25 9"),
    Case("list-authors.txt", "\"total\": 2", "\"total\": null", "docs-null note 25 9"),
    Case(
      "list-authors.txt", "\"total\": 2", "\"count\": 2", "docs-unknown-field error 25 25"),
    Case(
      "list-authors.txt", "\"data\": [", "\"items\": [", "docs-missing-field error 9 25",
      "docs-unknown-field error 10 25"),
    Case("move-book.txt", "\"1603885746\"", "1603885746", "docs-type error 19 76"),
    Case("move-book.txt", "\"1603885746\"", "\"2020-10-28T11:49:06Z\"", "docs-type error 19 76"),
    Case("move-book.txt", "\"isSold\": false", "\"isSold\": 0", "docs-type error 18 75"),
    Case("move-book.txt", "\"price\": 12.5", "\"price\": 12"),
    Case(
      "branches.txt", "2\n\nbranch_id", "A\n\nbranch_id", "docs-type error 72 22"),

    // Statuses
    Case("list-authors.txt", "200 OK", "201 Created", "docs-success-status error 8 25"),
    Case(
      "list-authors.txt", "401 Unauthorized", "403 Forbidden", "docs-missing-status error 37 25",
      "docs-unknown-status error 50 25"),
    Case(
      "list-authors.txt", "\"code\": \"unauthorized\"", "\"code\": \"no_key\"",
      "docs-unknown-code error 54 21"),
    Case("list-authors.txt", "\"code\": \"limit\"", "\"code\": \"offset\""),
    Case(
      "list-authors.txt", "\"code\": \"limit\"", "\"code\": \"authors[0].name\"",
      "docs-stray-code note 45 25"),
    Case(
      "list-authors.txt", "\"code\": \"limit\"", "\"code\": \"limits\"",
      "docs-unknown-code error 45 20"),
    Case("list-authors.txt", "\"unauthorized\"", "401", "docs-type error 54 20"),
    Case("list-authors.txt", "\"unauthorized\"", "null", "docs-null error 54 20"),
    Case("list-authors.txt", "\"unauthorized\"", "{\"a\": 1}", "docs-type error 54 20"),
    Case("list-authors.txt", "\"Unauthorized\"", "12", "docs-type error 55 20"),
    Case("list-authors.txt", "\"Unauthorized\"", "null", "docs-null note 55 20"),
    Case(
      "list-authors.txt", "{\n\"code\": \"unauthorized\",\n\"message\": \"Unauthorized\"\n}",
      "\"unauthorized\"", "docs-type error 53 20"),
    Case(
      "list-authors.txt", "\"errors\"", "\"problems\"", "docs-error-body error 38 20"),
    Case(
      "list-authors.txt", "\"message\": \"Unauthorized\"", "\"text\": \"Unauthorized\"",
      "docs-error-body error 53 20", "docs-error-body note 55 20"),
  ]

  @Test(arguments: cases)
  func aChangeIsFoundAtItsLines(_ change: Case) throws {
    let page = try #require(try WrittenPages.all().first { $0.name == change.page })
    let place = try #require(page.text.firstRange(of: change.old))
    let text = page.text.replacingCharacters(in: place, with: change.new)
    let spec = change.page == "branches.txt" ? TestSpecs.library : TestSpecs.bookshop
    let source = SourceFile(name: "spec.yaml", bytes: Array(spec.utf8))
    let said = page.findings(in: text).map { finding in
      let line = finding.spec.map { String(source.lineNumber(at: $0.range.lowerBound)) }
      return "\(finding.rule.rawValue) \(finding.severity.rawValue) "
        + "\(finding.page?.line ?? 0) \(line ?? "-")"
    }
    #expect(said == change.findings)
  }

  @Test func everyRuleIsExplainedOnce() {
    #expect(AuditRule.explanations.map(\.id) == AuditRule.allCases.map(\.rawValue))
  }
}

import DocsAudit
import Foundation
import SeededRandom

/// A change of a page that an audit has to find.
struct Drift: Sendable {
  let kind: String
  let text: String
  /// Any of these will do.
  let rules: Set<AuditRule>

  /// Every kind of change that the page has a place for, once.
  static func all(of page: TestPage, seed: UInt64) -> [Drift] {
    var maker = DriftMaker(page: page, random: SeededGenerator(seed: seed))
    if page.isOfVendor {
      maker.changeWords()
      return maker.drifts
    }
    maker.changeOperation()
    maker.changeFields()
    maker.changeErrors()
    maker.changeLimits()
    maker.changeParameters()
    return maker.drifts
  }
}

private struct DriftMaker {
  let page: TestPage
  let sites: PageSites
  var random: SeededGenerator
  var drifts: [Drift] = []

  init(page: TestPage, random: SeededGenerator) {
    self.page = page
    self.random = random
    sites = PageSites(page.text)
  }

  mutating func add(_ kind: String, _ text: String?, _ rules: AuditRule...) {
    guard let text, text != page.text else { return }
    drifts.append(Drift(kind: kind, text: text, rules: Set(rules)))
  }

  /// The page with the first piece of these that it has replaced, or every one.
  func replacing(_ pieces: [(String, String)], everywhere: Bool = false) -> String? {
    for (old, new) in pieces where page.text.contains(old) {
      if everywhere { return page.text.components(separatedBy: old).joined(separator: new) }
      guard let range = page.text.firstRange(of: old) else { continue }
      return page.text.replacingCharacters(in: range, with: new)
    }
    return nil
  }

  // MARK: Words and numbers of certain pages

  mutating func changeWords() {
    let word = random.word()
    let number = 1 + random.below(9)
    let changes: [(kind: String, old: String, new: String, rule: AuditRule)] = [
      ("short rate", "60 rpm", "6\(number) rpm", .rateLimit),
      ("rate", "700 requests", "7\(number) requests", .rateLimit),
      ("rate", "300 requêtes", "3\(number) requêtes", .rateLimit),
      ("rate", "10 requests", "1\(number) requests", .rateLimit),
      ("default", "| No | 25 |", "| No | 2\(number + 1)5 |", .defaultValue),
      ("default", "| `created` | One", "| `amount` | One", .defaultValue),
      ("default word", "Default: false", "Default: true", .defaultValue),
      ("default word", "Default is \"normal\"", "Default is \"low\"", .defaultValue),
      ("default word", "<td>Default is true", "<td>Default is false", .defaultValue),
      ("default limit", "| non | 100 |", "| non | \(number) |", .pageLimit),
      ("maximum", "Maximum 100", "Maximum \(number)0\(number)", .limits),
      ("maximum", "100 au maximum", "1\(number)0 au maximum", .pageLimit),
      ("length", "up to 150", "up to 1\(number)", .limits),
      ("value", "`pending`, or", "`\(word)`, or", .unknownValue),
      ("value", "\"high\", \"normal\"", "\"\(word)\", \"normal\"", .unknownValue),
      ("required", "optional\tComma", "required\tComma", .required),
      ("required", "<td>yes</td><td>The user", "<td>no</td><td>The user", .required),
      ("type", "include\tstring", "include\tboolean", .type),
      ("type", "<td>integer</td>", "<td>string</td>", .type),
      ("day", "\"2024-01-05\"", "\"2024-01-05T1\(number):00:00Z\"", .type),
      ("time", "\"2024-01-05T10:00:00.000Z\"", "\"2024-01-0\(number)\"", .type),
      ("labelled field", "Response: {\"id\"", "Response: {\"\(word)\"", .unknownField),
      ("labelled error", "`{\"error\": {\"code\"", "`{\"error\": {\"\(word)\"", .errorBody),
      ("command", "{\"ticket\": {\"subject\"", "{\"ticket\": {\"\(word)\"", .unknownField),
      ("field", "\"montant\"", "\"\(word)\"", .unknownField),
      ("status", "422 Unprocessable Entity", "409 Conflict", .unknownStatus),
      ("status", "404\tContact", "410\tContact", .unknownStatus),
      ("status", "| 404 | The", "| 410 | The", .unknownStatus),
      ("success", "201 Created", "200 OK", .successStatus),
      ("success", "204 No Content", "200 OK", .successStatus),
      ("code", "\"not_found\"", "\"\(word)\"", .unknownCode),
      ("parameter", "\narchived\t", "\n\(word)\t", .unknownParameter),
      ("parameter", "| `customer` |", "| `\(word)` |", .unknownParameter),
      (
        "new parameter", "\narchived\t", "\n\(word)\tstring\toptional\tMore\narchived\t",
        .unknownParameter
      ),
    ]
    for change in changes where page.text.contains(change.old) {
      add(change.kind, replacing([(change.old, change.new)]), change.rule)
    }
  }

  // MARK: Kinds

  mutating func changeOperation() {
    let methods = ["GET", "POST", "PUT", "PATCH", "DELETE"]
    let shapes = [
      "Method | %", "Method %", "Метод %", "Metoda %", "Methode %", "Méthode %", "Método %",
      "\n% https://", "\n%\n\n/api",
    ]
    for shape in shapes {
      let parts = shape.components(separatedBy: "%")
      for method in methods where page.text.contains(parts[0] + method + parts[1]) {
        guard let other = random.pick(methods.filter { $0 != method }) else { continue }
        add(
          "method", replacing([(parts[0] + method + parts[1], parts[0] + other + parts[1])]),
          .method, .unknownRoute)
      }
    }
    let word = random.word()
    let paths = ["/agents", "/departments", "/chats/department", "/authors", "/shelves"]
    add(
      "path",
      replacing(
        (paths + ["/books/shelf", "/books/{id}", "/branches"]).map {
          ($0, "/" + word)
        }, everywhere: true), .path, .unknownRoute)
    for old in ["/chats/department", "/books/shelf", "/books/{id}"] {
      let parts = old.split(separator: "/")
      add(
        "path word", replacing([(old, "/\(parts[0])/\(word)")], everywhere: true), .path,
        .unknownRoute)
    }
    add(
      "version", replacing([("/v1/", "/v3/"), ("/v2/", "/v3/")], everywhere: true), .server,
      .unknownRoute, .path)
    add(
      "server",
      replacing(
        [
          ("api.helpcrunch.com/v1", "\(word).helpcrunch.com/v1"),
          ("developer.livehelpnow.net/api", "\(word).livehelpnow.net/api"),
          ("api.bookshop.example", "\(word).bookshop.example"),
          ("developer.library.example", "\(word).library.example"),
        ], everywhere: random.below(2) == 0), .server)
    add("key", replacing([(" Bearer ", " Token ")], everywhere: true), .authentication)
    add("key header", replacing([("Authorization: ", "X-Api-Key: ")]), .authentication)
    add("success", replacing([("200 OK", "201 Created")], everywhere: true), .successStatus)
  }

  mutating func changeFields() {
    for name in sites.names where !name.isInError {
      add(
        "rename field", sites.replacing(name.range, with: "\"\(random.word())\""), .unknownField,
        .missingField)
    }
    for member in sites.members where !member.isInError {
      let start = member.nameRange.lowerBound
      if random.below(3) == 0 {
        let field = "\"\(random.word())\": \(random.below(2) == 0 ? "7" : "\"seven\""), "
        add("new field", sites.replacing(start..<start, with: field), .unknownField)
      }
      changeType(of: member)
      if page.enumerated.contains(member.name) {
        add(
          "new value", sites.replacing(member.valueRange, with: "\"\(random.word())\""),
          .unknownValue)
      }
      if member.name == "id" {
        add("null", sites.replacing(member.valueRange, with: "null"), .null)
      }
      if member.name == "total", page.hasRightTotal {
        add("total", sites.replacing(member.valueRange, with: "\(5 + random.below(90))"), .total)
      }
    }
    add("envelope word", replacing([("(ok, error)", "(ok, \(random.word()))")]), .unknownValue)
    for (old, new) in [
      ("\n2\n\nbranch_id", "\nA\n\nbranch_id"), ("\nA\n\nbranch_name", "\n2\n\nbranch_name"),
      ("\n2\n\ndepartment_id", "\nA\n\ndepartment_id"),
      ("\nA\n\ndepartment_name", "\n2\n\ndepartment_name"),
    ] { add("type in table", replacing([(old, new)]), .type) }
    for old in ["branch_email\n\nThe", "department_email\n\nThe", "username\n\nThe"] {
      add(
        "rename in table", replacing([(old, "\(random.word())\n\nThe")]), .unknownField)
    }
  }

  private mutating func changeType(of member: PageSites.Member) {
    let values =
      switch member.kind {
      // What may be text or a number is neither a list.
      case .string: page.mixed.contains(member.name) ? ["[1]"] : ["7", "true", "[1]", "{\"a\": 1}"]
      case .number: ["\"seven\"", "true", "[1]", "{\"a\": 1}"]
      case .bool: ["7", "[1]", "{\"a\": 1}"]
      case .null: [String]()
      }
    guard let value = random.pick(values) else { return }
    add("type", sites.replacing(member.valueRange, with: value), .type)
  }

  mutating func changeErrors() {
    for (status, reason) in [
      (400, "Bad Request"), (401, "Unauthorized"), (429, "Too Many Requests"),
    ] {
      let heading = "\(status) \(reason)"
      guard page.text.contains(heading) else { continue }
      add("other status", replacing([(heading, "409 Conflict")]), .unknownStatus, .missingStatus)
      add("drop status", withoutStatus(heading), .missingStatus)
      add(
        "new status",
        replacing([
          (
            heading,
            "403 Forbidden\n\n{\n\"errors\": [\n{\n\"code\": \"invalid_request\",\n"
              + "\"message\": \"Invalid request\"\n}\n]\n}\n\n" + heading
          )
        ]), .unknownStatus)
    }
    for member in sites.members where member.isInError && member.name == "code" {
      add(
        "code", sites.replacing(member.valueRange, with: "\"\(random.word())\""), .unknownCode)
    }
    for member in sites.members where member.isInError && member.kind == .string {
      guard let value = random.pick(["7", "true", "[1]", "{\"a\": 1}"]) else { continue }
      add("type in error", sites.replacing(member.valueRange, with: value), .type)
      if member.name == "code" {
        add("null in error", sites.replacing(member.valueRange, with: "null"), .null)
      }
    }
    for name in sites.names where name.isInError {
      add(
        "rename in error", sites.replacing(name.range, with: "\"\(random.word())\""), .errorBody)
    }
  }

  /// The page without a status, from its heading to the next heading or the end of its body.
  private func withoutStatus(_ heading: String) -> String? {
    guard let start = page.text.firstRange(of: heading) else { return nil }
    let rest = page.text[start.upperBound...]
    let ends = ["\n400 ", "\n401 ", "\n404 ", "\n429 ", "\nIf you have", "\nWas this", "\nЧи була"]
      .compactMap { rest.firstRange(of: $0)?.lowerBound }
    let end = ends.min() ?? page.text.endIndex
    return String(page.text[..<start.lowerBound]) + String(page.text[end...])
  }

  mutating func changeLimits() {
    add(
      "rate",
      replacing([
        ("120 per", "60 per"), ("120 запитів", "60 запитів"), ("120 żądań", "60 żądań"),
        ("120 Anfragen", "60 Anfragen"), ("120 requêtes", "60 requêtes"),
        ("120 solicitudes", "60 solicitudes"),
      ]), .rateLimit)
    add(
      "rate time",
      replacing([
        ("per minute", "per second"), ("за хвилину", "за секунду"), ("na minutę", "na sekundę"),
        ("pro Minute", "pro Sekunde"), ("par minute", "par seconde"),
        ("por minuto", "por segundo"),
      ]), .rateLimit)
    add(
      "first page",
      replacing([
        ("first 100", "first 50"), ("перші 100", "перші 50"), ("pierwsze 100", "pierwsze 50"),
        ("ersten 100", "ersten 50"), ("premiers 100", "premiers 50"),
        ("primeros 100", "primeros 50"),
      ]), .pageLimit)
    add(
      "page limit",
      replacing([
        ("limit is 100", "limit is 50"), ("становить 100", "становить 50"),
        ("limit to 100", "limit to 50"), ("limit ist 100", "limit ist 50"),
        ("limit est 100", "limit est 50"), ("defecto es 100", "defecto es 50"),
      ]), .pageLimit)
    add(
      "offset",
      replacing([
        ("offset is 0", "offset is 10"), ("умовчанням - 0", "умовчанням - 10"),
        ("offset to 0", "offset to 10"), ("offset ist 0", "offset ist 10"),
        ("offset est 0", "offset est 10"), ("offset por defecto es 0", "offset por defecto es 10"),
      ]), .defaultValue)
    let word = random.word()
    for path in ["/departments?", "/agents?", "/authors?", "/shelves?"] {
      add("paging address", replacing([(path, "/\(word)?")]), .pagingAddress)
    }
    if page.text.contains("?offset=") {
      let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
      let rest = lines.filter { line in
        !["offset", " 100", "100 "].contains { line.contains($0) }
      }
      add("drop paging", rest.joined(separator: "\n"), .unlistedParameters)
    }
    add("paging parameter", replacing([("?offset=", "?\(word)=")]), .unknownParameter)
  }

  mutating func changeParameters() {
    let word = random.word()
    for name in ["chat id", "department id", "\nYou should specify id", "and shelf"] {
      add("required", replacing([("\(name) (required)", "\(name) (optional)")]), .required)
    }
    for name in ["active", "include_unassigned", "include_operators", "include_closed"] {
      add("required", replacing([("\n\(name)\n\noptional", "\n\(name)\n\nrequired")]), .required)
      add(
        "rename parameter", replacing([("\n\(name)\n\noptional", "\n\(word)\n\noptional")]),
        .unknownParameter)
      add(
        "new parameter",
        replacing([
          (
            "\n\(name)\n\noptional",
            "\n\(word)\n\noptional\n\nThis will tell more\n\n\(name)\n\noptional"
          )
        ]), .unknownParameter)
    }
    for (start, end) in [
      ("\ninclude_unassigned\n", "\nmy_department_only\n"),
      ("\ninclude_closed\n", "\ninclude_clerks\n"),
    ] {
      guard let first = page.text.firstRange(of: start), let next = page.text.firstRange(of: end)
      else { continue }
      add(
        "drop parameter",
        String(page.text[..<first.lowerBound]) + String(page.text[next.lowerBound...]),
        .missingParameter)
    }
    add(
      "new parameter value",
      replacing([("(chat, ticket,", "(chat, \(word),"), ("(loan, return,", "(loan, \(word),")]),
      .unknownValue)
    add("new parameter value", replacing([("`novel`, ", "`novel`, `\(word)`, ")]), .unknownValue)
    add("required", replacing([("| title | string | no |", "| title | string | yes |")]), .required)
    add(
      "parameter type", replacing([("| price | number |", "| price | boolean |")]), .type)
    add(
      "rename parameter", replacing([("| title | string", "| \(word) | string")]),
      .unknownParameter)
    add(
      "drop parameter", replacing([("| price | number | no | What it costs |\n", "")]),
      .missingParameter)
  }
}

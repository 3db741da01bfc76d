import DocsAudit
import SpecSyntax
import Testing

/// One table of parameters in six languages: what changes is found in each, and nothing else.
@Suite struct LanguageTests {
  struct Words: CustomTestStringConvertible, Sendable {
    let language: String
    /// Name, type, required, default, description.
    let header: String
    let yes: String
    let no: String
    let maximum: String
    let oneOf: String
    let limit: String
    let errors: String

    var testDescription: String { language }

    var page: String {
      """
      GET https://api.bookshop.example/v2/books

      | \(header) |
      | --- | --- | --- | --- | --- |
      | genre | string | \(yes) | | \(oneOf): novel, poem |
      | size | integer | \(no) | 20 | \(maximum) 90 |

      \(limit)

      200 OK

      [{"id": 1}]

      ## \(errors)

      | 401 | unauthorized_key |
      | 418 | a_teapot |

      """
    }
  }

  static let languages = [
    Words(
      language: "en", header: "Parameter | Type | Required | Default | Description", yes: "yes",
      no: "no", maximum: "Maximum", oneOf: "One of", limit: "The limit is 120 requests per minute.",
      errors: "Errors"),
    Words(
      language: "uk", header: "Параметр | Тип | Обов'язковий | За замовчуванням | Опис", yes: "так",
      no: "ні", maximum: "Максимум", oneOf: "Одне з",
      limit: "Ліміт становить 120 запитів за хвилину.", errors: "Помилки"),
    Words(
      language: "pl", header: "Parametr | Typ | Wymagany | Domyślnie | Opis", yes: "tak", no: "nie",
      maximum: "Maksymalnie", oneOf: "Jedna z", limit: "Limit wynosi 120 żądań na minutę.",
      errors: "Błędy"),
    Words(
      language: "de", header: "Parameter | Typ | Erforderlich | Standard | Beschreibung", yes: "ja",
      no: "nein", maximum: "Höchstens", oneOf: "Eines von",
      limit: "Das Limit liegt bei 120 Anfragen pro Minute.", errors: "Fehler"),
    Words(
      language: "fr", header: "Paramètre | Type | Obligatoire | Par défaut | Description",
      yes: "oui", no: "non", maximum: "Maximum", oneOf: "Valeurs possibles",
      limit: "La limite est de 120 requêtes par minute.", errors: "Erreurs"),
    Words(
      language: "es", header: "Parámetro | Tipo | Obligatorio | Por defecto | Descripción",
      yes: "sí", no: "no", maximum: "Máximo", oneOf: "Uno de",
      limit: "El límite es de 120 solicitudes por minuto.", errors: "Errores"),
  ]

  static let changes:
    [(old: @Sendable (Words) -> String, new: @Sendable (Words) -> String, said: [String])] = [
      ({ _ in "GET" }, { _ in "PUT" }, ["docs-method error 1 11"]),
      ({ _ in "/v2/books" }, { _ in "/v2/titles" }, ["docs-unknown-route error 1 11"]),
      ({ _ in "/v2/books" }, { _ in "/v5/books" }, ["docs-server error 1 3"]),
      ({ "| string | \($0.yes)" }, { "| string | \($0.no)" }, ["docs-required error 5 13"]),
      ({ "| integer | \($0.no)" }, { "| integer | \($0.yes)" }, ["docs-required error 6 13"]),
      ({ _ in "| 20 |" }, { _ in "| 30 |" }, ["docs-default error 6 13"]),
      ({ "\($0.maximum) 90" }, { "\($0.maximum) 80" }, ["docs-limits error 6 13"]),
      (
        { _ in "novel, poem" }, { _ in "novel, saga" },
        ["docs-unlisted-value note 5 17", "docs-unknown-value error 5 17"]
      ),
      ({ _ in "| integer |" }, { _ in "| boolean |" }, ["docs-type error 6 13"]),
      (
        { _ in "| genre |" }, { _ in "| kind |" },
        ["docs-missing-parameter error 5 13", "docs-unknown-parameter error 5 11"]
      ),
      ({ _ in "120" }, { _ in "60" }, ["docs-rate-limit error 8 5"]),
      (
        { _ in "| 418 |" }, { _ in "| 451 |" },
        ["docs-missing-status error 16 11", "docs-unknown-status error 17 11"]
      ),
      ({ _ in "unauthorized_key" }, { _ in "no_key" }, ["docs-unknown-code error 16 8"]),
      (
        { _ in "\"id\"" }, { _ in "\"key\"" },
        ["docs-missing-field note 12 20", "docs-unknown-field error 12 19"]
      ),
    ]

  @Test(arguments: languages, [-1] + Array(changes.indices))
  func aChangeIsFoundInEveryLanguage(_ words: Words, _ index: Int) throws {
    let spec = """
      hcgen: 1
      api: Bookshop
      server: https://api.bookshop.example/v2
      auth: none
      rate-limit: 120/minute
      errors:
        code: code
        401: [unauthorized_key]
        418 as teapot: [a_teapot]
      routes:
        books.list:
          get: /books
          query: {genre: Genre, "size": int ..90 = 20}
          returns: list of Book
          fails: [401, 418]
      enums:
        Genre: [novel, poem]
      models:
        Book:
          id: int

      """
    var text = words.page
    var expected: [String] = []
    if index >= 0 {
      let change = Self.changes[index]
      let range = try #require(text.firstRange(of: change.old(words)))
      text.replaceSubrange(range, with: change.new(words))
      expected = change.said
    }
    let api = try TestPage.api(spec)
    let source = SourceFile(name: "spec.yaml", bytes: Array(spec.utf8))
    let said = PageAudit(claims("# A\n" + text), against: api).findings.map { finding in
      let line = finding.spec.map { String(source.lineNumber(at: $0.range.lowerBound)) }
      return "\(finding.rule.rawValue) \(finding.severity.rawValue) "
        + "\((finding.page?.line ?? 1) - 1) \(line ?? "-")"
    }
    #expect(said.sorted() == expected.sorted(), "\(text)")
  }
}

import APIModel
import DocsAudit
import SpecSyntax

/// A documentation page to claims, to what a spec says otherwise, and to a draft, which is a spec.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPage(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let claims = DocumentationPage.read(bytes: bytes(start, count), name: "page.txt")
  if let api {
    let audit = PageAudit(claims, against: api)
    check(PageEvidence.findings(claims, against: api), ordered: false)
    check(PageEvidence.unreadParts(claims), ordered: false)
    check(audit.findings, ordered: true)
    require(audit.routes.allSatisfy(api.routes.indices.contains), "a route that is not there")
    let text = Baseline.text(
      accepting: audit.findings.map { Baseline.fingerprint(of: $0, on: claims.name) })
    let baseline = Baseline(Array(text.utf8))
    require(baseline != nil, "a baseline that was written cannot be read")
    for finding in audit.findings {
      require(
        baseline?.accepts(Baseline.fingerprint(of: finding, on: claims.name)) == true,
        "the baseline does not accept \(finding.subject)")
    }
  }
  for draft in SpecDraft.specs(from: [claims]) {
    let file = SourceFile(name: "draft.yaml", bytes: Array(draft.text.utf8))
    let (root, syntax) = SpecParser.parse(file)
    require(syntax.isEmpty, "a draft is no YAML: \(syntax)\n\(draft.text)")
    let (api, model) = APIReader.read(root)
    // A model that a page documents and no route uses is a warning, and right so.
    require(api != nil, "a draft is no spec: \(model)\n\(draft.text)")
  }
  return 0
}

private func check(_ findings: [AuditFinding], ordered: Bool) {
  var last = 0
  for finding in findings {
    require(!finding.message.isEmpty, "\(finding.rule) has no message")
    require(finding.help?.isEmpty != true, "\(finding.rule) has a help without words")
    guard ordered else { continue }
    let line = finding.page?.line ?? 0
    require(line >= last, "\(finding.rule) is out of order")
    last = line
  }
}

/// Stays to the end. Swift keeps marks in pointers to the boxes of an indirect enum, so that LeakSanitizer
/// does not see that somebody holds them.
private let api: API? = {
  stopLookingForLeaks()
  defer { lookForLeaks() }
  let file = SourceFile(name: "spec.yaml", bytes: Array(spec.utf8))
  let api = APIReader.read(SpecParser.parse(file).root).api
  require(api != nil, "the spec to compare with is wrong")
  return api
}()

@_silgen_name("__lsan_disable") private func stopLookingForLeaks()
@_silgen_name("__lsan_enable") private func lookForLeaks()

private let spec = """
  hcgen: 1
  api: Bookshop
  server: https://api.bookshop.example/v2
  auth: {bearer: apiKey, environment: BOOKSHOP_API_KEY}
  rate-limit: 90/minute
  ids: {int: [Book]}
  paging:
    offset:
      query: {offset: int 0.. = 0, limit: int 1..50 = 50}
      offset: offset
      limit: limit
      items: data
      total: meta.total
  errors:
    entries: errors
    code: code
    message: message
    401: [unauthorized]
    404: {book_not_found: No book has this number.}
  routes:
    books.list:
      get: /books
      query:
        genre?: Genre | Only books of this genre.
      returns: pages of Book
      fails: [401]
    books.rename:
      put: /books/{id}/title
      path: {id: Book.ID}
      body: {title: string 1..200}
      returns: Book
      fails: [401, 404]
  enums:
    Genre: {novel: A long story., sci-fi: One with rockets.}
  models:
    Book:
      id: Book.ID
      title: string
      genre: Genre?
      printedAt: timestamp-text
  """

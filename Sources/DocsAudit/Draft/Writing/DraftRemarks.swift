/// What has to be said in comments above a part of a draft, each thing once.
struct DraftRemarks {
  private var remarks: [String] = []

  /// What no page says.
  mutating func guess(_ what: String) { add("Guessed: " + what) }

  /// What a page says, and what it holds is text of the page.
  mutating func say(_ what: String) { add(what) }

  private mutating func add(_ remark: String) {
    guard let line = YAMLText.documentation(remark), !remarks.contains(line), remarks.count < 100
    else { return }
    remarks.append(line)
  }

  /// As comments, a line each.
  var lines: [String] { remarks.map { "# \($0)." } }
}

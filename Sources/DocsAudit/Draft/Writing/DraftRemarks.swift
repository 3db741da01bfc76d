/// What has to be said in comments above a part of a draft, each thing once.
struct DraftRemarks {
  private enum Remark: Hashable {
    case whole(String)
    /// Goes on with the names that it is true of.
    case fields(String)
  }

  private var remarks: [Remark] = []
  private var fields: [String: [String]] = [:]

  /// No field of a page is longer, and no part of a draft has more remarks.
  private static let most = 100
  private static let width = 100

  /// What no page says. `what` holds no text of a page.
  mutating func guess(_ what: String) { add(.whole("Guessed: " + what)) }

  /// What no page says of a field; `what` goes on with the names of all fields that it is true of.
  mutating func guess(_ what: Guess, of field: String) {
    list(field, behind: "Guessed: " + what.rawValue)
  }

  /// What the spec has no place for; `what` goes on with all names that it is true of.
  mutating func leaveOut(_ name: String, because what: Omission) {
    list(name, behind: "Not in the spec: " + what.rawValue)
  }

  private mutating func list(_ name: String, behind start: String) {
    guard let name = YAMLText.documentation(name) else { return }
    add(.fields(start))
    if fields[start]?.contains("`\(name)`") != true {
      fields[start, default: []].append("`\(name)`")
    }
  }

  /// What a page says, and what it holds is text of the page.
  mutating func say(_ what: String) {
    guard let line = YAMLText.documentation(what) else { return }
    add(.whole(line))
  }

  private mutating func add(_ remark: Remark) {
    guard !remarks.contains(remark), remarks.count < Self.most else { return }
    remarks.append(remark)
  }

  /// As comments. Lists of fields are wrapped.
  var lines: [String] {
    remarks.flatMap { remark in
      switch remark {
      case .whole(let text): ["# \(text)."]
      case .fields(let start): Self.wrapped(start, fields[start] ?? [])
      }
    }
  }

  private static func wrapped(_ start: String, _ names: [String]) -> [String] {
    var lines: [String] = []
    var line = "# " + start
    for (index, name) in names.enumerated() {
      let word = name + (index + 1 < names.count ? "," : ".")
      if line.utf8.count + word.utf8.count >= width, line != "#  " {
        lines.append(line)
        line = "#  "
      }
      line += " " + word
    }
    return lines + [line]
  }
}

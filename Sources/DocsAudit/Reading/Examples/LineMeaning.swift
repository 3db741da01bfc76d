/// What a line in front of an example can say of what the example is for.
struct LineMeaning {
  /// Whether the line is worth a look: it is not empty, and no longer than anybody writes.
  private(set) var isFilled = false
  /// A command that sends something.
  private(set) var isCommand = false
  private(set) var namesError = false
  private(set) var namesResponse = false
  /// A request, or the body of one.
  private(set) var namesRequest = false
  private(set) var wordCount = 0

  /// The meaning of a line without its examples.
  init(_ text: PageText, line: Int) {
    let range = text.trimmed(text.lines[line].range)
    guard !range.isEmpty, range.count <= 4000 else { return }
    isFilled = true
    let words = text.string(range)
    let sentence = Sentence(words, line: 0)
    let isCall = words.hasPrefix("curl ") || words.contains(" -d ") || words.contains("--data")
    let isQuery = isCall && EndpointFinder.getsData(words)
    isCommand = isCall && !isQuery
    namesError = sentence.contains(.error)
    namesResponse = sentence.contains(.response)
    namesRequest = !isQuery && (sentence.contains(.request) || sentence.contains(.body))
    wordCount = sentence.words.count
  }
}

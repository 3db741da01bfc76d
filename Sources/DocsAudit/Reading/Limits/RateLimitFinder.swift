/// Finds limits of requests in sentences: a number, a word like `per`, a unit of time.
enum RateLimitFinder {
  /// The limit that a sentence names, if it names one.
  static func limit(in sentence: Sentence) -> RateLimitClaim? {
    let words = sentence.words
    if let short = shortLimit(words) { return short }
    guard sentence.contains(.requests) || sentence.contains(.limit) else { return nil }
    for index in words.indices {
      guard let requests = words[index].number, requests > 0 else { continue }
      var isPer = false
      var count = 1
      for next in words[(index + 1)...].prefix(6) {
        if let unit = seconds(next), isPer || next.isBehindSlash {
          let (seconds, overflow) = unit.multipliedReportingOverflow(by: count)
          guard !overflow else { return nil }
          return RateLimitClaim(
            requests: requests, seconds: seconds, place: PagePlace(line: words[index].line))
        }
        if let number = next.number {
          guard isPer, number > 0 else { break }
          count = number
        } else if next.means(.per) {
          isPer = true
        }
      }
    }
    return nil
  }

  /// `60 rpm`
  private static func shortLimit(_ words: [PageWord]) -> RateLimitClaim? {
    for (word, unit) in zip(words, words.dropFirst()) {
      guard let requests = word.number, requests > 0 else { continue }
      let seconds =
        unit.means(.perSecond) ? 1 : unit.means(.perMinute) ? 60 : unit.means(.perHour) ? 3600 : 0
      guard seconds > 0 else { continue }
      return RateLimitClaim(
        requests: requests, seconds: seconds, place: PagePlace(line: word.line))
    }
    return nil
  }

  private static func seconds(_ word: PageWord) -> Int? {
    if word.means(.minute) { return 60 }
    if word.means(.second) { return 1 }
    if word.means(.hour) { return 3600 }
    return word.means(.day) ? 86_400 : nil
  }
}

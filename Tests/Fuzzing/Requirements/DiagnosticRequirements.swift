import SpecSyntax

/// What holds of findings whatever the file is: a place inside of it, words, a known id, and the
/// order of the file.
enum DiagnosticRequirements {
  static func check(_ diagnostics: [Diagnostic], in file: SourceFile, known ids: Set<String>) {
    var last = 0
    for finding in diagnostics {
      require(ids.contains(finding.id), "the id \(finding.id) is unknown")
      require(!finding.message.isEmpty, "\(finding.id) has no message")
      require(finding.help?.isEmpty != true, "\(finding.id) has a help without words")
      check(finding.range, in: file, of: finding.id)
      require(finding.range.lowerBound >= last, "\(finding.id) is out of order")
      last = finding.range.lowerBound
      for note in finding.notes {
        require(!note.message.isEmpty, "\(finding.id) has a note without words")
        check(note.range, in: file, of: finding.id)
      }
    }
  }

  static func check(_ range: Range<Int>, in file: SourceFile, of what: String) {
    require(range.upperBound <= file.bytes.count, "\(what) lies behind the file")
    require(range.lowerBound >= 0, "\(what) lies in front of the file")
    let place = file.position(at: range.lowerBound)
    require(place.line > 0 && place.column > 0, "\(what) has no line")
  }
}

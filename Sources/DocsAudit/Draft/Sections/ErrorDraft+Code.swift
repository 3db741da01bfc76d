extension ErrorDraft {
  /// An error code as the spec declares it.
  struct Code {
    let code: String
    let message: String?
    /// What it is called in Swift, where the code alone will not do.
    let swiftName: String?

    /// `nil` for what is no code but a text; `taken` are the names that other codes have become.
    init?(_ claim: CodeClaim, taken: inout Set<String>) {
      let code = claim.code
      guard !code.isEmpty, code.utf8.count <= 80,
        YAMLText.documentation(code) == code
      else { return nil }
      self.code = code
      message = claim.message
      let isName =
        code.utf8.first?.isLetter == true
        && code.utf8.allSatisfy { $0.isWord || $0 == UInt8(ascii: "-") }
      if isName, taken.insert(DraftNames.key(code)).inserted {
        swiftName = nil
        return
      }
      let first = DraftNames.fieldName(code)
      var name = first
      var number = 2
      while !taken.insert(DraftNames.key(name)).inserted {
        name = "\(first)\(number)"
        number += 1
      }
      swiftName = name
    }

    /// The key of the code.
    var key: String { swiftName.map { YAMLText.quoted("\(code) as \($0)") } ?? code }
  }
}

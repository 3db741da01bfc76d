/// Everything that can be wrong with the syntax of a spec; the raw value is the stable id.
public enum SyntaxDiagnostic: String, CaseIterable, Sendable {
  // The file and its characters.
  case tooLarge = "too-large"
  case tooManyFindings = "too-many-findings"
  case emptySpec = "empty-spec"
  case invalidUTF8 = "invalid-utf8"
  case controlCharacter = "control-character"
  case lineSeparator = "line-separator"
  case byteOrderMark = "byte-order-mark"
  case invisibleCharacter = "invisible-character"

  // Lines and their order.
  case tabIndentation = "tab-indentation"
  case tab
  case wrongIndentation = "wrong-indentation"
  case tooDeep = "too-deep"
  case mixedCollection = "mixed-collection"
  case listOnKeyLine = "list-on-key-line"

  // Parts of YAML that specs do without.
  case directive
  case documentMarker = "document-marker"
  case secondDocument = "second-document"
  case anchor
  case alias
  case tag
  case mergeKey = "merge-key"
  case complexKey = "complex-key"
  case nonScalarKey = "non-scalar-key"
  case multiLineKey = "multi-line-key"
  case longKey = "long-key"
  case pairInList = "pair-in-list"

  // Mappings and lists.
  case duplicateKey = "duplicate-key"
  case missingKey = "missing-key"
  case missingColon = "missing-colon"
  case missingBlank = "missing-blank"
  case missingComma = "missing-comma"
  case missingValue = "missing-value"
  case unclosedBracket = "unclosed-bracket"
  case mismatchedBracket = "mismatched-bracket"

  // Scalars.
  case reservedIndicator = "reserved-indicator"
  case colonInPlainScalar = "colon-in-plain-scalar"
  case questionMarkInFlow = "question-mark-in-flow"
  case bracketInPlainScalar = "bracket-in-plain-scalar"
  case multiLinePlainScalar = "multi-line-plain-scalar"
  case unclosedQuote = "unclosed-quote"
  case badEscape = "bad-escape"
  case badBlockHeader = "bad-block-header"
  case textAfterValue = "text-after-value"
}

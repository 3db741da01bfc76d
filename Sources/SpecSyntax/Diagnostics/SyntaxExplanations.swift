extension SyntaxDiagnostic {
  /// One explanation for each id, in the order of the cases.
  public static var explanations: [Explanation] {
    allCases.map { kind in
      let (title, story, wrong, right) = kind.parts
      return Explanation(id: kind.rawValue, title: title, story: story, wrong: wrong, right: right)
    }
  }

  typealias Parts = (title: String, story: String, wrong: String, right: String)

  private var parts: Parts {
    switch self {
    case .tooLarge, .tooManyFindings, .emptySpec, .invalidUTF8, .controlCharacter, .lineSeparator,
      .byteOrderMark, .invisibleCharacter:
      fileParts
    case .tabIndentation, .tab, .wrongIndentation, .tooDeep, .mixedCollection, .listOnKeyLine:
      lineParts
    case .directive, .documentMarker, .secondDocument, .anchor, .alias, .tag, .mergeKey,
      .complexKey, .nonScalarKey, .multiLineKey, .longKey, .pairInList:
      omissionParts
    case .duplicateKey, .missingKey, .missingColon, .missingBlank, .missingComma, .missingValue,
      .unclosedBracket, .mismatchedBracket:
      collectionParts
    case .reservedIndicator, .colonInPlainScalar, .questionMarkInFlow, .bracketInPlainScalar,
      .multiLinePlainScalar, .unclosedQuote, .badEscape, .badBlockHeader, .textAfterValue:
      scalarParts
    }
  }
}

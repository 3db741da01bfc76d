import APIModel

extension Comparison {
  mutating func compare(
    _ enumeration: Enumeration, _ other: Enumeration, _ subject: [String], _ ways: [Way]
  ) {
    let name = enumeration.name.text
    if enumeration.rawType != other.rawType {
      report(
        .rawTypeChanged, subject,
        "the values of \(name) are \(words: other.rawType == .int ? "numbers" : "text") now",
        enumeration.name, other.name)
    }
    for way in ways where enumeration.isClosed != other.isClosed {
      let rule: Rule =
        switch (way, other.isClosed) {
        case (.sent, _): .requestEnumOpenness
        case (.read, true): .responseEnumClosed
        case (.read, false): .responseEnumOpened
        }
      report(
        rule, subject, "\(name) is \(words: other.isClosed ? "closed" : "open") now",
        enumeration.name, other.name)
    }
    let matched = MatchedList(enumeration.cases, other.cases, by: \.name.text)
    for (value, next) in matched.pairs {
      compare(value, next, of: "the value \(value.name.text) of \(name)", subject, ways)
    }
    for value in matched.removed {
      for way in ways {
        report(
          way == .sent ? .requestEnumValueRemoved : .responseEnumValueRemoved,
          subject + [value.name.text], "the value \(value.name.text) of \(name) was removed",
          value.name, other.name)
      }
    }
    for value in matched.added {
      for way in ways {
        // What was closed is what counts: it is the client of before that reads.
        let read: Rule =
          enumeration.isClosed ? .closedResponseEnumValueAdded : .responseEnumValueAdded
        report(
          way == .sent ? .requestEnumValueAdded : read, subject + [value.name.text],
          "the value \(value.name.text) was added to \(name)", enumeration.name, value.name)
      }
    }
    reportOrder(matched.isReordered, "values", of: enumeration.name, other.name, subject)
  }

  /// One value that stands in both specs.
  mutating func compare(
    _ value: EnumCase, _ other: EnumCase, of what: ChangeText, _ owner: [String], _ ways: [Way]
  ) {
    let subject = owner + [value.name.text]
    comparePreferred(value.name, other.name, of: what, subject)
    compare(
      value.documentation, other.documentation, of: what, subject, value.name.range,
      other.name.range)
    guard value.aliases != other.aliases else { return }
    let (before, after) = (Set(value.aliases), Set(other.aliases))
    for way in ways {
      guard way == .read else {
        report(
          .requestAliasesChanged, subject, "other spellings of \(what) changed", value.name,
          other.name)
        continue
      }
      for alias in other.aliases where !before.contains(alias) {
        report(
          .responseAliasAdded, subject + [alias], "\(what) can come as \(alias) too", value.name,
          other.name)
      }
      for alias in value.aliases where !after.contains(alias) {
        report(
          .responseAliasRemoved, subject + [alias], "\(what) no longer comes as \(alias)",
          value.name, other.name)
      }
      if before == after {
        report(
          .orderChanged, subject, "the spellings of \(what) stand in another order", value.name,
          other.name)
      }
    }
  }

  mutating func reportOrder(
    _ isReordered: Bool, _ words: String, of old: Name, _ new: Name, _ subject: [String]
  ) {
    guard isReordered else { return }
    report(
      .orderChanged, subject, "the \(words: words) of \(old.text) stand in another order", old, new)
  }

  mutating func compare(
    _ union: Union, _ other: Union, _ subject: [String], _ ways: [Way]
  ) {
    let name = union.name.text
    if union.discriminator != other.discriminator {
      report(
        .unionTagChanged, subject,
        "which type \(name) holds is said by \(other.discriminator ?? "its form") now", union.name,
        other.name)
    }
    let matched = MatchedList(union.cases, other.cases, by: \.name.text)
    for (unionCase, next) in matched.pairs {
      let what: ChangeText = "the case \(unionCase.name.text) of \(name)"
      let place = subject + [unionCase.name.text]
      comparePreferred(unionCase.name, next.name, of: what, place)
      compare(
        unionCase.documentation, next.documentation, of: what, place, unionCase.name.range,
        next.name.range)
      for way in ways {
        compareUse(
          unionCase.type, next.type, way, of: what, place, unionCase.name.range, next.name.range)
      }
    }
    for way in ways {
      for unionCase in matched.removed {
        report(
          way == .sent ? .requestUnionCaseRemoved : .responseUnionCaseRemoved,
          subject + [unionCase.name.text],
          "the case \(unionCase.name.text) of \(name) was removed", unionCase.name, other.name)
      }
      for unionCase in matched.added {
        report(
          way == .sent ? .requestUnionCaseAdded : .responseUnionCaseAdded,
          subject + [unionCase.name.text], "the case \(unionCase.name.text) was added to \(name)",
          union.name, unionCase.name)
      }
    }
    if matched.isReordered, union.discriminator == nil, ways.contains(.read) {
      report(
        .unionOrderChanged, subject, "the cases of \(name) are tried in another order",
        union.name, other.name)
    } else {
      reportOrder(matched.isReordered, "cases", of: union.name, other.name, subject)
    }
  }
}

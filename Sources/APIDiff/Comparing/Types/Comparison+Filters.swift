import APIModel

extension Comparison {
  mutating func compare(
    _ filter: Filter, _ other: Filter, _ subject: [String], _ ways: [Way]
  ) {
    let name = filter.name.text
    if filter.fieldKey != other.fieldKey || filter.operatorKey != other.operatorKey
      || filter.valueKey != other.valueKey
    {
      report(
        .filterKeysChanged, subject, "conditions of \(name) are sent under other names",
        filter.name, other.name)
    }
    let matched = MatchedList(filter.conditions, other.conditions, by: \.name.text)
    for (condition, next) in matched.pairs {
      let what: ChangeText = "the condition \(condition.name.text) of \(name)"
      let place = subject + [condition.name.text]
      comparePreferred(condition.name, next.name, of: what, place)
      compare(
        condition.documentation, next.documentation, of: what, place, condition.name.range,
        next.name.range)
      compareUse(
        condition.type, next.type, .sent, of: what, place, condition.name.range, next.name.range)
      if condition.operators != next.operators { compareSets(condition, next, what, place) }
    }
    for condition in matched.removed {
      report(
        .conditionRemoved, subject + [condition.name.text],
        "the condition \(condition.name.text) of \(name) was removed", condition.name, other.name)
    }
    for condition in matched.added {
      report(
        .conditionAdded, subject + [condition.name.text],
        "the condition \(condition.name.text) was added to \(name)", filter.name, condition.name)
    }
    reportOrder(matched.isReordered, "conditions", of: filter.name, other.name, subject)
  }

  /// A condition that takes another group of operators.
  private mutating func compareSets(
    _ condition: Filter.Condition, _ other: Filter.Condition, _ what: ChangeText,
    _ subject: [String]
  ) {
    let before = old.operators[condition.operators]?.cases ?? []
    let after = new.operators[other.operators]?.cases ?? []
    let matched = MatchedList(before, after, by: \.name.text)
    for value in matched.removed {
      report(
        .operatorRemoved, subject + [value.name.text],
        "\(what) no longer takes the operator \(value.name.text)", condition.name, other.name)
    }
    for value in matched.added {
      report(
        .operatorAdded, subject + [value.name.text],
        "\(what) takes the operator \(value.name.text)", condition.name, other.name)
    }
    if matched.removed.isEmpty, matched.added.isEmpty {
      report(
        .requestTypeRestated, subject, "\(what) takes the operators of another group",
        condition.name, other.name)
    }
  }

  /// The groups of operators.
  mutating func compareOperators() {
    let matched = MatchedList(old.api.operatorSets, new.api.operatorSets, by: \.name.text)
    for (set, other) in matched.pairs { compare(set, other) }
    for set in matched.removed {
      report(
        .typeRemoved, ["operators", set.name.text],
        "the operators \(set.name.text) were removed", old: set.name.range, new: nil)
    }
    for set in matched.added {
      report(
        .typeAdded, ["operators", set.name.text], "the operators \(set.name.text) were added",
        old: nil, new: set.name.range)
    }
    if matched.isReordered {
      report(
        .orderChanged, ["operators"], "the groups of operators stand in another order",
        old.api.name, new.api.name)
    }
  }

  private mutating func compare(_ set: OperatorSet, _ other: OperatorSet) {
    let name = set.name.text
    let subject = ["operators", name]
    let isUsed = old.usedOperators.contains(name) && new.usedOperators.contains(name)
    comparePreferred(set.name, other.name, of: "the operators \(name)", subject)
    let matched = MatchedList(set.cases, other.cases, by: \.name.text)
    for (value, next) in matched.pairs {
      compare(value, next, of: "the operator \(value.name.text) of \(name)", subject, [.sent])
    }
    for value in matched.removed {
      report(
        isUsed ? .operatorRemoved : .unusedChanged, subject + [value.name.text],
        "the operator \(value.name.text) of \(name) was removed", value.name, other.name)
    }
    for value in matched.added {
      report(
        isUsed ? .operatorAdded : .unusedChanged, subject + [value.name.text],
        "the operator \(value.name.text) was added to \(name)", set.name, value.name)
    }
    reportOrder(matched.isReordered, "operators", of: set.name, other.name, subject)
  }
}

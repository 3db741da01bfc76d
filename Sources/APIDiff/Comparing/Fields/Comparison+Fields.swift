import APIModel

/// Fields that stand together, and how to speak of one of them.
struct FieldOwner {
  /// `query parameter`.
  let word: String
  /// What they belong to.
  let owner: ChangeText
  let subject: [String]
  /// Where they stand in both specs.
  let oldRange: Range<Int>
  let newRange: Range<Int>

  func what(_ name: Name) -> ChangeText { "the \(words: word) \(name.text) of \(owner)" }

  /// One of them; two names that are one and the same, whichever came first.
  func subject(_ name: Name, _ other: Name) -> [String] {
    subject + (name.text == other.text ? [name.text] : [name.text, other.text].sorted())
  }
}

extension Comparison {
  /// Fields in all roles that they have; without one, only what has nothing to do with the wire.
  mutating func compareFields(
    _ before: [Field], _ after: [Field], of owner: FieldOwner, as roles: [FieldRole],
    except moving: Set<String> = []
  ) {
    let matched = MatchedList(before, after, by: \.name.text)
    let renamed = RenamedFields(removed: matched.removed, added: matched.added)
    for (field, other) in renamed.certain {
      for role in roles {
        report(
          role.renamed, owner.subject(field.name, other.name),
          "\(owner.what(field.name)) is \(other.name.text) now", field.name, other.name)
      }
    }
    for (field, other) in matched.pairs + renamed.certain {
      compareField(field, other, of: owner, as: roles, isMoving: moving.contains(field.name.text))
    }
    for field in renamed.removed {
      let hint = renamed.guesses[field.name.text].map {
        "perhaps it is \($0) now" as ChangeText
      }
      for role in roles {
        report(
          field.isCertain(role) ? role.requiredRemoved : role.optionalRemoved,
          owner.subject + [field.name.text], "\(owner.what(field.name)) was removed",
          old: field.name.range, new: owner.newRange, hint: hint)
      }
    }
    for field in renamed.added {
      let hint = renamed.origins[field.name.text].map { "perhaps it was \($0)" as ChangeText }
      for role in roles {
        report(
          field.isCertain(role) ? role.requiredAdded : role.optionalAdded,
          owner.subject + [field.name.text], "\(owner.what(field.name)) was added",
          old: owner.oldRange, new: field.name.range, hint: hint)
      }
    }
    if matched.isReordered {
      report(
        .orderChanged, owner.subject,
        "the \(words: owner.word)s of \(owner.owner) stand in another order", old: owner.oldRange,
        new: owner.newRange)
    }
  }

  /// One field that stands in both specs.
  ///
  /// - Parameter isMoving: It moves through a list, so its default and limits are judged elsewhere.
  mutating func compareField(
    _ field: Field, _ other: Field, of owner: FieldOwner, as roles: [FieldRole],
    isMoving: Bool = false
  ) {
    let what = owner.what(field.name)
    let subject = owner.subject(field.name, other.name)
    let (oldRange, newRange) = (field.name.range, other.name.range)
    comparePreferred(field.name, other.name, of: what, subject)
    compare(field.documentation, other.documentation, of: what, subject, oldRange, newRange)
    for role in roles {
      compareUse(field.type, other.type, role.way, of: what, subject, oldRange, newRange)
      comparePresence(field, other, of: what, subject, role)
      guard !isMoving else { continue }
      if boundTheSame(field.type, other.type) {
        compareLimits(field.limits, other.limits, role.way, of: what, subject, oldRange, newRange)
      }
      if field.defaultValue != other.defaultValue {
        report(
          role.defaultChanged, subject, "the default of \(what) changed", field.name, other.name)
      }
    }
  }

  private mutating func comparePresence(
    _ field: Field, _ other: Field, of what: ChangeText, _ subject: [String], _ role: FieldRole
  ) {
    func report(_ rule: Rule, _ words: String) {
      self.report(rule, subject, "\(what) \(words: words)", field.name, other.name)
    }
    let before = field.isCertain(role)
    let after = other.isCertain(role)
    switch role.way {
    case .sent:
      if (before, after) == (false, true) { report(role.becameRequired, "must be given now") }
      if (before, after) == (true, false) { report(role.becameOptional, "may be left out now") }
      guard let nullable = role.becameNullable, let notNullable = role.becameNotNullable else {
        let isRestated =
          field.isNullable != other.isNullable || field.mayBeLeftOut != other.mayBeLeftOut
        if before == after, isRestated {
          report(.parameterPresenceRestated, "may be left out in another way")
        }
        return
      }
      if !field.isNullable, other.isNullable { report(nullable, "may be null now") }
      if field.isNullable, !other.isNullable { report(notNullable, "may not be null any more") }
    case .read:
      let isNullChanged = field.isNullable != other.isNullable
      switch (before, after) {
      case (true, false):
        report(
          (isNullChanged ? role.becameNullable : nil) ?? role.becameOptional,
          isNullChanged ? "may be null now" : "may be missing now")
      case (false, true):
        report(
          (isNullChanged ? role.becameNotNullable : nil) ?? role.becameRequired,
          isNullChanged ? "is never null now" : "is always there now")
      default:
        if isNullChanged || field.isOptional != other.isOptional {
          report(.responsePresenceRestated, "may be missing in another way")
        }
      }
    }
  }
}

extension Field {
  /// Whether it may be left out of what is sent.
  fileprivate var mayBeLeftOut: Bool { isOptional || defaultValue != nil }

  /// Whether it must be given, or is always there. Where there is no null, as in a query, what may be
  /// null may be left out.
  fileprivate func isCertain(_ role: FieldRole) -> Bool {
    !mayBeLeftOut && !(isNullable && (role.way == .read || role.becameNullable == nil))
  }
}

import APIModel

extension Comparison {
  mutating func compareErrors() {
    let (before, after) = (old.api.errors, new.api.errors)
    let (name, other) = (old.api.name, new.api.name)
    // Without codes or statuses on one side there was nothing that could move.
    if before.entries != after.entries || before.code != after.code {
      report(
        .errorBodyChanged, ["errors"], "entries or codes of errors stand elsewhere", name, other)
    }
    if before.message != after.message {
      report(
        .errorMessageMoved, ["errors", "message"], "the text of an error stands elsewhere",
        name, other)
    }
    let statuses = MatchedList(before.statuses, after.statuses) { "\($0.code)" }
    for (status, next) in statuses.pairs { compare(status, next) }
    for status in statuses.removed {
      report(
        .statusRemoved, ["errors", "\(status.code)"],
        "the status \(status.code) is no longer documented", status.name, other)
    }
    for status in statuses.added {
      report(
        .statusAdded, ["errors", "\(status.code)"], "the status \(status.code) is documented",
        name, status.name)
    }
    if statuses.isReordered {
      report(
        .orderChanged, ["errors"], "the statuses of failure stand in another order", name, other)
    }
    compareCodes(before, after)
  }

  private mutating func compare(_ status: ErrorCatalogue.Status, _ other: ErrorCatalogue.Status) {
    let what: ChangeText = "the status \(status.code)"
    let subject = ["errors", "\(status.code)"]
    comparePreferred(status.name, other.name, of: what, subject)
    compare(
      status.documentation, other.documentation, of: what, subject, status.name.range,
      other.name.range)
    if status.otherCodesAreFields != other.otherCodesAreFields {
      report(
        .fieldCodesChanged, subject,
        "other codes of \(what) are \(words: other.otherCodesAreFields ? "paths of fields" : "codes") now",
        status.name, other.name)
    }
  }

  /// A code, and the status that it comes with; 0 for one that comes with any.
  private struct PlacedCode {
    let value: EnumCase
    let status: Int
  }

  private mutating func compareCodes(_ before: ErrorCatalogue, _ after: ErrorCatalogue) {
    func codes(_ errors: ErrorCatalogue) -> [PlacedCode] {
      errors.shared.map { PlacedCode(value: $0, status: 0) }
        + errors.statuses.flatMap { status in
          status.codes.map { PlacedCode(value: $0, status: status.code) }
        }
    }
    let matched = MatchedList(codes(before), codes(after), by: \.value.name.text)
    for (code, other) in matched.pairs {
      let what: ChangeText = "the error code \(code.value.name.text)"
      compare(code.value, other.value, of: what, ["errors"], [.read])
      if code.status != other.status {
        report(
          .errorCodeMoved, ["errors", code.value.name.text], "\(what) comes with another status",
          code.value.name, other.value.name)
      }
    }
    for code in matched.removed {
      report(
        .errorCodeRemoved, ["errors", code.value.name.text],
        "the error code \(code.value.name.text) is no longer documented", code.value.name,
        new.api.name)
    }
    for code in matched.added {
      report(
        .errorCodeAdded, ["errors", code.value.name.text],
        "the error code \(code.value.name.text) is documented", old.api.name, code.value.name)
    }
    if matched.isReordered {
      report(
        .orderChanged, ["errors", "codes"], "the error codes stand in another order",
        old.api.name, new.api.name)
    }
  }
}

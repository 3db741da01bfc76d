extension SpecDrafting {
  mutating func write() {
    // Fields come first: they say which ids and enums there are.
    let routes = plans.indices.map { routeLines($0) }
    let modelSections = writtenModels()
    writer.line(
      "# Drafted from documentation pages. Comments that begin with `Guessed` mark what no page says;"
    )
    writer.line("# check them, write better names and texts, and take the comments away.")
    writer.blank()
    writer.line("hcgen: 1")
    writer.guess("all names, made from the words of addresses, paths and fields")
    writer.line("api: \(source.apiName)")
    if let guess = source.serverGuess { writer.guess(guess) }
    writer.line("server: \(source.server)")
    if let docs = source.docs { writer.line("docs: \(docs)") }
    writeAuthentication()
    writeRateLimit()
    writeEnvelope()
    writeIDs()
    writePaging()
    writeErrors()
    writer.section("routes", routes)
    writer.section("enums", types.enumerations.map(enumLines))
    writer.section("models", modelSections, comments: modelGuesses)
    writer.section("inputs", inputs.map { ["\($0.name):"] + $0.lines.map { "  " + $0 } })
  }

  mutating func writeAuthentication() {
    let variable = source.apiName.uppercased() + "_API_KEY"
    guard let claim = source.authentication else {
      writer.guess("no page says how a request proves who sent it")
      return writer.line("auth: none")
    }
    var names: [String] = []
    for name in source.routes.flatMap(\.scopes) where !names.contains(name) { names.append(name) }
    let scopes = names.isEmpty ? "" : ", scopes: " + Self.list(names)
    if claim.header.lowercased() == "authorization" {
      if claim.scheme?.lowercased() != "bearer" {
        writer.guess("the page shows another word than Bearer in front of the key")
      }
      writer.line("auth: {bearer: apiKey, environment: \(variable)\(scopes)}")
    } else {
      writer.line(
        "auth: {header: \(claim.header), name: apiKey, environment: \(variable)\(scopes)}")
    }
  }

  static func list(_ texts: [String]) -> String {
    "[" + texts.map(YAMLText.scalar).joined(separator: ", ") + "]"
  }

  mutating func writeRateLimit() {
    guard let limit = source.rateLimit else { return }
    let units = [(86_400, "day"), (3600, "hour"), (60, "minute"), (1, "second")]
    for (seconds, unit) in units where limit.seconds >= seconds && limit.seconds % seconds == 0 {
      let count = limit.requests / (limit.seconds / seconds)
      guard count >= 1 else { continue }
      if limit.seconds != seconds { writer.guess("made from a limit over several units of time") }
      return writer.line("rate-limit: \(count)/\(unit)")
    }
  }

  mutating func writeEnvelope() {
    guard let envelope else { return }
    let message = envelope.message.map { ", message: \($0)" } ?? ""
    writer.blank()
    writer.guess("every answer says with this word that all went well")
    if !envelope.errorIsKnown { writer.guess("the word for a failure") }
    writer.line(
      "envelope: {status: \(envelope.status), ok: \(YAMLText.scalar(envelope.ok)), "
        + "error: \(YAMLText.scalar(envelope.error))\(message)}")
  }

  mutating func writeIDs() {
    let used = types.usedIDs.sorted { $0.key < $1.key }
    guard !used.isEmpty else { return }
    let lists = [TypeInference.IDKind.int, .string].compactMap { kind -> String? in
      let names = used.filter { $0.value == kind }.map(\.key)
      return names.isEmpty ? nil : "\(kind.rawValue): [\(names.joined(separator: ", "))]"
    }
    writer.blank()
    writer.guess("which fields hold ids, and of what, by their names")
    writer.line("ids: {\(lists.joined(separator: ", "))}")
  }

  mutating func writePaging() {
    writer.section(
      "paging",
      styles.enumerated().map { index, style in
        ["\(Self.styleName(index)):"] + style.lines.map { "  " + $0 }
      }, spaced: false)
  }

  static func styleName(_ index: Int) -> String { index == 0 ? "list" : "list\(index + 1)" }

  mutating func writeErrors() {
    guard !errors.isEmpty else { return }
    writer.blank()
    writer.line("errors:")
    if !errors.shared.isEmpty {
      writer.guess("codes of several statuses can come with any", indent: 2)
    }
    if let entries = errors.entries { writer.line("  entries: \(entries)") }
    if let code = errors.code { writer.line("  code: \(code)") }
    if let message = errors.message { writer.line("  message: \(message)") }
    if !errors.shared.isEmpty { writer.line("  shared: \(Self.codes(errors.shared))") }
    for status in errors.statuses {
      var remarks = DraftRemarks()
      for code in status.unplaced { remarks.leaveOut(code, because: .codesHaveNoPlace) }
      for line in remarks.lines { writer.line("  " + line) }
      if status.otherCodesAreFields {
        writer.guess("codes that are not listed are paths of fields", indent: 2)
        let codes = status.codes.isEmpty ? "" : ", codes: \(Self.codes(status.codes))"
        writer.line("  \(status.code): {other-codes: fields\(codes)}")
      } else {
        writer.line(
          "  \(status.code):" + (status.codes.isEmpty ? "" : " \(Self.codes(status.codes))"))
      }
    }
  }

  private static func codes(_ codes: [ErrorDraft.Code]) -> String {
    let parts = codes.map { code in
      code.key + ": " + (YAMLText.documentation(code.message).map(YAMLText.scalar) ?? "")
    }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  func enumLines(_ enumeration: TypeInference.Enumeration) -> [String] {
    let values = enumeration.values.map(YAMLText.scalar).joined(separator: ", ")
    var comment: [String] = []
    if enumeration.isGuessed {
      comment = [
        enumeration.values.count == 1
          ? "# Guessed: by its name, this has a few words as values, and the examples show one value alone."
          : "# Guessed: the values are those that the examples show."
      ]
    }
    let line = "\(enumeration.name): [\(values)]"
    if line.utf8.count <= 110 { return comment + [line] }
    return comment + ["\(enumeration.name):"]
      + enumeration.values.map { "  \(YAMLText.scalar($0)):" }
  }
}

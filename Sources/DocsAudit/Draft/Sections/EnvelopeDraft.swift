/// What every answer is wrapped in: `{"status": "ok", "payload": …}`.
struct EnvelopeDraft {
  let status: String
  let ok: String
  let error: String
  /// Whether a page names the word for failure.
  let errorIsKnown: Bool
  let message: String?

  /// `nil` where not every answer says in a word that it went well.
  init?(_ source: DraftSource) {
    let roots = source.routes.flatMap(\.responses).map(\.members)
    guard !roots.isEmpty, let first = roots.first ?? nil else { return nil }
    let words: Set<String> = ["ok", "success", "succeeded", "done"]
    for member in first {
      guard case .string(let text) = member.node.value, words.contains(text.lowercased()),
        Unwrapping.isPlain(member.name),
        roots.allSatisfy({ members in
          guard let members, members.count <= 3 else { return false }
          return members.contains { $0.name == member.name && $0.node.value == .string(text) }
        })
      else { continue }
      status = member.name
      ok = text
      let rows = source.routes.flatMap { $0.tables.flatMap(\.rows) }
      let documented = rows.filter { $0.name == member.name }.flatMap { $0.values.map(\.text) }
        .first { $0 != text }
      errorIsKnown = documented != nil
      error = documented ?? "error"
      message =
        roots.contains { $0?.contains { $0.name == "message" } == true } ? "message" : nil
      return
    }
    return nil
  }
}

import SpecSyntax

extension Node {
  /// `none`, `{bearer: NAME}`, or `{header: X-Api-Key, name: NAME}`.
  func authentication(_ findings: inout Findings) -> Authentication? {
    if case .scalar = content {
      return word("`auth`", among: ["none"], &findings).map { _ in Authentication.none }
    }
    guard
      let keys = KnownKeys(
        self, of: "`auth`",
        allowed: KeyTable.authentication.names, &findings)
    else { return nil }
    let environment = keys["environment"]?.text("`environment`", &findings)?
      .environmentVariable(&findings)
    let scopes = keys.scopes(&findings)
    keys.refuse("header", beside: "bearer", &findings)
    keys.refuse("name", beside: "bearer", &findings)
    // Tokens of OAuth are sent as bearers (RFC 6750).
    keys.refuse("oauth", beside: "header", &findings)
    let oauth = keys["oauth"]?.clientCredentials(&findings)

    if let bearer = keys["bearer"] {
      guard let name = bearer.credentialName("`bearer`", &findings) else { return nil }
      return .bearer(
        Authentication.Credential(
          name: name, environment: environment, scopes: scopes, oauth: oauth))
    }
    guard let header = keys["header"] else {
      findings.missingKey(
        "`auth` needs the key `bearer` or `header`", in: range,
        help: "Add `bearer: apiKey`, or write `auth: none`")
      return nil
    }
    guard let nameNode = keys["name"] else {
      findings.missingKey(
        "`auth` needs the key `name` beside `header`", in: range,
        help: "Add `name: apiKey`")
      return nil
    }
    let headerName = header.text("`header`", &findings)?.headerName(isSent: true, &findings)
    guard let name = nameNode.credentialName("`name`", &findings), let headerName else {
      return nil
    }
    return .header(
      name: headerName,
      Authentication.Credential(name: name, environment: environment, scopes: scopes))
  }

  private func credentialName(_ subject: String, _ findings: inout Findings) -> Name? {
    guard let text = text(subject, &findings), let name = text.swiftName(&findings) else {
      return nil
    }
    return Name(name, at: text.whole)
  }
}

extension KnownKeys {
  fileprivate func scopes(_ findings: inout Findings) -> [String] {
    var entries = UniqueEntries()
    return (self["scopes"]?.texts("`scopes`", &findings) ?? [])
      .filter { entries.insert($0.string, at: $0.whole, &findings) }
      .map(\.string)
  }
}

import SpecSyntax

extension Node {
  /// `{token: /oauth/token, parameters: form, environment: [SHOP_ID, SHOP_SECRET]}`
  func clientCredentials(_ findings: inout Findings) -> Authentication.ClientCredentials? {
    guard
      let keys = KnownKeys(
        self, of: "`oauth`", allowed: KeyTable.oauth.names,
        required: KeyTable.oauth.required, &findings)
    else { return nil }
    let path = keys["token"]?.text("`token`", &findings)?.tokenPath(&findings)
    let place = keys["parameters"]?.word("`parameters`", among: ["form", "query"], &findings)
      .flatMap(Authentication.ClientCredentials.Place.init)
    let environment = keys["environment"]?.idAndSecret(&findings)
    return path.map {
      Authentication.ClientCredentials(
        tokenPath: $0, parameters: place ?? .form, environment: environment)
    }
  }

  /// Two environment variables: one for the id, one for the secret.
  private func idAndSecret(
    _ findings: inout Findings
  ) -> Authentication.ClientCredentials.Environment? {
    var entries = UniqueEntries()
    guard let nodes = list("`environment`", &findings) else { return nil }
    guard nodes.count == 2 else {
      findings.error(
        .badEnvironment, "`oauth` takes two environment variables", at: range,
        help: "Write first the one with the id, then the one with the secret")
      return nil
    }
    let names = (texts("`environment`", &findings) ?? []).compactMap { text in
      entries.insert(text.string, at: text.whole, &findings)
        ? text.environmentVariable(&findings) : nil
    }
    guard names.count == 2 else { return nil }
    return Authentication.ClientCredentials.Environment(id: names[0], secret: names[1])
  }
}

extension PlacedText {
  /// The path behind the server that gives tokens.
  fileprivate func tokenPath(_ findings: inout Findings) -> String? {
    guard WebAddress(string) == nil else {
      findings.error(
        .badTokenPath, "tokens come from the server of the API", at: whole,
        help: "Write the path behind `server`, as in `/oauth/token`")
      return nil
    }
    guard let pieces = path(&findings) else { return nil }
    for case .parameter(let name, let range) in pieces {
      findings.error(
        .badTokenPath, "the path of the token call has no parameters", at: range,
        help: "Write what stands in the place of `{\(name)}`")
      return nil
    }
    return string
  }
}

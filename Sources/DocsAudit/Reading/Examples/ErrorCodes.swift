/// Reads the codes and messages out of the example of an error.
enum ErrorCodes {
  private static let codeNames: Set<String> = [
    "code", "errorcode", "error", "type", "key", "reason", "slug",
  ]
  private static let messageNames: Set<String> = [
    "message", "errormessage", "msg", "detail", "details", "description", "errordescription",
    "title", "text",
  ]

  /// The entries of an error: objects with a code in them, in a list, under a name, or the body.
  static func read(_ node: ExampleNode) -> [CodeClaim] {
    var result: [CodeClaim] = []
    collect(node, &result)
    return result
  }

  private static func collect(_ node: ExampleNode, _ result: inout [CodeClaim]) {
    for element in node.elements ?? [] { collect(element, &result) }
    guard let members = node.members else { return }
    if let code = member(members, codeNames) {
      result.append(
        CodeClaim(
          code: code.text, message: member(members, messageNames)?.text, place: code.place))
      return
    }
    for member in members where member.node.members != nil || member.node.elements != nil {
      collect(member.node, &result)
    }
  }

  /// The first text under one of these names, in the order of the members.
  static func member(
    _ members: [ExampleMember], _ names: Set<String>
  ) -> (name: String, text: String, place: PagePlace)? {
    for member in members where names.contains(Self.plain(member.name)) {
      if case .string(let text) = member.node.value {
        return (member.name, text, member.node.place)
      }
    }
    return nil
  }

  /// The name of the member that holds the code, and of the one that holds the text.
  static func names(_ members: [ExampleMember]) -> (code: String?, message: String?) {
    (member(members, codeNames)?.name, member(members, messageNames)?.name)
  }

  private static func plain(_ name: String) -> String {
    String(decoding: name.utf8.filter { $0.isLetter }, as: UTF8.self).lowercased()
  }
}

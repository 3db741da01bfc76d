import APIModel

/// What the answer of a route looks like from the outside in: what wraps the value, and the value.
struct AnswerShape {
  /// What stands at a place of the answer.
  enum Content: Hashable {
    /// Nothing but the members.
    case wrapper
    case value(TypeReference)
    case count
    /// The word of the envelope.
    case word(ok: String, error: String)
    case text
  }

  struct Member {
    let name: String
    var shape: AnswerShape
    /// Whether every example has to have it.
    var isRequired: Bool
  }

  var content = Content.wrapper
  /// In the order in which they were put in.
  var members: [Member] = []

  /// The answer of a route; `nil` where nobody looks at it.
  init?(_ route: Route, envelope: Envelope?) {
    switch route.result {
    case .nothing: return nil
    case .text: content = .text
    case .value(let type, let path): put(.value(type), at: path.names[...], isRequired: true)
    case .pages(let element, let style):
      put(.value(.list(element)), at: style.items.names[...], isRequired: true)
      for total in style.totals { put(.count, at: total.names[...], isRequired: false) }
    }
    if let envelope {
      let word = Content.word(ok: envelope.ok, error: envelope.error)
      put(word, at: envelope.status.names[...], isRequired: true)
      if let message = envelope.message { put(.text, at: message.names[...], isRequired: false) }
    }
  }

  private init() {}

  /// Whether what it wraps is a list, or a part of what a list comes with.
  var holdsList: Bool {
    switch content {
    case .value(.list), .count: true
    case .value, .word, .text: false
    case .wrapper: members.contains { $0.shape.holdsList }
    }
  }

  private mutating func put(
    _ content: Content, at path: ArraySlice<String>, isRequired: Bool
  ) {
    guard let name = path.first else {
      self.content = content
      return
    }
    let index: Int
    if let known = members.firstIndex(where: { $0.name == name }) {
      index = known
      if isRequired { members[index].isRequired = true }
    } else {
      index = members.count
      members.append(Member(name: name, shape: AnswerShape(), isRequired: isRequired))
    }
    members[index].shape.put(content, at: path.dropFirst(), isRequired: isRequired)
  }
}

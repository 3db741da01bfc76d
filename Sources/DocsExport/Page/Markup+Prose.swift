import APIModel

extension Markup {
  /// A text of the spec on one line.
  mutating func prose(_ text: String) {
    for piece in Prose.pieces(text) {
      switch piece {
      case .text(let text): self.text(text)
      case .code(let code): element("code", code)
      }
    }
  }

  /// A text of the spec, a paragraph each.
  mutating func paragraphs(_ text: String?) {
    for pieces in text.map(Prose.paragraphs) ?? [] {
      block("p") { markup in
        for piece in pieces {
          switch piece {
          case .text(let text): markup.text(text)
          case .code(let code): markup.element("code", code)
          }
        }
      }
    }
  }

  /// What the spec says beside its text: what is unclear, and what is not to be used any more.
  mutating func notes(_ documentation: Documentation) {
    if let deprecated = documentation.deprecated { note("Deprecated.", deprecated, "note warning") }
    if let gap = documentation.gap { note("Not documented.", gap, "note") }
  }

  private mutating func note(_ title: StaticString, _ text: String, _ style: String) {
    block("p", ["class": style]) {
      $0.element("strong") { $0.fixed(title) }
      $0.fixed(" ")
      $0.prose(text)
    }
  }

  /// A link to a page of the web; text where the address is no such page.
  mutating func webLink(_ address: String, _ label: String) {
    guard WebLink.isSafe(address) else { return text(label) }
    element("a", ["href": address, "rel": "noreferrer"], label)
  }

  /// The link to the page that the spec was made from, and when it was last read.
  mutating func source(_ documentation: Documentation) {
    guard let page = documentation.page else { return }
    block("p", ["class": "source"]) {
      $0.webLink(page, "Documentation page")
      if let read = documentation.read {
        $0.fixed(", read ")
        $0.text(read)
      }
    }
  }

  /// A type as the spec writes it, its names as links.
  mutating func type(_ reference: TypeReference, _ context: PageContext) {
    switch reference {
    case .string, .int, .number, .bool, .json, .timestamp, .datetime, .date:
      text(reference.notation)
    case .loose(let base):
      fixed("loose ")
      type(base, context)
    case .list(let element):
      fixed("list of ")
      type(element, context)
    case .map(let value):
      fixed("map of ")
      type(value, context)
    case .nullable(let base):
      fixed("(")
      type(base, context)
      fixed("?)")
    case .id(let name):
      link(reference.notation, to: context.ids.contains(name) ? Anchor.id(name) : nil)
    case .named(let name):
      link(name, to: context.declared.contains(name) ? Anchor.type(name) : nil)
    }
  }

  /// A link within the page; text where there is nothing to go to.
  mutating func link(_ label: String, to anchor: String?) {
    guard let anchor else { return text(label) }
    element("a", ["href": "#" + anchor], label)
  }

  /// Code or JSON, which scrolls within itself.
  mutating func code(_ text: String, _ label: String) {
    block("pre", ["class": "scrolls", "tabindex": "0", "role": "group", "aria-label": label]) {
      $0.element("code", text)
    }
  }

  /// A heading with a link to itself.
  mutating func heading(
    _ level: StaticString, _ anchor: String, _ body: (inout Markup) -> Void, label: String
  ) {
    block(level) {
      body(&$0)
      $0.fixed(" ")
      $0.element(
        "a", ["class": "anchor", "href": "#" + anchor, "aria-label": "Link to " + label], "#")
    }
  }
}

/// Which addresses may become links.
enum WebLink {
  static func isSafe(_ address: String) -> Bool {
    let start = address.prefix(8).lowercased()
    return start.hasPrefix("https://") || start.hasPrefix("http://")
  }
}

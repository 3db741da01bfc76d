/// Finds addresses whose query pages a list.
enum PagingAddressFinder {
  /// Among these addresses of the page.
  static func find(
    _ addresses: [(address: PageAddress, line: Int)], _ text: PageText
  ) -> [PagingAddressClaim] {
    addresses.compactMap { item in
      claim(item.address, place: PagePlace(line: text.lines[item.line].number), isInExample: false)
    }
  }

  /// In the texts of an example: `links.next` and the like.
  static func find(in node: ExampleNode) -> [PagingAddressClaim] {
    var result: [PagingAddressClaim] = []
    collect(node, &result)
    return result
  }

  private static func collect(_ node: ExampleNode, _ result: inout [PagingAddressClaim]) {
    switch node.value {
    case .object(let members, _): for member in members { collect(member.node, &result) }
    case .list(let elements, _): for element in elements { collect(element, &result) }
    case .string(let string) where string.utf8.count <= 2000 && string.contains("?"):
      var text = PageText()
      text.append(string.utf8, number: node.place.line)
      let whole = text.lines[0].range
      if let address = PageAddress.all(in: text, whole).first, address.range == whole,
        let claim = claim(address, place: node.place, isInExample: true)
      {
        result.append(claim)
      }
    default: break
    }
  }

  private static func claim(
    _ address: PageAddress, place: PagePlace, isInExample: Bool
  ) -> PagingAddressClaim? {
    guard address.query.contains(where: { PagingNames.role(of: $0.name) != nil }) else {
      return nil
    }
    return PagingAddressClaim(
      server: address.server, path: address.path, query: address.query, place: place,
      isInExample: isInExample)
  }
}

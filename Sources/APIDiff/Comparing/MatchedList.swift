/// Two lists with the elements that belong together, by a key. Takes time in a straight line.
struct MatchedList<Element> {
  let pairs: [(old: Element, new: Element)]
  let removed: [Element]
  let added: [Element]
  /// Elements that both lists have stand in another order.
  let isReordered: Bool

  init(_ old: [Element], _ new: [Element], by key: (Element) -> String) {
    let places = Dictionary(
      new.enumerated().map { (key($0.element), $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    var pairs: [(old: Element, new: Element)] = []
    var removed: [Element] = []
    var taken = [Bool](repeating: false, count: new.count)
    var last = -1
    var isReordered = false
    for element in old {
      guard let place = places[key(element)], !taken[place] else {
        removed.append(element)
        continue
      }
      taken[place] = true
      pairs.append((element, new[place]))
      if place < last { isReordered = true }
      last = max(last, place)
    }
    self.pairs = pairs
    self.removed = removed
    added = zip(new, taken).filter { !$0.1 }.map(\.0)
    self.isReordered = isReordered
  }
}

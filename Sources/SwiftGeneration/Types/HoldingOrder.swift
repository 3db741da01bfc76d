/// Orders of types by which holds which, found in linear time and without recursion.
enum HoldingOrder {
  /// All types, each behind those that it holds, but for circles.
  ///
  /// - Parameter held: The numbers of what each type holds.
  static func innermostFirst(_ held: [[Int]]) -> [Int] {
    var order: [Int] = []
    order.reserveCapacity(held.count)
    var isSeen = [Bool](repeating: false, count: held.count)
    for start in held.indices where !isSeen[start] {
      isSeen[start] = true
      var way = [(type: start, next: 0)]
      while let last = way.last {
        guard last.next < held[last.type].count else {
          order.append(last.type)
          way.removeLast()
          continue
        }
        way[way.count - 1].next += 1
        let target = held[last.type][last.next]
        if !isSeen[target] {
          isSeen[target] = true
          way.append((target, 0))
        }
      }
    }
    return order
  }

  /// A number for each type: that of all from which it is reached, and which it reaches in turn.
  static func circles(_ held: [[Int]]) -> [Int] {
    var holders = [[Int]](repeating: [], count: held.count)
    for (holder, types) in held.enumerated() {
      for type in types { holders[type].append(holder) }
    }
    var circles = [Int](repeating: -1, count: held.count)
    // From the outermost inwards, the holders of a type that are new lie in its circle.
    for start in innermostFirst(held).reversed() where circles[start] < 0 {
      circles[start] = start
      var open = [start]
      while let type = open.popLast() {
        for holder in holders[type] where circles[holder] < 0 {
          circles[holder] = start
          open.append(holder)
        }
      }
    }
    return circles
  }
}

/// The lines to take out of one text and to put in from another, found by Myers' algorithm.
///
/// It works from both ends towards the middle, so its memory grows in a straight line. A stretch
/// whose two sides have little in common is cut where the search got furthest: the edits stay
/// right, they are only not the fewest, and the time grows in a straight line too.
struct LineEdits {
  /// A flag for each line of the old text.
  private(set) var isRemoved: [Bool]
  /// A flag for each line of the new text.
  private(set) var isAdded: [Bool]

  init(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) {
    isRemoved = Array(repeating: false, count: old.count)
    isAdded = Array(repeating: false, count: new.count)
    // Equal lines get equal numbers, so that comparing two lines costs the same for all.
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func number(_ line: ArraySlice<UInt8>) -> Int {
      if let number = numbers[line] { return number }
      numbers[line] = numbers.count
      return numbers.count - 1
    }
    var search = MiddleSearch(old: old.map(number), new: new.map(number))
    var boxes = [Box(old: 0..<old.count, new: 0..<new.count)]
    while let whole = boxes.popLast() {
      let box = search.trimmed(whole)
      let middle = search.middle(of: box)
      if !box.isParted(by: middle) {
        for line in box.old { isRemoved[line] = true }
        for line in box.new { isAdded[line] = true }
      } else {
        boxes.append(
          Box(
            old: middle.old..<box.old.upperBound, new: middle.new..<box.new.upperBound))
        boxes.append(
          Box(
            old: box.old.lowerBound..<middle.old, new: box.new.lowerBound..<middle.new))
      }
    }
  }

  fileprivate struct Box {
    var old: Range<Int>
    var new: Range<Int>

    /// Whether cutting at a point gives two smaller boxes.
    func isParted(by point: (old: Int, new: Int)) -> Bool {
      (old.lowerBound...old.upperBound).contains(point.old)
        && (new.lowerBound...new.upperBound).contains(point.new)
        && point != (old.lowerBound, new.lowerBound)
        && point != (old.upperBound, new.upperBound)
    }
  }
}

/// Looks for a point on a short way through a box of the edit graph.
private struct MiddleSearch {
  let old: [Int]
  let new: [Int]
  /// For each diagonal, the old line that the search reached, from the start and from the end.
  private var forward: [Int]
  private var backward: [Int]
  /// Where diagonal 0 stands in the two.
  private let zero: Int

  /// The number of edits from either end at which the search stops.
  private static let most = 256

  init(old: [Int], new: [Int]) {
    self.old = old
    self.new = new
    zero = new.count + 1
    forward = Array(repeating: 0, count: old.count + new.count + 3)
    backward = forward
  }

  /// The box without the lines that are equal at its start and at its end.
  func trimmed(_ box: LineEdits.Box) -> LineEdits.Box {
    var (left, top) = (box.old.lowerBound, box.new.lowerBound)
    var (right, bottom) = (box.old.upperBound, box.new.upperBound)
    while left < right, top < bottom, old[left] == new[top] {
      left += 1
      top += 1
    }
    while left < right, top < bottom, old[right - 1] == new[bottom - 1] {
      right -= 1
      bottom -= 1
    }
    return LineEdits.Box(old: left..<right, new: top..<bottom)
  }

  /// A point inside a trimmed box; where there is nothing to look for, its start.
  mutating func middle(of box: LineEdits.Box) -> (old: Int, new: Int) {
    let (left, top) = (box.old.lowerBound, box.new.lowerBound)
    let (right, bottom) = (box.old.upperBound, box.new.upperBound)
    if left == right || top == bottom { return (left, top) }
    let lowest = left - bottom
    let highest = right - top
    let start = left - top
    let end = right - bottom
    let meetsForward = (start - end) % 2 != 0
    var (firstForward, lastForward) = (start, start)
    var (firstBackward, lastBackward) = (end, end)
    forward[zero + start] = left
    backward[zero + end] = right

    for _ in 0..<Self.most {
      if firstForward > lowest {
        firstForward -= 1
        forward[zero + firstForward - 1] = -1
      } else {
        firstForward += 1
      }
      if lastForward < highest {
        lastForward += 1
        forward[zero + lastForward + 1] = -1
      } else {
        lastForward -= 1
      }
      for diagonal in stride(from: lastForward, through: firstForward, by: -2) {
        let below = forward[zero + diagonal - 1]
        let above = forward[zero + diagonal + 1]
        var x = below < above ? above : below + 1
        var y = x - diagonal
        while x < right, y < bottom, old[x] == new[y] {
          x += 1
          y += 1
        }
        forward[zero + diagonal] = x
        if meetsForward, (firstBackward...lastBackward).contains(diagonal),
          backward[zero + diagonal] <= x
        {
          return (x, y)
        }
      }

      if firstBackward > lowest {
        firstBackward -= 1
        backward[zero + firstBackward - 1] = .max
      } else {
        firstBackward += 1
      }
      if lastBackward < highest {
        lastBackward += 1
        backward[zero + lastBackward + 1] = .max
      } else {
        lastBackward -= 1
      }
      for diagonal in stride(from: lastBackward, through: firstBackward, by: -2) {
        let below = backward[zero + diagonal - 1]
        let above = backward[zero + diagonal + 1]
        var x = below < above ? below : above - 1
        var y = x - diagonal
        while left < x, top < y, old[x - 1] == new[y - 1] {
          x -= 1
          y -= 1
        }
        backward[zero + diagonal] = x
        if !meetsForward, (firstForward...lastForward).contains(diagonal),
          x <= forward[zero + diagonal]
        {
          return (x, y)
        }
      }
    }
    return furthest(in: box, diagonals: firstForward...lastForward)
  }

  /// The point of the box that the search from the start took the most lines to reach.
  private func furthest(
    in box: LineEdits.Box, diagonals: ClosedRange<Int>
  ) -> (old: Int, new: Int) {
    var best = (old: box.old.upperBound, new: box.new.lowerBound)
    var bestSum = Int.min
    for diagonal in stride(from: diagonals.upperBound, through: diagonals.lowerBound, by: -2) {
      var x = min(forward[zero + diagonal], box.old.upperBound)
      var y = x - diagonal
      if y > box.new.upperBound {
        y = box.new.upperBound
        x = y + diagonal
      }
      if x + y > bestSum, x >= box.old.lowerBound, y >= box.new.lowerBound {
        bestSum = x + y
        best = (x, y)
      }
    }
    return best
  }
}

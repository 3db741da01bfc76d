/// Which declaration leads to which, by number.
struct Graph {
  struct Edge {
    let target: Int
    /// Where the source says so.
    let range: Range<Int>
  }

  struct Step {
    let node: Int
    /// The edge by which the way goes on.
    let edge: Edge
  }

  struct Walk {
    /// All nodes, each behind those it leads to (apart from cycles).
    var order: [Int] = []
    /// Ways that come back to where they began, one for every edge that closes one.
    var cycles: [[Step]] = []
  }

  let edges: [[Edge]]

  /// Walks through the whole graph in linear time, without recursion.
  func walk() -> Walk {
    var walk = Walk()
    /// The place of a node on the way, while it is on it.
    var depth: [Int: Int] = [:]
    var isDone = Array(repeating: false, count: edges.count)
    /// A cycle as long as the way costs as much to tell; the nodes told are bounded.
    var toldSteps = 0

    for start in edges.indices where !isDone[start] {
      var way: [(node: Int, next: Int)] = [(start, 0)]
      depth[start] = 0
      while let last = way.last {
        guard last.next < edges[last.node].count else {
          walk.order.append(last.node)
          isDone[last.node] = true
          depth[last.node] = nil
          way.removeLast()
          continue
        }
        let edge = edges[last.node][last.next]
        way[way.count - 1].next += 1
        if let begin = depth[edge.target] {
          guard toldSteps <= 4 * edges.count else { continue }
          toldSteps += way.count - begin
          walk.cycles.append(
            way[begin...].map { Step(node: $0.node, edge: edges[$0.node][$0.next - 1]) })
        } else if !isDone[edge.target] {
          depth[edge.target] = way.count
          way.append((edge.target, 0))
        }
      }
    }
    return walk
  }

  /// All nodes that lead to one of `targets`, these included.
  func nodes(leadingTo targets: [Int]) -> Set<Int> {
    var sources = Array(repeating: [Int](), count: edges.count)
    for (node, edges) in edges.enumerated() {
      for edge in edges { sources[edge.target].append(node) }
    }
    var found = Set(targets)
    var open = targets
    while let node = open.popLast() {
      for source in sources[node] where found.insert(source).inserted { open.append(source) }
    }
    return found
  }
}

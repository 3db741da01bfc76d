/// Places the nodes of a graph in columns, each to the right of what points at it.
struct LayeredLayout {
  /// The column of each node.
  private(set) var columns: [Int]
  /// The nodes of each column, from top to bottom.
  private(set) var layers: [[Int]] = []
  /// Which edges lead back, and so close a circle.
  private(set) var isBack: [Bool]

  private let edges: [HoldingGraph.Edge]
  private var outgoing: [[Int]]
  private var incoming: [[Int]]

  init(count: Int, edges: [HoldingGraph.Edge]) {
    self.edges = edges
    columns = Array(repeating: 0, count: count)
    isBack = Array(repeating: false, count: edges.count)
    outgoing = Array(repeating: [], count: count)
    incoming = outgoing
    for (index, edge) in edges.enumerated() {
      outgoing[edge.from].append(index)
      incoming[edge.to].append(index)
    }
    assignColumns(order())
    let last = columns.max() ?? -1
    layers = Array(repeating: [], count: last + 1)
    for node in 0..<count { layers[columns[node]].append(node) }
    sortColumns()
  }

  /// All nodes, each behind what it points at but for circles, found without recursion.
  private mutating func order() -> [Int] {
    enum State { case new, open, done }
    var states = [State](repeating: .new, count: columns.count)
    var next = [Int](repeating: 0, count: columns.count)
    var order: [Int] = []
    // What nothing points at comes first, so that as few edges as can be lead back.
    let roots = columns.indices.filter { incoming[$0].isEmpty } + Array(columns.indices)
    for root in roots where states[root] == .new {
      var path = [root]
      states[root] = .open
      while let node = path.last {
        guard next[node] < outgoing[node].count else {
          states[node] = .done
          order.append(node)
          path.removeLast()
          continue
        }
        let edge = outgoing[node][next[node]]
        next[node] += 1
        let target = edges[edge].to
        switch states[target] {
        case .new:
          states[target] = .open
          path.append(target)
        case .open: isBack[edge] = true
        case .done: break
        }
      }
    }
    return order
  }

  private mutating func assignColumns(_ order: [Int]) {
    for node in order.reversed() {
      for edge in outgoing[node] where !isBack[edge] {
        columns[edges[edge].to] = max(columns[edges[edge].to], columns[node] + 1)
      }
    }
    // What nothing points at stands right before the first that it points at.
    for node in columns.indices
    where incoming[node].allSatisfy({ isBack[$0] || edges[$0].from == node }) {
      let targets = outgoing[node].filter { !isBack[$0] }.map { columns[edges[$0].to] }
      if let first = targets.min() { columns[node] = max(0, first - 1) }
    }
  }

  /// Puts each node near the middle of its neighbours, a few times there and back.
  private mutating func sortColumns() {
    var places = [Double](repeating: 0, count: columns.count)
    func number(_ layer: [Int]) {
      for (place, node) in layer.enumerated() {
        places[node] = Double(place) - Double(layer.count) / 2
      }
    }
    for layer in layers { number(layer) }
    for round in 0..<6 {
      let isForward = round % 2 == 0
      for column in isForward ? Array(layers.indices) : layers.indices.reversed() {
        let middles = layers[column].map { node in
          let near =
            isForward ? incoming[node].map { edges[$0].from } : outgoing[node].map { edges[$0].to }
          let others = near.filter { $0 != node }
          guard !others.isEmpty else { return places[node] }
          return others.reduce(0) { $0 + places[$1] } / Double(others.count)
        }
        let sorted = layers[column].indices.sorted {
          (middles[$0], $0) < (middles[$1], $1)
        }
        layers[column] = sorted.map { layers[column][$0] }
        number(layers[column])
      }
    }
  }
}

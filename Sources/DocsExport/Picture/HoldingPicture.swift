import APIModel

/// The picture of which model holds which: boxes in columns, lines from holder to held.
struct HoldingPicture {
  private struct Box {
    let name: String
    let x: Int
    let y: Int
    let width: Int
  }

  private static let height = 28
  private static let rowGap = 16
  private static let columnGap = 56
  private static let margin = 12

  private let boxes: [Box]
  private let edges: [HoldingGraph.Edge]
  private let layout: LayeredLayout
  private let width: Int
  private let height: Int
  /// Models, unions and maps that neither hold nor are held.
  let alone: [String]

  init(_ context: PageContext) {
    let graph = context.holding
    let isDrawn = context.api.types.map { type in
      switch type {
      case .model, .union, .pairMap: true
      case .enumeration, .filter: false
      }
    }
    var numbers = [Int?](repeating: nil, count: graph.names.count)
    var names: [String] = []
    let kept = graph.edges.filter { isDrawn[$0.from] && isDrawn[$0.to] }
    let connected = Set(kept.flatMap { [$0.from, $0.to] })
    for index in graph.names.indices where connected.contains(index) {
      numbers[index] = names.count
      names.append(graph.names[index])
    }
    edges = kept.compactMap { edge in
      guard let from = numbers[edge.from], let to = numbers[edge.to] else { return nil }
      return HoldingGraph.Edge(from: from, to: to)
    }
    alone = graph.names.indices.filter { isDrawn[$0] && !connected.contains($0) }
      .map { graph.names[$0] }
    layout = LayeredLayout(count: names.count, edges: edges)
    (boxes, width, height) = Self.place(names, layout)
  }

  private static func place(
    _ names: [String], _ layout: LayeredLayout
  ) -> (boxes: [Box], width: Int, height: Int) {
    let rows = layout.layers.map(\.count).max() ?? 0
    let fullHeight = rows * (height + rowGap) - rowGap
    var boxes = [Box?](repeating: nil, count: names.count)
    var x = margin
    for layer in layout.layers {
      // The letters of the picture have one width.
      let widths = layer.map { names[$0].unicodeScalars.count * 15 / 2 + 20 }
      let columnHeight = layer.count * (height + rowGap) - rowGap
      var y = margin + (fullHeight - columnHeight) / 2
      for (node, width) in zip(layer, widths) {
        boxes[node] = Box(name: names[node], x: x, y: y, width: width)
        y += height + rowGap
      }
      x += (widths.max() ?? 0) + columnGap
    }
    return (boxes.compactMap { $0 }, max(0, x - columnGap) + margin, fullHeight + 2 * margin)
  }

  /// Whether nothing is held by anything.
  var isEmpty: Bool { edges.isEmpty }

  func write(_ markup: inout Markup) {
    let attributes: Markup.Attributes = [
      "class": "scrolls picture", "tabindex": "0", "role": "group",
      "aria-label": "Picture of what holds what",
    ]
    markup.block("div", attributes) { markup in
      let size: Markup.Attributes = [
        "viewBox": "0 0 \(width) \(height)", "width": "\(width)", "height": "\(height)",
      ]
      markup.block("svg", size) { markup in
        markup.block("g", ["class": "edges", "aria-hidden": "true"]) { markup in
          for (index, edge) in edges.enumerated() {
            let isBack = layout.isBack[index]
            markup.block(
              "path",
              [
                "class": isBack ? "edge back" : "edge", "d": path(edge),
                "data-from": boxes[edge.from].name, "data-to": boxes[edge.to].name,
              ]
            ) { _ in }
          }
        }
        for box in boxes { write(box, &markup) }
      }
    }
  }

  private func write(_ box: Box, _ markup: inout Markup) {
    markup.block("a", ["href": "#" + Anchor.type(box.name), "data-node": box.name]) { markup in
      markup.element(
        "rect",
        [
          "x": "\(box.x)", "y": "\(box.y)", "width": "\(box.width)", "height": "\(Self.height)",
          "rx": "6",
        ]
      ) { _ in }
      markup.element("text", ["x": "\(box.x + 10)", "y": "\(box.y + 18)"], box.name)
    }
  }

  /// A curve from the right side of the holder to the left side of the held.
  private func path(_ edge: HoldingGraph.Edge) -> String {
    let from = boxes[edge.from]
    let to = boxes[edge.to]
    let middle = Self.height / 2
    let (x1, y1) = (from.x + from.width, from.y + middle)
    if edge.from == edge.to {
      return "M\(x1 - 14) \(from.y)C\(x1 - 14) \(from.y - 14) \(x1 + 16) \(from.y - 10) \(x1) \(y1)"
    }
    let (x2, y2) = (to.x, to.y + middle)
    let bend = max(28, abs(x2 - x1) / 2)
    return "M\(x1) \(y1)C\(x1 + bend) \(y1) \(x2 - bend) \(y2) \(x2) \(y2)"
  }
}

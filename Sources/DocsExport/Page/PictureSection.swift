/// What holds what: the picture, and the models that stand for themselves.
struct PictureSection {
  let picture: HoldingPicture

  func write(_ markup: inout Markup) {
    guard !picture.isEmpty else { return }
    markup.block("section", ["id": "picture", "aria-labelledby": "picture-title"]) { markup in
      markup.block("h2", ["id": "picture-title"]) { $0.fixed("What holds what") }
      markup.block("p") {
        $0.fixed("Lines lead from a model to those that stand in its fields.")
        $0.fixed(" Each model says the same in words.")
      }
      picture.write(&markup)
      guard !picture.alone.isEmpty else { return }
      markup.block("p") { markup in
        markup.fixed("On their own: ")
        for (index, name) in picture.alone.enumerated() {
          if index > 0 { markup.fixed(", ") }
          markup.link(name, to: Anchor.type(name))
        }
        markup.fixed(".")
      }
    }
  }
}

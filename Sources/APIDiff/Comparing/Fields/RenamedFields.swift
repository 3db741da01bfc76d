import APIModel
import SpecSyntax

/// Which of the fields that went and of those that came may be the same.
struct RenamedFields {
  /// Those that have one name in code are the same for certain.
  let certain: [(old: Field, new: Field)]
  let removed: [Field]
  let added: [Field]
  /// What a removed field may be called now, and an added one was, by the name on the wire.
  let guesses: [String: String]
  let origins: [String: String]

  /// Of more fields than this nothing is guessed, which bounds the work.
  private static let mostCompared = 24

  init(removed: [Field], added: [Field]) {
    let places = Dictionary(
      added.enumerated().map { (Self.nameInCode($0.element.name), $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var certain: [(old: Field, new: Field)] = []
    var rest: [Field] = []
    var taken: Set<Int> = []
    for field in removed {
      if let place = places[Self.nameInCode(field.name)], taken.insert(place).inserted {
        certain.append((field, added[place]))
      } else {
        rest.append(field)
      }
    }
    let others = added.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
    var guesses: [String: String] = [:]
    var origins: [String: String] = [:]
    if rest.count <= Self.mostCompared, others.count <= Self.mostCompared {
      for field in rest {
        let alike = others.filter { $0.type == field.type && origins[$0.name.text] == nil }
        let near = Suggestion.nearest(to: field.name.text, among: alike.map(\.name.text))
        let only = rest.count == 1 && others.count == 1 ? alike.first?.name.text : nil
        if let guess = near ?? only {
          guesses[field.name.text] = guess
          origins[guess] = field.name.text
        }
      }
    }
    self.certain = certain
    self.removed = rest
    self.added = others
    self.guesses = guesses
    self.origins = origins
  }

  /// The letters and digits of the name that code uses; how words are joined makes no difference.
  private static func nameInCode(_ name: Name) -> String {
    String(
      decoding: (name.preferred ?? name.text).lowercased().utf8.filter { byte in
        byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }, as: UTF8.self)
  }
}

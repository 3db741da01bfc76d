import SeededRandom
import SwiftGeneration

/// A spec with hostile texts at as many places at once as it takes.
struct HostileMixture: Sendable {
  let spec: AttackedSpec
  let bytes: [UInt8]
  /// How many places hold one.
  let count: Int
  /// The same places with harmless text.
  let harmless: [UInt8]

  init(_ spec: AttackedSpec, seed: UInt64, texts: [HostileText] = HostileText.all) {
    self.spec = spec
    var generator = SeededGenerator(seed: seed)
    var wanted: [(TextPosition, HostileText)] = []
    let byRange = Dictionary(grouping: spec.positions) { $0.range.lowerBound }
    for start in byRange.keys.sorted() {
      guard let position = byRange[start]?.randomElement(using: &generator),
        let text = texts.randomElement(using: &generator)
      else { continue }
      wanted.append((position, text))
    }
    var taken: [(TextPosition, HostileText)] = []
    Self.take(wanted[...], of: spec, &taken)
    bytes = spec.filled(taken.map { ($0.0, $0.1.text) })
    count = taken.count
    harmless = spec.bytes
  }

  /// Adds what the spec still takes: all at once, or else half by half.
  private static func take(
    _ wanted: ArraySlice<(TextPosition, HostileText)>, of spec: AttackedSpec,
    _ taken: inout [(TextPosition, HostileText)]
  ) {
    guard !wanted.isEmpty else { return }
    let all = taken + wanted
    if case .accepted = Answer(spec.filled(all.map { ($0.0, $0.1.text) })) {
      taken = all
    } else if wanted.count > 1 {
      let middle = wanted.startIndex + wanted.count / 2
      take(wanted[..<middle], of: spec, &taken)
      take(wanted[middle...], of: spec, &taken)
    }
  }
}

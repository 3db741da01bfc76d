import Foundation
import SpecSyntax
import SwiftGeneration
import Synchronization
import Testing

/// Text of a spec is data: at every place and whatever it is, it is refused, or the Swift source
/// has the declarations that harmless text gives.
@Suite struct SwiftInjectionTests {
  /// All of them with `HCGEN_STRESS`; else one in so many, others in each spec.
  static let isThorough = ProcessInfo.processInfo.environment["HCGEN_STRESS"] != nil
  private static let oneIn =
    isThorough ? 1 : ProcessInfo.processInfo.environment["HCGEN_ONE_IN"].flatMap(Int.init) ?? 997

  @Test(.timeLimit(.minutes(60))) func everyTextAtEveryPlace() async {
    let total = await withTaskGroup(of: Tally.self) { group in
      for (number, spec) in AttackedSpec.all.enumerated() {
        group.addTask { await Self.attack(spec, from: number) }
      }
      return await group.reduce(into: Tally()) { $0 += $1 }
    }
    #expect(total.failures.isEmpty, "\(total.failures.prefix(20).joined(separator: "\n"))")
    #expect(total.accepted > 0 && total.refused > 0)
    print(
      "Swift: \(total.positions) positions, \(HostileText.all.count) texts, "
        + "\(total.accepted + total.refused) tries: \(total.refused) refused, "
        + "\(total.accepted - total.failures.count) the same declarations, "
        + "\(total.failures.count) failures")
  }

  /// The texts that the others are held against: every form that a place can ask for, and nothing
  /// that could be more than text.
  static let harmless = [
    "harmless", "Harmless", "harmless text", "harm_less", "harm-less", "Harmless.text", "",
    "a b c d e f g h", "harmless é", "é", "12", "0", "true", "string", "/harmless", "/", "a/b",
    "https://harmless.example", "https://harmless.example/", "harmless\"", "harmless as one",
    "class", "Type", "self", "init", "String",
    "Self", "| harmless text", "x\ny", "\n\n", "   ", "default",
    String(repeating: "x", count: 100_000),
    String(repeating: "xyz ", count: 25_000),
  ]

  struct Tally: Sendable {
    var positions = 0
    var accepted = 0
    var refused = 0
    var failures: [String] = []

    static func += (left: inout Tally, right: Tally) {
      left.positions += right.positions
      left.accepted += right.accepted
      left.refused += right.refused
      left.failures += right.failures
    }
  }

  private static func attack(_ spec: AttackedSpec, from first: Int) async -> Tally {
    var tally = Tally()
    tally.positions = spec.positions.count
    var skeletons = SkeletonCache()
    var number = first
    for position in spec.positions {
      // Other tests have the same few threads.
      await Task.yield()
      var known = HarmlessSkeletons(spec, position)
      for hostile in HostileText.all {
        number += 1
        guard number.isMultiple(of: max(1, oneIn)) else { continue }
        let place =
          "\(spec.description) \(position.range) `\(position.before.prefix(20))…`: \(hostile)"
        switch Answer(spec.filled(position, hostile.text)) {
        case .refused(let problems):
          tally.refused += 1
          if let flaw = flaw(in: problems) { tally.failures.append("\(place): \(flaw)") }
        case .accepted(_, let files, _):
          tally.accepted += 1
          do {
            let skeleton = try skeletons.skeleton(of: files)
            if !known.contain(skeleton, hostile.text, &skeletons) {
              tally.failures.append("\(place): other declarations")
            }
            for file in files {
              guard let flaw = Self.flaw(in: file) else { continue }
              tally.failures.append("\(place): \(file.path): \(flaw)")
            }
          } catch {
            tally.failures.append("\(place): \(error)")
          }
        }
      }
    }
    return tally
  }

  private static func flaw(in problems: [Diagnostic]) -> String? {
    if problems.isEmpty { return "refused without a finding" }
    for problem in problems {
      if problem.id.isEmpty || problem.message.isEmpty { return "a finding without words" }
      if problem.range.lowerBound < 0 { return "a finding without a place" }
    }
    return nil
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte <= 0x7E || byte == 0x0A
  }

  /// Characters that nobody sees, or that turn what is seen around, stand in no source.
  private static func flaw(in file: SwiftFile) -> String? {
    var plain = 0
    while plain < file.bytes.count, isPlain(file.bytes[plain]) { plain += 1 }
    if plain == file.bytes.count { return nil }
    for scalar in String(decoding: file.bytes, as: UTF8.self).unicodeScalars
    where scalar != "\n" && scalar != "\u{200D}" && scalar != "\u{200C}" {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
        .surrogate:
        return "U+\(String(scalar.value, radix: 16)) as it is"
      default:
        let isOfEmoji = scalar.value == 0xFE0E || scalar.value == 0xFE0F
        if scalar.properties.isDefaultIgnorableCodePoint, !isOfEmoji {
          return "U+\(String(scalar.value, radix: 16)) as it is"
        }
      }
    }
    return nil
  }
}

/// What harmless texts give at a place, worked out as far as it is asked for.
struct HarmlessSkeletons {
  private let spec: AttackedSpec
  private let position: TextPosition
  private var rest = SwiftInjectionTests.harmless[...]
  private var known: Set<String> = []

  init(_ spec: AttackedSpec, _ position: TextPosition) {
    self.spec = spec
    self.position = position
  }

  mutating func contain(
    _ skeleton: String, _ hostile: String, _ cache: inout SkeletonCache
  ) -> Bool {
    if known.contains(skeleton) { return true }
    while let text = rest.popFirst() {
      if learn(text, &cache) == skeleton { return true }
    }
    // A word of another length may break a line elsewhere, and dots part the steps of a path.
    guard hostile.utf8.count < 80 else { return false }
    return learn(Self.alike(hostile), &cache) == skeleton
  }

  /// A harmless text that is as long.
  static func alike(_ hostile: String) -> String {
    String(hostile.map { $0 == "." ? "." : $0.isUppercase ? "X" : "x" })
  }

  private mutating func learn(_ text: String, _ cache: inout SkeletonCache) -> String? {
    guard case .accepted(_, let files, _) = Answer(spec.filled(position, text)),
      let skeleton = try? cache.skeleton(of: files)
    else { return nil }
    known.insert(skeleton)
    return skeleton
  }
}

/// The skeletons of files; most of them are the same in every output.
struct SkeletonCache {
  private var known: [[UInt8]: String] = [:]

  mutating func skeleton(of files: [SwiftFile]) throws(SwiftSkeleton.Unreadable) -> String {
    var parts: [String] = []
    for file in files {
      if let skeleton = known[file.bytes] {
        parts.append(skeleton)
      } else {
        let skeleton = try SwiftSkeleton.of(file.bytes)
        // The files of the runtime come again; the others rarely do.
        if known.count < 200 { known[file.bytes] = skeleton }
        parts.append(skeleton)
      }
    }
    return parts.sorted().joined(separator: "\n")
  }
}

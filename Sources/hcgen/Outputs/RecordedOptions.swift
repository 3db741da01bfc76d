import SpecSyntax
import SwiftGeneration

/// The options of an output as its manifest records them.
enum RecordedOptions {
  private static let access = "access"
  private static let namespace = "namespace"
  private static let singleFile = "single-file"
  private static let hashable = "hashable"

  static func record(of options: GenerationOptions) -> [String: String] {
    var record = [
      access: options.access.rawValue, singleFile: word(options.singleFile),
      hashable: word(options.hashable),
    ]
    if let name = options.namespace { record[namespace] = name }
    return record
  }

  /// The options in a record; `nil` where it is none that hcgen writes.
  static func options(in record: [String: String]) -> GenerationOptions? {
    var options = GenerationOptions()
    for (name, value) in record {
      switch name {
      case access:
        guard let level = GenerationOptions.Access(rawValue: value) else { return nil }
        options.access = level
      case namespace:
        options.namespace = value
      case singleFile:
        guard let flag = flag(value) else { return nil }
        options.singleFile = flag
      case hashable:
        guard let flag = flag(value) else { return nil }
        options.hashable = flag
      default:
        return nil
      }
    }
    return options
  }

  private static func word(_ flag: Bool) -> String { flag ? "yes" : "no" }

  private static func flag(_ word: String) -> Bool? {
    switch word {
    case "yes": true
    case "no": false
    default: nil
    }
  }
}

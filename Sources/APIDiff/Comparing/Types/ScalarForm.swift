import APIModel

/// What a value without parts looks like in JSON.
struct ScalarForm {
  enum Base {
    case text, whole, number, bool
  }

  let base: Base
  /// How text or a number is written; `nil` where anything will do.
  private let format: Format?

  private enum Format: Equatable {
    case datetime, date, seconds
    case values(Set<String>, isClosed: Bool)
  }

  /// `nil` for what is no scalar.
  init?(_ type: TypeReference, _ index: APIIndex) {
    switch type {
    case .string: (base, format) = (.text, nil)
    case .int: (base, format) = (.whole, nil)
    case .number, .timestamp(sentAsText: false): (base, format) = (.number, nil)
    case .timestamp(sentAsText: true): (base, format) = (.text, .seconds)
    case .bool: (base, format) = (.bool, nil)
    case .datetime: (base, format) = (.text, .datetime)
    case .date: (base, format) = (.text, .date)
    case .id(let name): (base, format) = (index.ids[name]?.rawType == .int ? .whole : .text, nil)
    case .named(let name):
      guard case .enumeration(let enumeration)? = index.types[name] else { return nil }
      base = enumeration.rawType == .int ? .whole : .text
      format = .values(
        Set(enumeration.cases.map(\.name.text)), isClosed: enumeration.isClosed)
    case .json, .loose, .list, .map, .nullable: return nil
    }
  }

  /// - Parameter openEnums: Whether an open enum takes any value of its base.
  func accepts(_ other: ScalarForm, openEnums: Bool) -> Bool {
    guard base == other.base || base == .number && other.base == .whole else { return false }
    switch (format, other.format) {
    case (nil, _): return true
    case (.values(_, isClosed: false), _) where openEnums: return true
    case (.values(let mine, _), .values(let others, _)): return others.isSubset(of: mine)
    default: return format == other.format
    }
  }
}

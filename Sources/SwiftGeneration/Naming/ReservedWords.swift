/// Words that mean something to Swift, to the standard library, or to generated code.
enum ReservedWords {
  /// What must stand in backticks where a name is declared or used.
  static let keywords: Set<String> = [
    "any", "as", "associatedtype", "async", "await", "borrowing", "break", "case", "catch", "class",
    "consume", "consuming", "continue", "copy", "default", "defer", "deinit", "discard", "do",
    "each", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func",
    "guard", "if", "import", "in", "indirect", "infix", "init", "inout", "internal", "is",
    "isolated", "let", "macro", "nil", "nonisolated", "open", "operator", "package", "postfix",
    "precedencegroup", "prefix", "private", "protocol", "public", "repeat", "rethrows", "return",
    "self", "sending", "some", "static", "struct", "subscript", "super", "switch", "then", "throw",
    "throws", "true", "try", "typealias", "unsafe", "var", "where", "while", "yield",
  ]

  /// Members that mean something else behind a dot, or that types have already.
  static let members: Set<String> = [
    "self", "init", "deinit", "subscript", "none", "some", "hashValue", "rawValue", "hash",
    "encode", "decode", "allCases", "documentedValues", "example", "write", "encoded",
  ]

  /// Types that generated code or its neighbours use without saying whose they are.
  static let types: Set<String> = [
    "Any", "AnyObject", "Array", "ArraySlice", "AsyncIteratorProtocol", "AsyncSequence", "Bool",
    "CancellationError", "CaseIterable", "Character", "ClosedRange", "Codable", "CodingKey",
    "CodingKeys", "Collection", "Comparable", "CustomDebugStringConvertible", "CustomReflectable",
    "CustomStringConvertible", "Data", "Date", "Decodable", "Decoder", "Dictionary", "Double",
    "Duration", "Encodable", "Encoder", "Equatable", "Error", "ExpressibleByArrayLiteral",
    "ExpressibleByBooleanLiteral", "ExpressibleByDictionaryLiteral", "ExpressibleByFloatLiteral",
    "ExpressibleByIntegerLiteral", "ExpressibleByNilLiteral", "ExpressibleByStringLiteral", "Float",
    "Foundation", "Hashable", "Hasher", "ID", "Identifiable", "Int", "Iterator", "Mirror",
    "MainActor", "NSLock", "Never", "Operation", "Optional", "ProcessInfo", "Protocol", "Range",
    "RawRepresentable", "RawValue", "Result", "Self", "Sendable", "Sequence", "Set", "StaticString",
    "String", "Substring", "Swift", "Task", "Thread", "TimeInterval", "Type", "UInt", "UInt8",
    "URL", "URLRequest", "URLResponse", "URLSession", "UTF8", "UUID", "Unicode", "Void",
  ]
}

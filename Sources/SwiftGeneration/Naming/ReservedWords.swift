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
    "BooleanLiteralType", "CancellationError", "CaseIterable", "Character", "CheckedContinuation",
    "ClosedRange", "Codable", "CodingKey", "CodingKeys", "Collection", "Comparable", "CryptoKit",
    "CustomDebugStringConvertible", "CustomReflectable", "CustomStringConvertible", "Data",
    "Date", "Decodable", "Decoder", "DecodingError", "Dictionary", "DispatchQueue",
    "DispatchSource", "DispatchSourceTimer", "Double", "Duration", "Encodable", "Encoder",
    "EncodingError", "Equatable", "Error", "ExpressibleByArrayLiteral",
    "ExpressibleByBooleanLiteral", "ExpressibleByDictionaryLiteral",
    "ExpressibleByExtendedGraphemeClusterLiteral", "ExpressibleByFloatLiteral",
    "ExpressibleByIntegerLiteral", "ExpressibleByNilLiteral", "ExpressibleByStringLiteral",
    "ExpressibleByUnicodeScalarLiteral", "ExtendedGraphemeClusterLiteralType", "Float",
    "FloatLiteralType", "Foundation", "FoundationNetworking", "HTTPURLResponse", "Hashable",
    "Hasher", "ID", "Identifiable", "Int", "Int16", "Int32", "Int64", "Int8",
    "IntegerLiteralType", "Iterator", "IteratorProtocol", "LosslessStringConvertible",
    "MainActor", "Mirror", "NSLock", "NSObject", "Never", "Operation", "OperationQueue",
    "Optional", "ProcessInfo", "Protocol", "Range", "RawRepresentable", "RawValue", "Result",
    "Self", "Sendable", "Sequence", "Set", "Slice", "StaticString", "String", "StringLiteralType",
    "Substring", "Swift", "Task", "Thread", "TimeInterval", "Type", "UInt", "UInt16", "UInt32",
    "UInt64", "UInt8", "URL", "URLAuthenticationChallenge", "URLComponents", "URLCredential",
    "URLError", "URLRequest", "URLResponse", "URLSession", "URLSessionConfiguration",
    "URLSessionDataDelegate", "URLSessionDataTask", "URLSessionTask", "UTF8", "UUID", "Unicode",
    "UnicodeScalarLiteralType", "UnsafeBufferPointer", "Void",
  ]
}

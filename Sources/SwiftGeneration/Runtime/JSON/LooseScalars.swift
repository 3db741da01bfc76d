// Scalars that some servers send as text. They are written as what they are.

/// A whole number, also read from text: `12`, `"12"`.
nonisolated public enum LooseInt: ParameterCoding {
  public static func read(_ json: JSON) throws(JSONError) -> Int {
    if var text = JSONNumber.text(of: json), let int = text.withUTF8(JSONNumber.int) { return int }
    return try Int(json: json)
  }

  public static func write(_ value: Int, to writer: inout JSONWriter) { writer.int(value) }
  public static func text(_ value: Int) -> String { value.description }
}

/// A number, also read from text: `1.5`, `"1.5"`.
nonisolated public enum LooseNumber: ParameterCoding {
  public static func read(_ json: JSON) throws(JSONError) -> Double {
    if let double = JSONNumber.double(in: json) { return double }
    return try Double(json: json)
  }

  public static func write(_ value: Double, to writer: inout JSONWriter) { writer.number(value) }
  public static func text(_ value: Double) -> String { value.description }
}

/// `true` or `false`, also read from `"true"`, `"false"`, `1`, `0`, `"1"` and `"0"`.
nonisolated public enum LooseBool: ParameterCoding {
  public static func read(_ json: JSON) throws(JSONError) -> Bool {
    switch json.text ?? json.int?.description {
    case "true", "1": true
    case "false", "0": false
    default: try Bool(json: json)
    }
  }

  public static func write(_ value: Bool, to writer: inout JSONWriter) { writer.bool(value) }
  public static func text(_ value: Bool) -> String { value.description }
}

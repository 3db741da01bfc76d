import APIModel

/// The language of specs as a JSON Schema, by which editors complete and check a spec.
///
/// It takes every spec that the reader takes, and refuses what can be told wrong without looking
/// elsewhere in the spec. An editor reads plain scalars as numbers or truth values where the language
/// reads text, so that a text may be any of these.
public enum SpecSchema {
  /// A piece of text that each schema holds, and hardly any other file.
  public static let mark = "The spec language of hcgen"

  /// The whole schema.
  public static let document: DocumentNode = {
    var schema: DocumentNode = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .string(mark),
      "description": "Describes an HTTP API in a few lines, from which hcgen makes a Swift client.",
    ]
    let spec = mapping(.spec, SectionSchemas.spec)
    for member in spec.members { schema[member.key] = member.value }
    schema["$defs"] = [
      "text": Piece.text, "fields": FieldSchemas.fields, "parameters": FieldSchemas.parameters,
      "field": FieldSchemas.field, "parameter": FieldSchemas.parameter,
      "pathParameter": FieldSchemas.pathParameter, "case": TypeSchemas.enumCase,
      "cases": TypeSchemas.cases, "enum": TypeSchemas.enumeration, "model": TypeSchemas.model,
      "union": TypeSchemas.union, "map": TypeSchemas.pairMap, "filter": TypeSchemas.filter,
      "route": RouteSchemas.route, "pagingStyle": SectionSchemas.pagingStyle,
      "status": SectionSchemas.status,
    ]
    return schema
  }()

  /// A mapping with the keys of a table, each with the schema of its value.
  ///
  /// - Parameters:
  ///   - values: A key that is not among them takes anything.
  ///   - only: The keys of the table that may stand here; all of them where it is `nil`.
  static func mapping(
    _ table: KeyTable, _ values: [String: DocumentNode], only: [String]? = nil
  ) -> DocumentNode {
    let keys = table.keys.filter { only?.contains($0.name) ?? true }
    let properties = keys.map { key in
      DocumentNode.Member(
        key.name,
        .object([.init("description", .string(key.summary))] + (values[key.name] ?? [:]).members))
    }
    var schema: DocumentNode = ["type": "object", "properties": .object(properties)]
    let required = keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty { schema["required"] = .strings(required) }
    schema["additionalProperties"] = false
    return schema
  }

  /// The same beside names that the author chooses, which do not begin with `$`.
  static func mapping(
    _ table: KeyTable, _ values: [String: DocumentNode], beside entry: DocumentNode
  ) -> DocumentNode {
    var schema = mapping(table, values)
    schema["patternProperties"] = ["^(?!\\$)": entry]
    return schema
  }

  static func definition(_ name: String) -> DocumentNode { ["$ref": .string("#/$defs/" + name)] }
}

/// What fields are to whoever calls, and the rules that hold for them.
struct FieldRole {
  let way: Comparison.Way
  let requiredAdded: Rule
  let optionalAdded: Rule
  let requiredRemoved: Rule
  let optionalRemoved: Rule
  let renamed: Rule
  let becameRequired: Rule
  let becameOptional: Rule
  /// `nil` where there is no null.
  let becameNullable: Rule?
  let becameNotNullable: Rule?
  let defaultChanged: Rule

  /// Of a query, or headers.
  static let parameter = FieldRole(
    way: .sent, requiredAdded: .requiredParameterAdded, optionalAdded: .optionalParameterAdded,
    requiredRemoved: .parameterRemoved, optionalRemoved: .parameterRemoved,
    renamed: .parameterRenamed, becameRequired: .parameterBecameRequired,
    becameOptional: .parameterBecameOptional, becameNullable: nil, becameNotNullable: nil,
    defaultChanged: .requestDefaultChanged)

  /// Of a body, or of a type that is sent.
  static let request = FieldRole(
    way: .sent, requiredAdded: .requiredRequestFieldAdded,
    optionalAdded: .optionalRequestFieldAdded, requiredRemoved: .requestFieldRemoved,
    optionalRemoved: .requestFieldRemoved, renamed: .requestFieldRenamed,
    becameRequired: .requestFieldBecameRequired, becameOptional: .requestFieldBecameOptional,
    becameNullable: .requestFieldBecameNullable,
    becameNotNullable: .requestFieldBecameNotNullable, defaultChanged: .requestDefaultChanged)

  /// Of a type that is read.
  static let response = FieldRole(
    way: .read, requiredAdded: .responseFieldAdded, optionalAdded: .responseFieldAdded,
    requiredRemoved: .requiredResponseFieldRemoved,
    optionalRemoved: .optionalResponseFieldRemoved, renamed: .responseFieldRenamed,
    becameRequired: .responseFieldBecameRequired, becameOptional: .responseFieldBecameOptional,
    becameNullable: .responseFieldBecameNullable,
    becameNotNullable: .responseFieldBecameNotNullable, defaultChanged: .responseDefaultChanged)
}

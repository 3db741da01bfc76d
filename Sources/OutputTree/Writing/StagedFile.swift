/// A new content in a temporary file beside its place.
struct StagedFile: Sendable {
  let temporary: String
  let target: String
  /// What stood at the target when the plan was made.
  let replaced: [UInt8]?
}

/// A plan whose new contents are on the disk, and nothing in its place yet.
struct StagedPlan: Sendable {
  let plan: WritePlan
  /// The files, folder by folder.
  var folders: [[StagedFile]] = []
  var manifest: StagedFile?
}

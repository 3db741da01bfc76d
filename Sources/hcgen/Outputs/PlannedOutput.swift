import OutputTree

/// One API with the folder that it is to be generated into.
struct PlannedOutput: Sendable {
  let api: String
  /// The path of the spec, as the user gave it.
  let spec: String
  let folder: OutputTree
  /// The folder beside what it is to hold.
  let status: TreeStatus

  var tree: GeneratedTree { status.tree }
}

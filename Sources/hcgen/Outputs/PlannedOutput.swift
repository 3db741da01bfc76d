import OutputTree

/// One API with the folder that it is to be generated into.
struct PlannedOutput {
  let api: String
  /// The path of the spec, as the user gave it.
  let spec: String
  let folder: OutputTree
  let tree: GeneratedTree
}

/// A step that was done, with all that it takes to undo it.
enum WriteStep: Sendable {
  case made(folder: String)
  case renamed(StagedFile)
  case removed(file: String, content: [UInt8])
  case removedFolder(String)
}

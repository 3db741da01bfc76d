extension WritePlan {
  /// Plans how to make one file what it should be, in a folder that need have no manifest.
  ///
  /// - Parameters:
  ///   - path: Where the file belongs.
  ///   - force: Replace what hcgen did not write, too.
  ///   - isOurs: Whether a file of this content is one that hcgen wrote.
  public init(
    file path: String, _ bytes: [UInt8], force: Bool, isOurs: ([UInt8]) -> Bool
  ) throws(Refusal) {
    let folder = OutputPath.folder(of: path)
    let name = String(path.split(separator: "/").last ?? "")
    let onDisk = try Self.content(of: path)
    if let onDisk, onDisk != bytes, !force, !isOurs(onDisk) {
      throw .needsForce([
        TreeDifference(.foreign, path: name, onDisk: onDisk, generated: bytes)
      ])
    }
    if let onDisk, onDisk != bytes, Disk.isReadOnly(path) {
      throw .obstacles([OutputObstacle(.unwritable(.readOnly), at: path)])
    }
    self.init(
      folder: folder,
      writes: onDisk == bytes ? [] : [Write(path: name, bytes: bytes, replaced: onDisk)],
      unchanged: onDisk == bytes ? 1 : 0)
  }

  /// What is in a file; `nil` where there is none.
  private static func content(of path: String) throws(Refusal) -> [UInt8]? {
    do {
      switch try Disk.kind(at: path) {
      case nil: return nil
      case .file: return try Disk.readOutput(path)
      case .symbolicLink: throw OutputObstacle(.symbolicLink, at: path)
      case .folder, .other: throw OutputObstacle(.folderInTheWay, at: path)
      }
    } catch let obstacle as OutputObstacle {
      throw .obstacles([obstacle])
    } catch {
      throw .obstacles([OutputObstacle(.unreadable(error as? SystemError ?? .last), at: path)])
    }
  }
}

/// A folder that hcgen fills, and the only way in which the tool touches it.
///
/// What hcgen wrote is told by the manifest in the folder together with the hashes of the files:
/// only a file whose content has the hash that the manifest lists is ever replaced or removed
/// without force, and none other is ever removed, but for the temporary files of a run that was
/// killed, which their names give away.
public struct OutputTree: Sendable {
  /// The path of the folder, as the user gave it.
  public let folder: String

  /// How many bytes of a file in an output folder are read; one that has more is not hcgen's.
  static let largestFile = 256 << 20

  /// The output folder at a path; nothing is looked up yet.
  public init(folder: String) {
    self.folder = folder
  }

  /// What the manifest in the folder says.
  public enum Record: Hashable, Sendable {
    /// There is no folder, or no manifest in it.
    case none
    /// There is one, and this is what it says.
    case manifest(Manifest)
    /// There is a manifest that cannot be trusted, and why.
    case broken(String)
  }

  /// Reads the manifest in the folder.
  public func record() -> Record {
    let path = OutputPath.join(folder, Manifest.fileName)
    do {
      guard let kind = try Disk.kind(at: path) else { return .none }
      guard kind == .file else { return .broken("it is no file") }
      return .manifest(try ManifestReader.read(Disk.read(path, limit: Manifest.largestSize + 1)))
    } catch SystemError.notAFolder {
      return .none
    } catch let refusal as ManifestReader.Refusal {
      return .broken(refusal.reason)
    } catch {
      return .broken((error as? SystemError ?? .notFound).reason)
    }
  }

  /// Compares the folder with what it should hold; touches nothing.
  public func compare(with tree: GeneratedTree) -> TreeStatus {
    var examination = TreeExamination(of: folder, against: tree)
    return examination.status()
  }

  /// The names of the folders in a folder that hold a manifest, sorted.
  public static func outputs(in folder: String) -> [String] {
    let names = (try? Disk.names(in: folder)) ?? []
    return names.filter { name in
      let path = OutputPath.join(OutputPath.join(folder, name), Manifest.fileName)
      return (try? Disk.kind(at: path)) == .file
    }
  }
}

extension OutputTree {
  /// Compares the folder with its own manifest; touches nothing.
  ///
  /// Every file that is not hidden has to be listed, for build systems take more than Swift.
  /// - Parameter others: Folders that are held against manifests of their own; below this one,
  ///   their files do not count as extra.
  public func verify(beside others: [String] = []) throws(VendoredStatus.Refusal)
    -> VendoredStatus
  {
    let listing: FolderListing
    let bytes: [UInt8]
    do {
      guard let kind = try Disk.kindFollowingLinks(at: folder) else {
        throw OutputObstacle(.unreadable(.notFound), at: folder)
      }
      guard kind == .folder else { throw OutputObstacle(.unreadable(.notAFolder), at: folder) }
      listing = try FolderListing(of: folder)
      guard let entry = listing[Manifest.fileName] else {
        throw VendoredStatus.Refusal.noManifest
      }
      guard entry.kind == .file else {
        throw VendoredStatus.Refusal.brokenManifest("it is no file")
      }
      bytes = try read(Manifest.fileName, limit: Manifest.largestSize + 1)
    } catch let refusal as VendoredStatus.Refusal {
      throw refusal
    } catch let obstacle as OutputObstacle {
      throw .obstacle(obstacle)
    } catch {
      throw .obstacle(
        OutputObstacle(.unreadable(error as? SystemError ?? .notFound), at: folder))
    }
    let manifest: Manifest
    do { manifest = try ManifestReader.read(bytes) } catch {
      throw .brokenManifest(error.reason)
    }
    var differences: [VendoredStatus.Difference] = []
    for file in manifest.files {
      if let kind = try difference(of: file, from: listing[file.path]) {
        differences.append(VendoredStatus.Difference(kind: kind, path: file.path))
      }
    }
    let listed = Set(manifest.files.map(\.path) + [Manifest.fileName])
    let inside = others.compactMap(path(of:))
    let unlisted =
      listing.entries.filter {
        ($0.kind != .folder || !$0.isNamable) && !($0.isASCII && listed.contains($0.path))
      }.map(\.path) + listing.leftovers
    for path in unlisted
    where !inside.contains(where: { path.hasPrefix($0 + "/") }) {
      differences.append(VendoredStatus.Difference(kind: .extra, path: path))
    }
    return VendoredStatus(
      folder: folder, manifest: manifest, manifestHash: SHA256.hex(of: bytes),
      differences: differences.sorted { OutputPath.precedes($0.path, $1.path) })
  }

  private func difference(
    of file: Manifest.File, from entry: FolderListing.Entry?
  ) throws(VendoredStatus.Refusal) -> VendoredStatus.Difference.Kind? {
    guard let entry else { return .missing }
    // What a link leads to may be another thing tomorrow.
    guard entry.kind == .file else { return .edited }
    let place = OutputPath.join(folder, entry.path)
    do {
      return SHA256.hex(of: try Disk.readOutput(place)) == file.hash ? nil : .edited
    } catch {
      if error == .tooLarge { return .edited }
      throw .obstacle(OutputObstacle(.unreadable(error), at: place))
    }
  }

  private func read(_ path: String, limit: Int) throws(OutputObstacle) -> [UInt8] {
    let place = OutputPath.join(folder, path)
    do { return try Disk.read(place, limit: limit) } catch {
      throw OutputObstacle(.unreadable(error), at: place)
    }
  }

  /// The path of another folder inside this one; `nil` where it is elsewhere.
  private func path(of other: String) -> String? {
    let start = folder.hasSuffix("/") ? folder : folder + "/"
    guard other.hasPrefix(start) else { return nil }
    let path = other.dropFirst(start.count)
    return String(path.hasSuffix("/") ? path.dropLast() : path)
  }
}

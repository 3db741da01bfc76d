import OutputTree

/// Bytes to a manifest: its paths stay in the folder, and what is written again is read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzManifest(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let manifest: Manifest
  do throws(ManifestReader.Refusal) {
    manifest = try ManifestReader.read(bytes(start, count))
  } catch {
    require(!error.reason.isEmpty, "a refusal has no reason")
    return 0
  }
  var folded: Set<String> = []
  for file in manifest.files {
    let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
    require(
      !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." || $0.contains("\\") },
      "\(file.path) leaves the folder")
    require(folded.insert(file.path.lowercased()).inserted, "\(file.path) meets another path")
    require(file.hash.utf8.count == 64, "\(file.path) has no hash")
  }
  let again = try? ManifestReader.read(manifest.bytes)
  require(again == manifest, "a manifest that was written is read as another one")
  require(again?.bytes == manifest.bytes, "equal manifests are written in two ways")
  return 0
}

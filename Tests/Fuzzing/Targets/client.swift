import APIModel
import OutputTree
import SpecSyntax
import SwiftGeneration

private let namespaced: GenerationOptions = {
  var options = GenerationOptions()
  options.namespace = "Shop"
  options.access = .internal
  return options
}()

/// A spec to the files of its client: they stay in the folder, and none stands in another's place.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzClient(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let file = SourceFile(name: "spec.yaml", bytes: bytes(start, count))
  let (root, syntax) = SpecParser.parse(file)
  // Nothing is generated of a spec that has errors.
  guard let api = APIReader.read(root, of: file, behind: syntax).api else { return -1 }
  for options in [GenerationOptions(), namespaced] {
    let (files, diagnostics) = SwiftGenerator.generate(api, options: options)
    require(files.isEmpty != diagnostics.isEmpty, "files beside findings, or none of both")
    var paths: Set<String> = []
    for file in files {
      require(OutputPath.flaw(in: file.path) == nil, "\(file.path) cannot stand")
      require(paths.insert(file.path.lowercased()).inserted, "\(file.path) stands twice")
      require(String(validating: file.bytes, as: UTF8.self) != nil, "\(file.path) is no UTF-8")
    }
  }
  return 0
}

import Foundation
import Programs
import SwiftGeneration
import Testing

/// A copied folder compiles in its host, whatever the host's settings are.
///
/// `HCGEN_EVERY_HOST=1` tries every client in every host. Without it a host is left out where
/// another one, or a golden case, asks for all that it does, and the second client is left to
/// those that ask for most; and where a host differs from another one by access or files alone, in
/// which data flows the same way, the types are checked.
@Suite struct VendoringTests {
  struct Host: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let settings: [String]
    var access = GenerationOptions.Access.public
    var namespace: String?
    var singleFile = false
    var hashable = false

    var options: GenerationOptions {
      GenerationOptions(
        access: access, namespace: namespace, singleFile: singleFile, hashable: hashable)
    }
  }

  static let isThorough = ProcessInfo.processInfo.environment["HCGEN_EVERY_HOST"] == "1"

  private static let everyFeature = [
    "InternalImportsByDefault", "MemberImportVisibility", "ExistentialAny",
  ].flatMap { ["-enable-upcoming-feature", $0] }

  static let hosts: [Host] = [
    Host(testDescription: "Swift 6 mode", settings: ["-swift-version", "6"]),
    Host(testDescription: "Swift 5 mode", settings: ["-swift-version", "5"]),
    Host(
      testDescription: "MainActor by default, Swift 6 mode",
      settings: ["-swift-version", "6", "-default-isolation", "MainActor"]),
    Host(
      testDescription: "MainActor by default, Swift 5 mode",
      settings: ["-swift-version", "5", "-default-isolation", "MainActor"]),
    Host(
      testDescription: "InternalImportsByDefault",
      settings: ["-swift-version", "6", "-enable-upcoming-feature", "InternalImportsByDefault"]),
    Host(
      testDescription: "MemberImportVisibility",
      settings: ["-swift-version", "6", "-enable-upcoming-feature", "MemberImportVisibility"]),
    Host(
      testDescription: "ExistentialAny",
      settings: ["-swift-version", "6", "-enable-upcoming-feature", "ExistentialAny"]),
    Host(
      testDescription: "all features, MainActor",
      settings: ["-swift-version", "6", "-default-isolation", "MainActor"] + everyFeature),
    Host(
      testDescription: "package access",
      settings: ["-swift-version", "6", "-package-name", "host"], access: .package),
    Host(
      testDescription: "package access, all features",
      settings: ["-swift-version", "6", "-package-name", "host"] + everyFeature, access: .package),
    Host(
      testDescription: "internal access, all features",
      settings: ["-swift-version", "6"] + everyFeature, access: .internal),
    Host(
      testDescription: "internal access, MainActor, Swift 5 mode",
      settings: ["-swift-version", "5", "-default-isolation", "MainActor"], access: .internal),
    Host(
      testDescription: "one file", settings: ["-swift-version", "6"] + everyFeature,
      singleFile: true),
    Host(testDescription: "hashable", settings: ["-swift-version", "6"], hashable: true),
  ]

  private static let pairs: [(spec: String, host: Host)] = {
    let demanding: Set = ["all features, MainActor", "internal access, MainActor, Swift 5 mode"]
    let covered: Set = [
      "InternalImportsByDefault", "MemberImportVisibility", "ExistentialAny", "Swift 5 mode",
      "MainActor by default, Swift 6 mode", "MainActor by default, Swift 5 mode", "hashable",
    ]
    return Repository.specs.enumerated().flatMap { index, spec in
      hosts.filter { host in
        let name = host.testDescription
        return Self.isThorough || (index == 0 ? !covered.contains(name) : demanding.contains(name))
      }
      .map { (spec, $0) }
    }
  }()

  /// A public type is the one that is least of all taken to be sendable.
  private static let flowsAsPublicOnes: Set = [
    "package access", "package access, all features", "internal access, all features", "one file",
  ]

  @Test(arguments: pairs)
  func compilesInItsHost(_ spec: String, _ host: Host) throws {
    let files = try Generation.files(of: Repository.spec(spec), options: host.options)
    let result = try Tool.compile(
      Self.tree(files), settings: host.settings,
      checksFlow: Self.isThorough || !Self.flowsAsPublicOnes.contains(host.testDescription))
    #expect(result.status == 0, "\(result.output)")
  }

  /// Linux has no Foundation with library evolution, and the compiler warns of that in any file
  /// that shows a type of Foundation. Nothing else may be said.
  @Test(arguments: Repository.specs)
  func compilesWithLibraryEvolution(_ spec: String) throws {
    let files = try Generation.files(of: Repository.spec(spec))
    let folder = try TemporaryFolder()
    try Self.tree(files).write(to: folder.url)
    let result = try Program.run(
      ["swiftc", "-emit-module", "-wmo", "-enable-library-evolution", "-swift-version", "6"]
        + ["-module-name", "Vendored", "-emit-module-path", "Vendored.swiftmodule"]
        + files.map(\.path), in: folder.url)
    let said = result.output.split(separator: "\n")
      .filter { $0.contains("warning:") || $0.contains("error:") }
      .filter { !$0.contains("was not compiled with library evolution support") }
    #expect(result.status == 0)
    #expect(said.isEmpty, "\(said.joined(separator: "\n"))")
  }

  @Test(
    arguments: isThorough
      ? [["-swift-version", "6"] + everyFeature, ["-swift-version", "5"]]
      : [["-swift-version", "6"] + everyFeature])
  func twoClientsFitIntoOneModule(_ settings: [String]) throws {
    var files = Self.tree([])
    for (spec, namespace) in zip(Repository.specs, ["HelpCrunch", "LiveHelpNow"]) {
      let options = GenerationOptions(access: .internal, namespace: namespace)
      for file in try Generation.files(of: Repository.spec(spec), options: options) {
        files.files["\(namespace)/\(file.path)"] = file.contents
      }
    }
    // Data flows as it does in each of them by itself.
    let result = try Tool.compile(files, settings: settings, checksFlow: Self.isThorough)
    #expect(result.status == 0, "\(result.output)")
  }

  /// The files beside one of the host, which imports as most do.
  private static func tree(_ files: [SwiftFile]) -> FileTree {
    var tree = FileTree(Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.contents) }))
    tree.files["Host.swift"] = "import Foundation\n\nstruct HostDay {\n  let date = Date()\n}\n"
    return tree
  }
}

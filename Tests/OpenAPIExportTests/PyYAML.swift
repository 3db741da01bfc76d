import Foundation

/// Another reader of YAML and JSON, to compare with.
enum PyYAML {
  /// Whether python3 is there with its yaml module.
  static let isAvailable: Bool = (try? run(["-c", "import yaml"]).isEmpty) == true

  private static let script = """
    import json, sys, yaml
    for index in range(int(sys.argv[2])):
        pair = []
        for suffix in ("json", "yaml"):
            with open(f"{sys.argv[1]}/{index}.{suffix}", encoding="utf-8", newline="") as file:
                pair.append(json.load(file) if suffix == "json" else yaml.safe_load(file))
        if json.dumps(pair[0]) != json.dumps(pair[1]):
            print(index)
    """

  /// The places of the documents whose YAML is read as another tree than their JSON.
  static func different(_ documents: [(json: String, yaml: String)]) throws -> [Int] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "openapi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, document) in documents.enumerated() {
      try Data(document.json.utf8).write(to: folder.appending(path: "\(index).json"))
      try Data(document.yaml.utf8).write(to: folder.appending(path: "\(index).yaml"))
    }
    return try run(["-c", script, folder.path, String(documents.count)])
      .split(separator: "\n").compactMap { Int($0) }
  }

  private struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: "python3 ended with \(process.terminationStatus)")
    }
    return output
  }
}

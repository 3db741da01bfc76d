/// Reads a manifest as strictly as if somebody hostile had written it.
public enum ManifestReader {
  /// Why a manifest cannot be trusted.
  public struct Refusal: Error, Hashable, Sendable {
    /// What is wrong, to stand behind `because`.
    public let reason: String
  }

  /// A client of ten thousand files needs an eighth of it.
  static let mostBytes = 1 << 24

  /// The manifest in `bytes`; every path in it stays inside the folder, no two paths meet.
  public static func read(_ bytes: [UInt8]) throws(Refusal) -> Manifest {
    guard bytes.count <= mostBytes else {
      throw Refusal(reason: "it is larger than \(mostBytes >> 20) MiB")
    }
    let json: JSON
    do { json = try JSONReader.read(bytes) } catch { throw Refusal(reason: error.reason) }
    guard case .object(let members) = json else { throw Refusal(reason: "it is no JSON object") }
    let values = Dictionary(members, uniquingKeysWith: { first, _ in first })
    guard case .integer(let format)? = values["format"] else {
      throw Refusal(reason: "it has no format version")
    }
    guard format == Manifest.format else {
      throw Refusal(
        reason: "its format is \(format), and this hcgen knows format \(Manifest.format)")
    }
    for (key, _) in members where !keys.contains(key) {
      throw Refusal(reason: "its key \(JSON.string(key).text) is unknown")
    }
    let spec = try string(values["spec"], "spec")
    guard isHash(spec) else { throw Refusal(reason: "spec is no SHA-256") }
    var options: [String: String] = [:]
    for (name, value) in try object(values["options"], "options") {
      options[name] = try string(value, "option \(JSON.string(name).text)")
    }
    return Manifest(
      origin: Manifest.Origin(
        version: try string(values["hcgen"], "hcgen"), api: try string(values["api"], "api"),
        spec: spec, options: options),
      files: try files(object(values["files"], "files")))
  }

  private static let keys: Set = ["format", "hcgen", "api", "spec", "options", "files"]

  private static func files(_ members: [(String, JSON)]) throws(Refusal) -> [Manifest.File] {
    var seen: Set<String> = []
    var files: [Manifest.File] = []
    for (path, value) in members {
      var shown: String { JSON.string(path).text }
      if let flaw = OutputPath.flaw(in: path) {
        throw Refusal(reason: "the path \(shown) cannot stand: \(flaw)")
      }
      guard seen.insert(OutputPath.folded(path)).inserted else {
        throw Refusal(reason: "the path \(shown) stands twice")
      }
      guard case .string(let hash) = value else { throw Refusal(reason: "\(shown) is no text") }
      guard isHash(hash) else { throw Refusal(reason: "\(shown) has no SHA-256") }
      files.append(Manifest.File(path: path, hash: hash))
    }
    return files
  }

  private static func string(_ json: JSON?, _ what: String) throws(Refusal) -> String {
    guard case .string(let text)? = json else { throw Refusal(reason: "\(what) is no text") }
    return text
  }

  private static func object(
    _ json: JSON?, _ what: String
  ) throws(Refusal) -> [(String, JSON)] {
    guard case .object(let members)? = json else {
      throw Refusal(reason: "\(what) is no object")
    }
    return members
  }

  private static func isHash(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }
}

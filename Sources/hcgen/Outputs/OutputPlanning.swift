import Concurrency
import OutputTree
import SpecSyntax
import SwiftGeneration

/// From specs to folders and the files that belong into them.
enum OutputPlanning {
  private static let folder = "Generated"

  /// What one spec gives by itself.
  private struct Attempt: Sendable {
    let spec: String
    var findings: [Finding] = []
    var place: OutputTree?
    var output: PlannedOutput?
  }

  /// Reads all specs, generates each that is valid and looks at its folder; nothing is written.
  static func outputs(
    _ invocation: Invocation, _ findings: inout [Finding]
  ) -> [PlannedOutput] {
    let paths = SpecSelection.paths(invocation, &findings)
    let isAlone = paths.count == 1
    var outputs: [PlannedOutput] = []
    var taken: [String: String] = [:]
    var tasks: [@Sendable () -> Attempt?] = paths.map { path in
      { Self.attempt(path, invocation, isAlone: isAlone) }
    }
    if !tasks.isEmpty {
      let preparation: @Sendable () -> Attempt? = {
        SwiftGenerator.prepare()
        return nil
      }
      tasks.insert(preparation, at: 1)
    }
    for attempt in tasks.concurrentMap({ $0() }).compactMap(\.self) {
      findings += attempt.findings
      if let place = attempt.place,
        let other = taken.updateValue(attempt.spec, forKey: place.folder.lowercased())
      {
        findings.append(
          sameOutput(other, attempt.spec, place, isNamed: !invocation.positional.isEmpty))
        continue
      }
      if let output = attempt.output { outputs.append(output) }
    }
    return outputs
  }

  private static func attempt(
    _ path: String, _ invocation: Invocation, isAlone: Bool
  ) -> Attempt {
    let spec = LoadedSpec(path)
    var attempt = Attempt(spec: path, findings: spec.findings)
    guard let api = spec.validAPI else { return attempt }
    let name = api.name.text
    let place = OutputTree(folder: location(of: name, invocation.output, isAlone: isAlone))
    attempt.place = place
    let options = invocation.changes.applied(
      to: recordedOptions(in: place, invocation, &attempt.findings))
    let (files, diagnostics) = SwiftGenerator.generate(api, options: options)
    for finding in Finding.list(diagnostics, in: spec.source) {
      attempt.findings.append(
        finding.id == GenerationDiagnostic.badNamespace
          ? badNamespace(finding, place, invocation) : finding)
    }
    let origin = Manifest.Origin(
      version: hcgenVersion, api: name, spec: spec.hash,
      options: RecordedOptions.record(of: options))
    let tree = GeneratedTree(
      origin: origin,
      files: files.map { GeneratedFile(path: $0.path, contents: $0.bytes) })
    attempt.output = PlannedOutput(
      api: name, spec: path, folder: place, status: place.compare(with: tree))
    return attempt
  }

  /// The folders of `Generated/` that hold a client of no spec. Only where all specs are known,
  /// that is, where none was named.
  static func orphans(
    _ invocation: Invocation, _ outputs: [PlannedOutput], severity: Diagnostic.Severity
  ) -> [Finding] {
    guard invocation.positional.isEmpty, invocation.output == nil else { return [] }
    let known = Set(outputs.map { $0.folder.folder })
    return OutputTree.outputs(in: folder).map { folder + "/" + $0 }
      .filter { !known.contains($0) }
      .map {
        var finding = ToolDiagnostic.driftOrphan.finding(
          "The folder belongs to no spec", at: .path($0),
          status: severity == .error ? .found : .fine, severity: severity,
          help: "Remove the folder, or bring back its spec")
        finding.isResult = severity == .error
        return finding
      }
  }

  private static func sameOutput(
    _ other: String, _ path: String, _ place: OutputTree, isNamed: Bool
  ) -> Finding {
    if isNamed, other != "-", path != "-", Disk.isSameFile(other, path) {
      return ToolDiagnostic.repeatedSpec.finding(
        "The spec is given twice: \(other), \(path)", at: .none, status: .wrongUsage,
        help: "Give it once")
    }
    return ToolDiagnostic.sameOutput.finding(
      "\(other) goes to \(place.folder) as well", at: .path(path), status: .found,
      help: "Give one of the two specs another `api` name")
  }

  /// The spec has no part in a namespace that cannot be: the option has, or the record of it.
  private static func badNamespace(
    _ finding: Finding, _ place: OutputTree, _ invocation: Invocation
  ) -> Finding {
    var finding = finding
    if invocation.changes.namespace == nil {
      finding.place = .path(place.folder + "/" + Manifest.fileName)
      finding.help = "Give another with `--namespace`, or none with `--no-namespace`"
    } else {
      finding = Finding(
        id: finding.id, severity: finding.severity, message: "--namespace: " + finding.message,
        help: finding.help, place: .none, status: .wrongUsage)
    }
    return finding
  }

  private static func location(of api: String, _ output: String?, isAlone: Bool) -> String {
    guard let output else { return folder + "/" + api }
    if isAlone { return output }
    return output.hasSuffix("/") ? output + api : output + "/" + api
  }

  private static func recordedOptions(
    in place: OutputTree, _ invocation: Invocation, _ findings: inout [Finding]
  ) -> GenerationOptions {
    // A manifest that cannot be read is reported when the folder is compared.
    guard case .manifest(let manifest) = place.record() else { return GenerationOptions() }
    if let options = RecordedOptions.options(in: manifest.origin.options) { return options }
    if !invocation.isForced {
      findings.append(
        OutputFindings.brokenManifest(
          "its options are none that this hcgen knows", in: place.folder)
      )
    }
    return GenerationOptions()
  }
}

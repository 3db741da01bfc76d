import SpecSyntax
import Testing

/// What is wrong with a text, each as `id line:column`.
func findings(in text: String) -> [String] {
  findings(in: Array(text.utf8))
}

func findings(in bytes: [UInt8]) -> [String] {
  let file = SourceFile(name: "spec.yaml", bytes: bytes)
  return SpecParser.parse(file).diagnostics.map { finding in
    let position = file.position(at: finding.range.lowerBound)
    return "\(finding.id) \(position.line):\(position.column)"
  }
}

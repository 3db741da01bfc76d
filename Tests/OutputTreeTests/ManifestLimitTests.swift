import OutputTree
import Testing

/// A manifest that is made to exhaust the tool is refused at once.
struct ManifestLimitTests {
  @Test func largestSize() {
    let start = Array("{\"format\": 1, ".utf8)
    let blanks = [UInt8](repeating: 0x20, count: Manifest.largestSize)
    #expect(refusal(of: start + blanks) == "it is larger than 16 MiB")
    #expect(refusal(of: Array(blanks.dropLast(start.count)) + start) != "it is larger than 16 MiB")
  }

  @Test(arguments: ["[", "{\"a\":", "[[[{\"a\":["])
  func endlessNestingIsRefused(_ piece: String) {
    let bytes = Array(String(repeating: piece, count: 100_000).utf8)
    #expect(refusal(of: bytes)?.contains("nesting too deep") == true)
  }

  private func refusal(of bytes: [UInt8]) -> String? {
    do throws(ManifestReader.Refusal) {
      _ = try ManifestReader.read(bytes)
      return nil
    } catch {
      return error.reason
    }
  }
}

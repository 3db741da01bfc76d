import Foundation
import Testing

@Suite("Faults", .serialized, .timeLimit(.minutes(8)))
struct FaultMatrixTests {
  @Test("each fault is a value or a typed error, in time")
  func matrix() async {
    var (typed, hangs) = (0, 0)
    for fault in Fault.all {
      // Far longer than any fault may take: in a full run other tests keep the few threads busy.
      switch await Watchdog.outcome(within: 240, of: { try await fault.problem() }) {
      case .success(nil): typed += 1
      case .success(let problem?): Issue.record("\(fault.name) \(problem)")
      case .failure(let error): Issue.record("\(fault.name) threw \(error)")
      case nil:
        hangs += 1
        Issue.record("\(fault.name) hangs")
      }
    }
    print("\(Fault.all.count) faults, \(typed) typed, \(hangs) hangs")
    #expect(typed == Fault.all.count)
  }
}

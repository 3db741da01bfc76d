import Concurrency
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 3, 64, 5_000])
  func `Results stand in the order of the elements, each made once`(count: Int) {
    let calls = Atomic(0)
    let results = Array(0..<count).concurrentMap { number in
      calls.add(1, ordering: .relaxed)
      return "\(number) of many, as a text that has to be released"
    }
    #expect(results == (0..<count).map { "\($0) of many, as a text that has to be released" })
    #expect(calls.load(ordering: .relaxed) == count)
  }

  @Test func `A map within a map within a map comes to an end`() {
    let sums = Array(0..<20).concurrentMap { first in
      Array(0..<10).concurrentMap { second in
        Array(0..<10).concurrentMap { first * 100 + second * 10 + $0 }.reduce(0, +)
      }.reduce(0, +)
    }
    #expect(sums == (0..<20).map { first in (0..<100).reduce(0) { $0 + first * 100 + $1 } })
  }

  @Test func `An element that waits for another one is not alone`() {
    // On one processor nobody helps.
    guard Self.processors > 1 else { return }
    let isThere = Atomic(false)
    // The first one ends when the second one has begun, which another thread has to do.
    let results = [0, 1].concurrentMap { number in
      if number == 1 { isThere.store(true, ordering: .releasing) }
      return Self.becomesTrue(isThere)
    }
    #expect(results == [true, true])
  }

  @Test func `Who has nothing left to do helps within another element`() {
    guard Self.processors > 1 else { return }
    let own = Self.thread
    let results = [0, 1].concurrentMap { _ -> [Bool] in
      // The other thread is soon done with its element, and is needed for a part of this one.
      guard Self.thread == own else { return [true, true] }
      let isThere = Atomic(false)
      return [0, 1].concurrentMap { part in
        if part == 1 { isThere.store(true, ordering: .releasing) }
        return Self.becomesTrue(isThere)
      }
    }
    #expect(results == [[true, true], [true, true]])
  }

  /// Waits for another thread; that none comes is seen by the clock alone.
  private static func becomesTrue(_ value: borrowing Atomic<Bool>) -> Bool {
    let end = ContinuousClock.now + .seconds(60)
    while !value.load(ordering: .acquiring) {
      if ContinuousClock.now > end { return false }
    }
    return true
  }

  private static var thread: String { "\(pthread_self())" }
  private static let processors = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}

import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The threads that help the first one: as many as there are further processors.
enum HelperThreads {
  /// One queue a thread; none where the system lets a process have one thread only.
  static let queues: [DispatchQueue] = {
    guard areAllowed else { return [] }
    let processors = max(1, min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 64))
    return (1..<processors).map { DispatchQueue(label: "hcgen.helper.\($0)", qos: .userInitiated) }
  }()

  /// Whether there can be a second one: Dispatch would wait for it for ever.
  private static var areAllowed: Bool {
    #if os(Linux)
      var thread = pthread_t()
      guard pthread_create(&thread, nil, { _ in nil }, nil) == 0 else { return false }
      pthread_join(thread, nil)
    #endif
    return true
  }
}

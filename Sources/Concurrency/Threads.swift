#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the system lets a process do side by side.
enum Threads {
  /// Whether there can be a second one: Dispatch would wait for it for ever.
  static let areAllowed: Bool = {
    #if os(Linux)
      var thread = pthread_t()
      guard pthread_create(&thread, nil, { _ in nil }, nil) == 0 else { return false }
      pthread_join(thread, nil)
    #endif
    return true
  }()
}

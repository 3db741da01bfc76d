import Testing

/// Lets other tasks run until something is so. It fails the test after a minute.
func eventually(
  _ what: Comment, sourceLocation: SourceLocation = #_sourceLocation, _ isSo: () -> Bool
) async throws {
  let end = ContinuousClock.now + .seconds(60)
  while !isSo() {
    try #require(ContinuousClock.now < end, what, sourceLocation: sourceLocation)
    await Task.yield()
  }
}

/// Lets other tasks run for a good while, for what must not happen.
func settle() async {
  for _ in 0..<300 { await Task.yield() }
}

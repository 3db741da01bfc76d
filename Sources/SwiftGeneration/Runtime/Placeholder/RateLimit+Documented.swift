nonisolated extension RateLimit {
  /// Stands for the limit that is generated for each client.
  public static let documented: RateLimit? = nil
}

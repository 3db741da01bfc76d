extension Disk {
  /// Throws where a file is no longer what the plan was made for; `nil` stands for no file.
  static func check(_ path: String, holds bytes: [UInt8]?) throws(OutputObstacle) {
    let found: [UInt8]?
    do {
      switch try kind(at: path) {
      case nil: found = nil
      case .file: found = try read(path, limit: (bytes?.count ?? 0) + 1)
      case .folder, .symbolicLink, .other: throw OutputObstacle(.changedMeanwhile, at: path)
      }
    } catch let obstacle as OutputObstacle {
      throw obstacle
    } catch {
      // Where nothing should be, a path that the disk does not take shows here first.
      let error = error as? SystemError ?? .notFound
      throw OutputObstacle(bytes == nil ? .unwritable(error) : .unreadable(error), at: path)
    }
    if found != bytes { throw OutputObstacle(.changedMeanwhile, at: path) }
  }
}

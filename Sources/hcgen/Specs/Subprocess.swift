import OutputTree

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that is run for what it prints. There is no shell between.
enum Subprocess {
  struct Result {
    /// How it ended; what a signal ended has failed.
    let status: Int32
    let output: [UInt8]
    let errors: [UInt8]
  }

  /// The most bytes of error output that are kept.
  private static let mostErrors = 1 << 16

  /// Finds a program on the path, runs it with nothing to read, and waits for its end.
  ///
  /// - Parameter limit: The most bytes of output that are read; behind them the program is left
  ///   with nobody who listens.
  static func run(_ words: [String], limit: Int) throws(SystemError) -> Result {
    let output = try pipe()
    let errors: Pipe
    do { errors = try pipe() } catch {
      output.close()
      throw error
    }
    let process: pid_t
    do { process = try spawn(words, output, errors) } catch {
      output.close()
      errors.close()
      throw error
    }
    close(output.writing)
    close(errors.writing)
    let (said, complained) = read(output.reading, limit, errors.reading)
    close(output.reading)
    close(errors.reading)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let hasExited = status & 0x7F == 0
    return Result(
      status: hasExited ? (status >> 8) & 0xFF : -1, output: said, errors: complained)
  }

  private struct Pipe {
    let reading: Int32
    let writing: Int32

    func close() {
      _ = [reading, writing].map(systemClose)
    }
  }

  private static func pipe() throws(SystemError) -> Pipe {
    var ends: [Int32] = [0, 0]
    guard systemPipe(&ends) == 0 else { throw .other(errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return Pipe(reading: ends[0], writing: ends[1])
  }

  private static func spawn(
    _ words: [String], _ output: Pipe, _ errors: Pipe
  ) throws(SystemError) -> pid_t {
    #if canImport(Darwin) || canImport(Android)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    guard posix_spawn_file_actions_init(&actions) == 0 else { throw .other(errno) }
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.writing, 2)
    var arguments = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var process: pid_t = 0
    let number = posix_spawnp(&process, words[0], &actions, nil, arguments, environ)
    guard number == 0 else { throw number == ENOENT ? .notFound : .other(number) }
    return process
  }

  /// Reads both pipes as they fill, so that neither keeps the program waiting.
  private static func read(
    _ output: Int32, _ limit: Int, _ errors: Int32
  ) -> (output: [UInt8], errors: [UInt8]) {
    var texts: [[UInt8]] = [[], []]
    let limits = [limit, mostErrors]
    var ends = [
      pollfd(fd: output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
    ]
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while ends[0].fd >= 0 || ends[1].fd >= 0 {
      guard poll(&ends, 2, -1) >= 0 || errno == EINTR else { break }
      for index in ends.indices where ends[index].fd >= 0 && ends[index].revents != 0 {
        let count = buffer.withUnsafeMutableBytes {
          systemRead(ends[index].fd, $0.baseAddress, $0.count)
        }
        if count < 0, errno == EINTR { continue }
        let room = limits[index] - texts[index].count
        if count > 0 { texts[index] += buffer[..<min(count, room)] }
        // A pipe that is left out is not asked any more. Errors are read to their end, and dropped.
        if count <= 0 || index == 0 && texts[0].count == limit { ends[index].fd = -1 }
        if index == 0, texts[0].count == limit { return (texts[0], texts[1]) }
      }
    }
    return (texts[0], texts[1])
  }
}

// Inside `Subprocess` the names of these calls mean its own functions.
private func systemPipe(_ ends: UnsafeMutablePointer<Int32>) -> Int32 { pipe(ends) }
private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int)
  -> Int
{
  read(descriptor, buffer, count)
}

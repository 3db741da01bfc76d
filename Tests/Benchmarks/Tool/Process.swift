#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What one run of a program took.
struct ProcessFigures {
  /// Wall time in seconds.
  let seconds: Double
  /// The largest part of its memory that was in use at once, in bytes.
  let peakMemory: Int
}

/// Runs a program to its end, its output thrown away.
enum Process {
  struct Failure: Error {
    let command: [String]
    let status: Int32
  }

  static func run(_ command: [String]) throws -> ProcessFigures {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let clock = ContinuousClock()
    let start = clock.now
    guard posix_spawn(&process, command[0], &actions, nil, arguments, environ) == 0 else {
      throw Failure(command: command, status: -1)
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process, status == 0 else {
      throw Failure(command: command, status: status)
    }
    #if os(Linux)
      let unit = 1024
    #else
      let unit = 1
    #endif
    return ProcessFigures(
      seconds: start.duration(to: clock.now) / .seconds(1),
      peakMemory: Int(usage.ru_maxrss) * unit)
  }

  /// The medians of several runs; `prepare` runs before each and does not count.
  static func median(
    runs: Int, of command: [String], prepare: () throws -> Void = {}
  ) throws -> ProcessFigures {
    var figures: [ProcessFigures] = []
    for _ in 0..<runs {
      try prepare()
      figures.append(try run(command))
    }
    let seconds = figures.map(\.seconds).sorted()
    let memory = figures.map(\.peakMemory).sorted()
    return ProcessFigures(seconds: seconds[runs / 2], peakMemory: memory[runs / 2])
  }
}

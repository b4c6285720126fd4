import Files
import Libc
import Synchronization

/// Held while a pipe is made and while a program is started: a program that starts between `pipe` and `fcntl` would
/// inherit the pipe and hold it open. (`pipe2` is not in Swift's Glibc module.)
private let spawning = Mutex<Void>(())

/// A program run without a shell, its output read whole.
struct Subprocess: Sendable {
  enum Ending: Hashable, Sendable {
    case exited(Int32)
    case signaled(Int32)
    /// It was killed because its time was over.
    case timedOut
    /// It was killed because the flag was raised.
    case cancelled
    /// It was killed because it printed too much.
    case tooLong
  }

  struct Outcome: Sendable {
    var ending: Ending
    var output: [UInt8]
    var errors: [UInt8]
  }

  /// A path with a slash in it.
  var executable: String
  var arguments: [String]
  var environment: [String: String]
  /// A file that the program holds with this process and after it.
  var heldFile: LockedFile?
  /// Called once the program has run for so long.
  var slowness: (after: Duration, tell: @Sendable () -> Void)?
  /// In bytes, of standard output.
  var largestOutput: Int
  /// In bytes, of standard error, of which the rest is read and dropped.
  private static let largestErrors = 1 << 16

  /// Runs the program to its end, or kills it after `timeout` or when the flag has been up for as long as `grace`.
  ///
  /// It reads nothing. The signals by which a run is ended are blocked in it: Ctrl-C or the end of a terminal reaches
  /// every process of the group, and a call that is starting a query has to live to say which.
  func run(timeout: Duration?, cancellation: Cancellation?, grace: Duration) throws(AthenaError) -> Outcome {
    let output = try Pipe(for: executable)
    defer { output.close() }
    let errors = try Pipe(for: executable)
    defer { errors.close() }
    let child = try spawn(output: output, errors: errors)
    output.closeWriting()
    errors.closeWriting()

    var outcome = Outcome(ending: .exited(0), output: [], errors: [])
    var limits = Limits(deadline: timeout.map { ContinuousClock.now + $0 }, cancellation: cancellation, grace: grace)
    var killed: Ending?
    var open = [output.reading, errors.reading]
    var giveUp: ContinuousClock.Instant?
    let begin = ContinuousClock.now
    var ended: Int32?
    var slowness = slowness
    while !open.isEmpty {
      if let slow = slowness, ContinuousClock.now - begin >= slow.after {
        slow.tell()
        slowness = nil
      }
      if killed == nil {
        killed = outcome.output.count > largestOutput ? .tooLong : ended == nil ? limits.ending : nil
        if killed != nil {
          if ended == nil { kill(child, SIGKILL) }
          // A process that it started may hold the pipes open still.
          giveUp = ContinuousClock.now + .milliseconds(200)
        }
      }
      if killed == nil, ended == nil, let status = Self.status(of: child) {
        ended = status
        // The same goes for a program that has ended by itself: what it wrote is in the pipes.
        giveUp = ContinuousClock.now + .milliseconds(200)
      }
      let isOver = giveUp.map { ContinuousClock.now >= $0 } ?? false
      if isOver, killed != nil { break }
      var requests = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard poll(&requests, nfds_t(requests.count), 100) > 0 else {
        if isOver { break }
        continue
      }
      for request in requests where request.revents != 0 {
        let isOpen =
          request.fd == output.reading
          ? Self.read(request.fd, into: &outcome.output, upTo: killed == nil ? .max : 0)
          : Self.read(request.fd, into: &outcome.errors, upTo: Self.largestErrors)
        if !isOpen { open.removeAll { $0 == request.fd } }
      }
    }
    outcome.ending =
      ended.map { killed ?? Self.ending(of: $0) } ?? Self.wait(for: child, unlessKilled: killed, &limits)
    return outcome
  }

  /// When to kill a program.
  private struct Limits {
    var deadline: ContinuousClock.Instant?
    var cancellation: Cancellation?
    var grace: Duration
    private var graceEnd: ContinuousClock.Instant?

    init(deadline: ContinuousClock.Instant?, cancellation: Cancellation?, grace: Duration) {
      self.deadline = deadline
      self.cancellation = cancellation
      self.grace = grace
    }

    /// What it is to be killed for now.
    var ending: Ending? {
      mutating get {
        let now = ContinuousClock.now
        if cancellation?.isCancelled == true {
          let end = graceEnd ?? now + grace
          graceEnd = end
          if now >= end { return .cancelled }
        }
        return deadline.map { now >= $0 } == true ? .timedOut : nil
      }
    }
  }

  /// False at the end of the stream. What goes beyond `limit` bytes is dropped.
  private static func read(_ descriptor: Int32, into bytes: inout [UInt8], upTo limit: Int) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = systemRead(descriptor, &buffer, buffer.count)
    if count > 0, bytes.count < limit { bytes.append(contentsOf: buffer[..<min(count, limit - bytes.count)]) }
    return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN))
  }

  /// A program may close its streams and live on, so the time counts here too.
  private static func wait(for child: pid_t, unlessKilled killed: Ending?, _ limits: inout Limits) -> Ending {
    var killed = killed
    var status: Int32 = 0
    while true {
      let result = waitpid(child, &status, killed == nil ? WNOHANG : 0)
      if result == child { break }
      if result < 0, errno != EINTR { return killed ?? .exited(127) }
      if killed == nil {
        killed = limits.ending
        if killed != nil { kill(child, SIGKILL) } else { usleep(2_000) }
      }
    }
    return killed ?? ending(of: status)
  }

  /// What `waitpid` says of a program that has ended; nil of one that has not.
  private static func status(of child: pid_t) -> Int32? {
    var status: Int32 = 0
    return waitpid(child, &status, WNOHANG) == child ? status : nil
  }

  private static func ending(of status: Int32) -> Ending {
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .signaled(signal)
  }

  private func spawn(output: Pipe, errors: Pipe) throws(AthenaError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.writing, 2)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var blocked = sigset_t()
    sigemptyset(&blocked)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&blocked, signal) }
    posix_spawnattr_setsigmask(&attributes, &blocked)
    var restored = sigset_t()
    sigemptyset(&restored)
    for signal in [SIGPIPE, SIGXFSZ] { sigaddset(&restored, signal) }
    posix_spawnattr_setsigdefault(&attributes, &restored)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var argv = ([executable] + arguments).map { strdup($0) }
    var envp = environment.map(Self.variable)
    defer { for text in argv + envp { free(text) } }
    argv.append(nil)
    envp.append(nil)
    var child: pid_t = 0
    let start = { () -> Int32 in
      spawning.withLock { _ in posix_spawn(&child, executable, &actions, &attributes, argv, envp) }
    }
    // Under the lock of the file, which is replaced at times.
    let code =
      heldFile?.withDescriptor { descriptor in
        // To itself: that it is closed in programs which are started is undone.
        if descriptor >= 0 { posix_spawn_file_actions_adddup2(&actions, descriptor, descriptor) }
        return start()
      } ?? start()
    guard code == 0 else { throw .cannotStart(program: executable, reason: String(cString: strerror(code))) }
    return child
  }

  /// `NAME=VALUE`. A value with a replaced character in it may be one of this process's that is not UTF-8; that goes on
  /// as it is.
  private static func variable(_ name: String, _ value: String) -> UnsafeMutablePointer<CChar>? {
    guard value.unicodeScalars.contains("\u{FFFD}"), let own = getenv(name), String(cString: own) == value else {
      return strdup("\(name)=\(value)")
    }
    let bytes = Array("\(name)=".utf8CString.dropLast()) + UnsafeBufferPointer(start: own, count: strlen(own) + 1)
    return bytes.withUnsafeBufferPointer { strdup($0.baseAddress!) }
  }

  /// The file that a program's name means: itself when it has a slash, else the first executable in `PATH`.
  static func find(_ name: String, path: String?) -> String? {
    let candidates =
      name.contains("/")
      ? [name]
      : (path ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":", omittingEmptySubsequences: false)
        .map { ($0.isEmpty ? "." : String($0)) + "/" + name }
    return candidates.first { candidate in
      var info = stat()
      return stat(candidate, &info) == 0 && info.st_mode & S_IFMT == S_IFREG && access(candidate, X_OK) == 0
    }
  }
}

/// Both ends are closed in programs that are started, and neither is one of the standard streams.
private final class Pipe {
  let reading: Int32
  private(set) var writing: Int32

  init(for program: String) throws(AthenaError) {
    let ends = spawning.withLock { _ -> [Int32] in
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { return [] }
      return ends.map { descriptor in
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
        systemClose(descriptor)
        return copy
      }
    }
    guard ends.count == 2, ends[0] >= 0, ends[1] >= 0 else {
      throw .cannotStart(program: program, reason: String(cString: strerror(errno)))
    }
    reading = ends[0]
    writing = ends[1]
  }

  func closeWriting() {
    if writing >= 0 { systemClose(writing) }
    writing = -1
  }

  func close() {
    closeWriting()
    systemClose(reading)
  }
}

// The calls whose names the methods above hide.
private func systemRead(_ descriptor: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, target, count)
}

@discardableResult
private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }

import Libc

/// Calls `work` with 0 to `count` - 1, each on a thread of its own, and returns when all are done. The first is the
/// calling thread. A thread that cannot be started is done without: its call comes after the first.
func runThreads(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
  var threads: [pthread_t] = []
  var late: [Int] = []
  for index in 1..<max(1, count) {
    if let thread = startThread({ work(index) }) { threads.append(thread) } else { late.append(index) }
  }
  work(0)
  for index in late { work(index) }
  for thread in threads { pthread_join(thread, nil) }
}

private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private func startThread(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
  let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
  pthread_attr_init(attributes)
  defer {
    pthread_attr_destroy(attributes)
    attributes.deallocate()
  }
  // As much as the main thread has: Darwin's and musl's own choice is too little for a deep record.
  pthread_attr_setstacksize(attributes, 8 << 20)
  let context = Unmanaged.passRetained(ThreadBody(body))
  #if canImport(Darwin)
    var thread: pthread_t?
    let status = pthread_create(
      &thread, attributes,
      {
        runThreadBody($0); return nil
      }, context.toOpaque())
  #else
    var thread = pthread_t()
    let status = pthread_create(
      &thread, attributes,
      {
        runThreadBody($0); return nil
      }, context.toOpaque())
  #endif
  guard status == 0 else {
    context.release()
    return nil
  }
  return thread
}

private func runThreadBody(_ context: UnsafeMutableRawPointer?) {
  guard let context else { return }
  Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run()
}

import Glibc
import Synchronization

/// Runs one actor's jobs, one after another, on a thread of its own.
///
/// The actor may therefore block, which is what libpq's calls do. ``stop()`` ends the thread; an
/// executor that is forgotten ends it as well, without waiting.
package final class ThreadExecutor: SerialExecutor {
  private let jobs: JobQueue
  private let thread: PosixThread

  package init() {
    let jobs = JobQueue()
    self.jobs = jobs
    thread = PosixThread { jobs.runUntilStopped() }
  }

  deinit {
    jobs.stop()
  }

  /// Has a job run after those that came before it.
  package func enqueue(_ job: consuming ExecutorJob) {
    jobs.append(UnownedJob(job), for: self)
  }

  /// Ends the thread after the jobs that are already waiting, and waits for its end.
  ///
  /// To be called from another thread, once nothing more will be asked of the actor.
  func stop() {
    jobs.stop()
    thread.join()
  }
}

/// The jobs that wait for the thread; shared by the executor and its thread, so that neither owns
/// the other.
@safe private final class JobQueue: Sendable {
  private enum Entry {
    // Holds the executor, which must not go away before its last job has run.
    case job(UnownedJob, ThreadExecutor)
    case stop
  }

  private let entries = Mutex<[Entry]>([])
  // Safe to share: a semaphore is made to be waited on and posted from any thread.
  @safe private nonisolated(unsafe) let arrivals: UnsafeMutablePointer<sem_t>

  init() {
    arrivals = .allocate(capacity: 1)
    unsafe sem_init(arrivals, 0, 0)
  }

  deinit {
    unsafe sem_destroy(arrivals)
    unsafe arrivals.deallocate()
  }

  func append(_ job: UnownedJob, for executor: ThreadExecutor) {
    append(.job(job, executor))
  }

  func stop() {
    append(.stop)
  }

  private func append(_ entry: Entry) {
    entries.withLock { $0.append(entry) }
    unsafe sem_post(arrivals)
  }

  func runUntilStopped() {
    while case .job(let job, let executor) = next() {
      unsafe job.runSynchronously(on: executor.asUnownedSerialExecutor())
    }
  }

  private func next() -> Entry {
    while unsafe sem_wait(arrivals) != 0 {}  // interrupted by a signal
    return entries.withLock { $0.removeFirst() }
  }
}

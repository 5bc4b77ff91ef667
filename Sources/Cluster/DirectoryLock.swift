import Glibc
import SystemPackage

/// The right to start the server of a directory; a program that dies gives it up.
struct DirectoryLock: Sendable {
  /// How long another program's start is waited for; initdb takes a few seconds on a slow disk.
  private static let patience = Duration.seconds(60)

  private let file: FileDescriptor

  /// Waits until no other program holds it.
  ///
  /// - Throws: ``ClusterError/notReady(directory:waited:)`` when patience ends.
  static func take(
    _ directory: ClusterDirectory, by clock: any Clock<Duration>
  ) async throws(ClusterError) -> DirectoryLock {
    let file = try FileSystem.attempt("open", directory.marker) {
      try FileDescriptor.open(
        directory.marker, .readOnly, options: [.noFollow, .closeOnExec], permissions: nil)
    }
    let lock = DirectoryLock(file: file)
    do throws(ClusterError) {
      try await directory.wait(atMost: patience, by: clock) { () throws(ClusterError) in
        flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 ? true : nil
      }
    } catch {
      lock.release()
      throw error
    }
    return lock
  }

  func release() {
    try? file.close()
  }
}

extension ClusterDirectory {
  private static let interval = Duration.milliseconds(20)

  /// Looks for something until it is there.
  ///
  /// - Throws: ``ClusterError/notReady(directory:waited:)`` when it is not there in time or the task is
  ///   cancelled.
  @discardableResult
  func wait<Found>(
    atMost limit: Duration, by clock: any Clock<Duration>,
    for look: () throws(ClusterError) -> Found?
  ) async throws(ClusterError) -> Found {
    var waited = Duration.zero
    while true {
      if let found = try look() { return found }
      guard waited < limit, (try? await clock.sleep(for: Self.interval)) != nil else {
        throw .notReady(directory: root.string, waited: waited)
      }
      waited += Self.interval
    }
  }
}

import CPostgres

extension Session {
  /// Takes the notifications that have arrived, oldest first.
  func takeNotifications() -> [PostgresNotification] {
    var notifications: [PostgresNotification] = []
    while let next = unsafe PQnotifies(connection) {
      unsafe notifications.append(
        PostgresNotification(
          channel: String(cString: next.pointee.relname),
          payload: String(cString: next.pointee.extra),
          processID: next.pointee.be_pid))
      unsafe PQfreemem(next)
    }
    return notifications
  }

  /// Waits until the server has said something, the signal is raised or the deadline has passed.
  ///
  /// - Returns: Whether the connection still stands.
  func listen(until deadline: ContinuousClock.Instant) -> Bool {
    let ready = unsafe waitForEvents(
      PQsocket(connection), writable: false, or: signal.descriptor, until: deadline)
    if ready.isReadable {
      _ = unsafe PQconsumeInput(connection)
      _ = unsafe PQisBusy(connection)
    }
    return isReusable
  }
}

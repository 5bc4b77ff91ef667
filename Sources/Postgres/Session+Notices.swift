import CPostgres
import Logging

/// Takes the server's notices and warnings to the log; libpq would print them to standard error.
final class NoticeSink {
  private let logger: Logger

  init(_ logger: Logger) {
    self.logger = logger
  }

  /// The connection calls the sink from now on; the sink must outlive it.
  func attach(to connection: OpaquePointer) {
    let sink = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe PQsetNoticeReceiver(
      connection,
      { sink, result in
        guard let sink = unsafe sink, let result = unsafe result else { return }
        unsafe Unmanaged<NoticeSink>.fromOpaque(sink).takeUnretainedValue().receive(result)
      },
      sink)
  }

  private func receive(_ result: OpaquePointer) {
    let notice = unsafe PostgresError(result, statement: nil)
    logger.notice("database notice", metadata: ["notice": "\(notice)"])
  }
}

import Engine
import Glibc
import JSON
import Logging
import Settings

/// Writes each log entry as one line: an object of JSON, or plain text for a terminal.
struct LineHandler: LogHandler {
  let format: LogFormat
  let now: @Sendable () -> Moment
  /// Takes one whole line with its line break.
  let write: @Sendable ([UInt8]) -> Void

  var logLevel = Logger.Level.info
  var metadata: Logger.Metadata = [:]
  var metadataProvider: Logger.MetadataProvider?

  init(
    format: LogFormat, now: @escaping @Sendable () -> Moment,
    write: @escaping @Sendable ([UInt8]) -> Void
  ) {
    self.format = format
    self.now = now
    self.write = write
  }

  subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var fields = metadata
    if let provided = metadataProvider?.get() { fields.merge(provided) { $1 } }
    if let given = event.metadata { fields.merge(given) { $1 } }
    if let error = event.error { fields["error"] = "\(error)" }
    let sorted = fields.sorted { $0.key < $1.key }
    let line =
      switch format {
      case .json: json(event, sorted)
      case .plain: plain(event, sorted)
      }
    write(Array("\(line)\n".utf8))
  }

  private func json(_ event: LogEvent, _ fields: [(key: String, value: Logger.MetadataValue)])
    -> String
  {
    var members: [JSON.Member] = [
      .init("at", .string("\(now())")), .init("level", .string(event.level.rawValue)),
      .init("message", .string("\(event.message)")),
    ]
    members += fields.map { JSON.Member($0.key, JSON($0.value)) }
    return "\(JSON.object(members))"
  }

  private func plain(_ event: LogEvent, _ fields: [(key: String, value: Logger.MetadataValue)])
    -> String
  {
    let words = ["\(now())", event.level.rawValue, "\(event.message)"]
    let text = (words + fields.map { "\($0.key)=\($0.value)" }).joined(separator: " ")
    // One entry is one line, whatever is in it.
    return String(text.map { $0.isNewline ? " " : $0 })
  }
}

extension JSON {
  fileprivate init(_ value: Logger.MetadataValue) {
    self =
      switch value {
      case .string(let text): .string(text)
      case .stringConvertible(let value): .string("\(value)")
      case .array(let values): .array(values.map(JSON.init))
      case .dictionary(let values):
        .object(values.sorted { $0.key < $1.key }.map { Member($0.key, JSON($0.value)) })
      }
  }
}

extension Logger {
  /// The program's logger, which writes to the standard error.
  init(_ settings: ServerSettings) {
    self.init(label: "caseworkd") { _ in
      var handler = LineHandler(
        format: settings.logFormat, now: { .systemNow }, write: StandardStream.writeError)
      handler.logLevel = Level(settings.logLevel)
      return handler
    }
  }
}

extension Logger.Level {
  fileprivate init(_ level: LogLevel) {
    self =
      switch level {
      case .trace: .trace
      case .debug: .debug
      case .info: .info
      case .notice: .notice
      case .warning: .warning
      case .error: .error
      case .critical: .critical
      }
  }
}

extension Moment {
  /// The machine's time, for log lines only; what happens to cases goes by the database's.
  fileprivate static var systemNow: Moment {
    // Seconds and nanoseconds, which is how a timespec is laid out on 64-bit Linux; which module
    // shows its members to Swift differs from one build to the next.
    unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: 2) { fields in
      unsafe fields.initialize(repeating: 0)
      unsafe fields.withMemoryRebound(to: timespec.self) { time in
        guard let time = time.baseAddress else { return }
        unsafe clock_gettime(CLOCK_REALTIME, time)
      }
      return unsafe Moment(microseconds: Int64(fields[0]) * 1_000_000 + Int64(fields[1]) / 1_000)
    }
  }
}

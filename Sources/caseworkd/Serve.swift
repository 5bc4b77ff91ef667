import ArgumentParser
import Logging
import Settings

/// `caseworkd serve`: the server on a database that `casectl db` has set up.
struct Serve: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Help.text(
        vi: "Phục vụ cơ sở dữ liệu mà `casectl db init` và `casectl db migrate` đã chuẩn bị.",
        en: "Serves a database that `casectl db init` and `casectl db migrate` have set up."),
      discussion: Help.text(
        vi: """
          Theo dõi thời hạn, chuyển thông báo và trả lời /healthz, /readyz. SIGTERM và SIGINT dừng máy \
          chủ sau khi việc đang làm đã xong.

          Thoát với mã 0 sau tín hiệu, 1 khi có lỗi, 7 khi không kết nối được cơ sở dữ liệu, 64 khi \
          lệnh ghi sai.
          """,
        en: """
          Watches deadlines, delivers notices and answers /healthz and /readyz. SIGTERM and SIGINT stop \
          it once the work in flight is finished.

          Ends with 0 after a signal, 1 when it failed, 7 when the database cannot be reached, 64 when \
          it was called wrongly.
          """))
  }

  @Option(help: .setting(.database)) var database: String?
  @Option(help: .setting(.listen)) var listen: String?
  @OptionGroup var options: SettingOptions

  func run() async throws {
    let environment = ProcessEnvironment.variables
    var flags = options.flags
    flags[.database] = database
    flags[.listen] = listen
    let settings = try ServerSettings.read(flags: flags, environment: environment)
    let logger = Logger(settings)
    for name in ServerSettings.unknownVariables(in: environment) {
      logger.warning("unknown setting ignored", metadata: ["variable": "\(name)"])
    }
    do {
      try await StopRequest.heard { stop in
        try await Server(settings, until: stop, logger: logger).run()
      }
    } catch {
      logger.critical("cannot serve", metadata: ["reason": "\(error)"])
      throw (error as? ServerFailure)?.exitCode ?? .failure
    }
  }
}

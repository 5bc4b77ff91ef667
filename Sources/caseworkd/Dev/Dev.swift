import ArgumentParser
import Cluster
import Logging
import Settings

/// `caseworkd dev`: a private PostgreSQL with a demo commission, and a server on it.
struct Dev: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Help.text(
        vi: "Khởi động PostgreSQL riêng với một ủy ban kiểm tra mẫu, và phục vụ nó.",
        en: "Starts a private PostgreSQL with a demo commission, and serves it."),
      discussion: Help.text(
        vi: """
          Chỉ cần các chương trình PostgreSQL có sẵn trên máy. Lần đầu, lệnh tạo cụm cơ sở dữ liệu, nạp \
          tổ chức, ngày nghỉ, quy trình, một ủy ban cùng cán bộ và một chương trình có thật; những lần \
          sau mọi thứ còn nguyên. Ctrl-C dừng cả máy chủ lẫn cụm.

          --clock chỉ chỉnh đồng hồ của cơ sở dữ liệu này, và mọi sự kiện đều ghi rõ: +40d hoặc -12h so \
          với lúc này, một ngày (2026-03-02), hoặc 0 là giờ thật. Đồng hồ giữ nguyên đến lần chỉnh sau.
          """,
        en: """
          Needs PostgreSQL's programs on the machine and nothing else. The first start makes the cluster \
          and loads units, holidays, processes, a commission with its people and a real program; the next \
          one finds all that as it was left. Ctrl-C stops the server and the cluster.

          --clock moves the clock of this database alone, and every event says so: +40d or -12h from now, \
          a date (2026-03-02), or 0 for the real time. It stays moved until it is moved again.
          """))
  }

  @Option(
    help: .text(
      vi: "Thư mục của cụm cơ sở dữ liệu; được tạo nếu chưa có.",
      en: "Directory of the cluster; made when it is absent."))
  var data: String?

  @Option(
    help: .text(
      vi: "Cổng trên địa chỉ nội bộ; 0 để hệ thống tự chọn.",
      en: "Port on the loopback address; 0 lets the system choose."))
  var port: UInt16 = 8080

  @Option(
    help: .text(
      vi: "Độ lệch như +40d hoặc -12h, một ngày, hoặc 0.",
      en: "A shift such as +40d or -12h, a date, or 0."))
  var clock: DevClock?

  @OptionGroup var options: SettingOptions

  func run() async throws {
    let environment = ProcessEnvironment.variables
    let console = DevConsole(environment: environment)
    var flags = options.flags
    flags[.logFormat] = flags[.logFormat] ?? environment[Setting.logFormat.variable] ?? "plain"
    flags[.listen] = "127.0.0.1:\(port)"
    flags[.database] = ""
    let settings = try ServerSettings.read(flags: flags, environment: environment)
    let logger = Logger(settings)
    try await StopRequest.heard { stop in
      do {
        let directory = try DevDirectory.path(given: data, environment: environment)
        console.say(.starting(directory))
        let cluster = try await Cluster.start(in: directory)
        // Whoever came second leaves the cluster to the first.
        let lock = try DevLock.take(directory)
        defer { lock.release() }
        try await serve(cluster, settings, until: stop, console, logger)
        console.say(.stopped(directory))
      } catch {
        // From the keyboard the signal also reached whatever was being waited for, such as initdb.
        guard !stop.isMade else { return }
        logger.critical("cannot run", metadata: ["reason": "\(error)"])
        throw (error as? ServerFailure)?.exitCode ?? .failure
      }
    }
  }

  /// Prepares the database and serves it, and stops the cluster whatever happens.
  private func serve(
    _ cluster: Cluster, _ settings: ServerSettings, until stop: StopRequest,
    _ console: DevConsole, _ logger: Logger
  ) async throws {
    do {
      if cluster.account != DevDirectory.userName { console.say(.otherAccount(cluster.account)) }
      let database = DevDatabase(cluster: cluster, login: DevDirectory.userName, logger: logger)
      let clock = clock
      // What a statement is in the middle of cannot be cancelled; without its server it ends.
      let prepared = try await stop.unlessMade {
        try database.prepare(clock: clock)
      } onStop: {
        try? await cluster.stop()
      }
      if let prepared {
        console.say(prepared)
        var settings = settings
        settings.database = database.serverConninfo
        try await Server(settings, until: stop, logger: logger) { port in
          console.say(.ready(database, port: port))
        }.run()
      }
    } catch {
      try? await cluster.stop()
      throw error
    }
    try await cluster.stop()
  }
}

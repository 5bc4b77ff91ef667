import Engine
import Texts

/// Speaks to the person at the terminal, in their language.
struct DevConsole: Sendable {
  private let language: Language

  init(environment: [String: String]) {
    language = Language(locale: environment)
  }

  func say(_ text: LocalizedText) {
    StandardStream.writeOutput("\(text[language])\n")
  }
}

extension LocalizedText {
  static func starting(_ directory: String) -> LocalizedText {
    LocalizedText(
      vi: "Đang khởi động PostgreSQL riêng trong \(directory) …",
      en: "Starting a private PostgreSQL in \(directory) …")
  }

  static func otherAccount(_ account: String) -> LocalizedText {
    LocalizedText(
      vi: "PostgreSQL không chạy dưới quyền root; ở đây nó chạy dưới tài khoản \(account).",
      en: "PostgreSQL does not run as root; here it runs as the account \(account).")
  }

  static func stopped(_ directory: String) -> LocalizedText {
    LocalizedText(
      vi: "Đã dừng. Dữ liệu vẫn nằm trong \(directory).",
      en: "Stopped. The data stay in \(directory).")
  }

  static func prepared(_ seed: SeedReport, clockShift: Int64) -> LocalizedText {
    let clock =
      clockShift == 0
      ? LocalizedText(vi: "", en: "")
      : LocalizedText(
        vi: "\nĐồng hồ lệch \(clockShift) giây so với giờ thật; mọi sự kiện đều ghi điều đó.",
        en: "\nThe clock is \(clockShift) seconds off the real time; every event says so.")
    guard seed.isNew else {
      return LocalizedText(
        vi: "Dữ liệu đã có từ lần trước, không nạp lại." + clock.vi,
        en: "The data of last time are there; nothing was loaded again." + clock.en)
    }
    return LocalizedText(
      vi: "Đã nạp \(seed.units) tổ chức đảng, \(seed.processes) quy trình, \(seed.people) người và "
        + "\(seed.items) mục chương trình." + clock.vi,
      en:
        "Loaded \(seed.units) Party bodies, \(seed.processes) processes, \(seed.people) people and "
        + "\(seed.items) program items." + clock.en)
  }

  static func ready(_ database: DevDatabase, port: Int) -> LocalizedText {
    let exports = database.variables.map { "  export \($0)=\($1)" }.joined(separator: "\n")
    let commands = """
        casectl unit show \(DemoCommission.committee)
        casectl program show CT-\(DemoCommission.committee)-2026
        PGUSER=chu-nhiem casectl inbox list
        PGUSER=quan-tri casectl person invite chu-nhiem --base http://127.0.0.1:\(port)
        psql
      """
    return LocalizedText(
      vi: """

        Casework đang chạy:  http://127.0.0.1:\(port)/
        Sẵn sàng phục vụ:    http://127.0.0.1:\(port)/readyz
        Ở một cửa sổ khác:
        \(exports)
        \(commands)
        Ctrl-C để dừng cả hai.
        """,
      en: """

        Casework is running:  http://127.0.0.1:\(port)/
        Whether it is ready:  http://127.0.0.1:\(port)/readyz
        In another terminal:
        \(exports)
        \(commands)
        Ctrl-C stops both.
        """)
  }
}

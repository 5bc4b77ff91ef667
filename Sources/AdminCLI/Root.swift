import ArgumentParser

/// `casectl`: a noun, a verb, and what the verb takes.
struct Root: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "casectl",
      abstract: Help.text(
        vi: "Dòng lệnh của Casework: vụ việc, văn bản, thời hạn và việc quản trị.",
        en: "Casework's command line: cases, papers, deadlines and their administration."),
      discussion: Help.text(
        vi: """
          Dữ liệu ghi ra đầu ra chuẩn, lời nói với người ghi ra đầu ra lỗi.
          Mã thoát: 0 xong, 1 thất bại, 2 số lượng khác dự kiến, 3 xong một phần, 4 không tìm thấy, \
          5 đã cũ hoặc xung đột, 6 không có quyền, 7 không có cơ sở dữ liệu, 8 bị từ chối, 64 sai \
          cách dùng.
          """,
        en: """
          Data goes to the standard output, everything said to people to the standard error.
          Exit codes: 0 done, 1 failed, 2 the count differs, 3 partly done, 4 not found, 5 stale or in \
          conflict, 6 not permitted, 7 database unavailable, 8 refused, 64 usage.
          """),
      version: "0.1.0",
      subcommands: [
        CaseNoun.self, BulkNoun.self, TaskNoun.self, DocNoun.self, NumberNoun.self,
        FindingNoun.self, RemedyNoun.self, DeadlineNoun.self, InboxNoun.self, ProgramNoun.self,
        UnitNoun.self, PersonNoun.self, CalendarNoun.self, ProcessNoun.self, LogNoun.self,
        DatabaseNoun.self, Work.self, WhoAmI.self, Completions.self,
      ])
  }
}

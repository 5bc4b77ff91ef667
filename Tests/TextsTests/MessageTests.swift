import Engine
import Testing
import Texts

struct MessageTests {
  private static let samples: [Message] = [
    .unknownCase("KT-2026-7F3K9Q"), .unknownPerson("P1"), .unknownUnit("U1"),
    .unknownProcess("Q1@2"), .unknownProgramItem("M1"), .notFound("X1"), .nothingFound,
    .notPermitted,
    .stale(
      "KT-2026-7F3K9Q", expected: 3, actual: 5, by: "P1", at: .startOfDay("2026-02-12")),
    .keyReused("K1"), .documentCodeTaken, .databaseUnavailable(host: "DB1"),
    .databaseFull, .connectionLost,
    .databaseTooOld(pending: [5, 6]), .databaseTooNew(unknown: [7]),
    .migrationChanged(number: 3, name: "N1"), .migrationMissing(number: 3),
    .migrationLocked(number: 3, attempts: 5), .migrationFailed(number: 3, name: "N1", reason: "R1"),
    .notDelegated(from: "P1"), .unknownLogin("L1"), .repeated,
    .databaseNotPrepared, .failed(reference: "R1"), .badDate("31/02/2026"), .badDate("X1"),
    .badValue("X1", for: "--limit", allowed: ["A", "B"]), .missingValue(for: "--limit"),
    .conflictingOptions("--all", "--limit"), .reasonMissing, .fileNotFound("A.PDF"),
    .fileUnreadable("A.PDF", reason: "E1"), .fileNotWritable("A.PDF", reason: "E1"),
    .fileTooLarge("A.PDF", bytes: 26_214_401, most: 26_214_400),
    .fileTypeNotAllowed("A.EXE", allowed: ["PDF", "PNG"]), .done, .unchanged,
    .partlyDone(run: 7, done: 3, total: 1234), .dryRun(changes: 1),
    .refused(blockers: 2),
    .countDiffers(expected: 3, actual: 1), .cut(shown: 50, total: 1234),
    .overloaded, .contended,
  ]

  @Test(arguments: samples)
  func `every message is told in both languages`(message: Message) {
    Prose.check(
      vi: message.text(in: .vietnamese), en: message.text(in: .english), message.code)
    #expect(Prose.isSnakeCase(message.code))
  }

  @Test
  func `no two messages share a code`() {
    #expect(Set(Self.samples.map(\.code)).count == Self.samples.count)
  }

  @Test
  func `a stale case tells who changed it and when, as far as that is known`() {
    let known = Message.stale(
      "KT-2026-7F3K9Q", expected: 3, actual: 5, by: "Lê Văn An", at: .startOfDay("2026-02-12"))
    #expect(
      known.text(in: .vietnamese)
        == "Vụ việc KT-2026-7F3K9Q đã thay đổi (lần 5, do Lê Văn An lúc 00:00 ngày 12/02/2026) "
        + "so với bản đang xem (lần 3). Hãy xem lại rồi thực hiện tiếp.")
    let unknown = Message.stale("KT-2026-7F3K9Q", expected: 3, actual: 5, by: nil, at: nil)
    #expect(
      unknown.text(in: .english)
        == "The case KT-2026-7F3K9Q has changed (revision 5) since it was read (revision 3). "
        + "Look again, then go on.")
  }

  @Test(arguments: [
    ("31/02/2026", "Ngày 31/02/2026 không có trong lịch."),
    ("2026-02-31", "Ngày 2026-02-31 không có trong lịch."),
    ("mai", "“mai” không phải là ngày; hãy viết như 21/11/2026 hoặc 2026-11-21."),
    ("2/2026", "“2/2026” không phải là ngày; hãy viết như 21/11/2026 hoặc 2026-11-21."),
  ])
  func `a day that does not exist is told apart from what is no date`(
    text: String, told: String
  ) {
    #expect(Message.badDate(text).text(in: .vietnamese) == told)
  }

  @Test
  func `a list that goes on says so`() {
    let cut = Message.cut(shown: 50, total: 1234)
    #expect(cut.text(in: .vietnamese) == "Chỉ hiện 50 trong 1.234.")
    #expect(cut.text(in: .english) == "Only 50 of 1,234 are shown.")
    #expect(
      Message.cut(shown: 50, total: nil).text(in: .vietnamese)
        == "Chỉ hiện 50 kết quả đầu, còn nữa.")
  }

  @Test
  func `one thing is counted in the singular`() {
    #expect(
      Message.refused(blockers: 1).text(in: .english)
        == "This cannot be done yet; 1 thing is in the way:")
  }

  @Test
  func `what the database lacks is named`() {
    #expect(
      Message.databaseTooOld(pending: [5, 6]).text(in: .english)
        == "The database is older than this program and lacks migrations 5 and 6. "
        + "Run `casectl db migrate`.")
    #expect(
      Message.databaseTooNew(unknown: [7]).text(in: .english)
        == "The database is newer than this program and has migration 7. "
        + "Install a newer program.")
  }
}

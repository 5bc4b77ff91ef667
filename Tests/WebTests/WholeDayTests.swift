import Engine
import HTTPTypes
import TestSupport
import Testing
import Texts

/// A case from its opening to its end, by links and forms alone, without a script.
struct WholeDayTests {
  @Test(arguments: Language.allCases)
  func `a member prepares, the chair approves, and the case is closed, by pages alone`(
    _ language: Language
  ) async throws {
    try await WebOffice.open { office in
      let code = try await office.openCase()
      let member = try await Day(office, .officer, code, language)
      try await member.openWork(named: .init(vi: "Chuẩn bị", en: "Prepare"))
      try await member.preparePlan()
      try await member.act(.init(vi: "Trình kế hoạch", en: "Submit the plan"))
      #expect(try await office.stored(code).step == "approve")

      let chair = try await Day(office, .chair, code, language)
      try await chair.openWork(named: .init(vi: "Duyệt", en: "Approve"))
      try await chair.appointTeam()
      try await chair.act(.init(vi: "Duyệt kế hoạch", en: "Approve the plan"))
      #expect(try await office.stored(code).step == "follow")
      try await chair.giveTask()

      try await member.openWork(named: .init(vi: "Theo dõi khắc phục", en: "Follow up"))
      try await member.findNothing()
      try await member.act(.init(vi: "Kết thúc", en: "Close the case"))
      #expect(try await !office.stored(code).isRunning)
      try await member.open("/work")
      #expect(!member.browser.text.contains("\(code)"))
      try await member.open("/cases/\(code)/history")
      #expect(member.browser.text.contains(member.say("Đã khắc phục xong", "Everything remedied")))
    }
  }
}

/// What somebody does on one case, in a language: pages and forms are found by their names.
private struct Day {
  let browser: Browser
  private let code: CaseCode
  private let words: Wording
  private let scan = Array("%PDF-1.7 kế hoạch".utf8)

  init(
    _ office: WebOffice, _ person: SmallCommission.Member, _ code: CaseCode, _ language: Language
  ) async throws {
    self.code = code
    words = Wording(language: language)
    browser = try await office.browser(of: person)
    if language != .vietnamese { try await browser.submit(language.ownName) }
    #expect(browser.headers[.contentLanguage] == language.code)
    // Who leads begins with the board.
    #expect(browser.heading == words.text(person == .chair ? .board : .work))
  }

  func say(_ vi: String, _ en: String) -> String { words.text(LocalizedText(vi: vi, en: en)) }

  func open(_ path: String) async throws {
    try await browser.open(path)
    #expect(browser.status == .ok)
    try check()
  }

  /// Opens what is to be done in the case, from the list of one's own work.
  func openWork(named step: LocalizedText) async throws {
    try await open("/work")
    try await browser.follow(words.text(step))
    #expect(browser.path == "/cases/\(code)")
    #expect(browser.text.contains(words.text(step)))
    try check()
  }

  /// Does an action that nothing is in the way of, by the form on the case's page.
  func act(_ action: LocalizedText) async throws {
    try await open("/cases/\(code)")
    try await browser.submit(words.text(action))
    try done()
  }

  /// Fills a form of its own in, to which the case's page leads.
  private func fill(
    _ verb: VerbText, _ answers: KeyValuePairs<String, String> = [:],
    choosing file: Browser.Chosen? = nil
  ) async throws {
    try await open("/cases/\(code)")
    try await browser.follow(words.text(verb))
    try check()
    try await browser.submit(words.text(verb), answering: answers, choosing: file)
    try done()
  }

  /// The case's page again, which says what was done.
  private func done() throws {
    #expect(browser.status == .ok, "\(browser.text)")
    #expect(browser.path.hasPrefix("/cases/\(code)?since="))
    #expect(browser.text.contains(words.text(.done)))
    try check()
  }

  /// Every page on the way keeps the rules of pages, and is in the person's language.
  private func check() throws {
    #expect(try PageRules(browser.bytes).findings == [], "\(browser.path)")
    #expect(browser.headers[.contentLanguage] == words.language.code)
  }

  func preparePlan() async throws {
    try await fill(.verbFields, ["field-theme": "Thu, chi đảng phí"])
    try await browser.submit(words.text(.verbTick))
    try done()
    try await fill(
      .verbPaper,
      ["type": "plan", "title": "Kế hoạch kiểm tra", "on": "2026-03-02", "number-source": "none"])
    try await fill(.verbNumberPaper, ["number-source": "external", "number": "12-KH/UBKT"])
    try await fill(.verbSignPaper, ["signer": "Trần Thị Bình", "signed-on": "2026-03-02"])
    // Without the scan the plan goes nowhere, and the page says so.
    #expect(
      browser.text.contains(
        say(
          "Văn bản “Kế hoạch kiểm tra” chưa đính kèm bản quét đã ký.",
          "The scan of the signed paper \"Plan\" is missing.")))
    try await fill(.verbAttach, choosing: .init(bytes: scan))
    try await browser.follow(
      "\(words.download("PDF", bytes: scan.count)): Kế hoạch kiểm tra")
    #expect(browser.bytes == scan)
  }

  func appointTeam() async throws {
    try await fill(.verbAppoint, ["person": "officer", "role": "team_leader"])
    try await fill(.verbAppoint, ["person": "secondOfficer", "role": "team_member"])
  }

  func giveTask() async throws {
    try await fill(
      .verbTask, ["title": "Thu thập sổ sách", "person": "officer", "due": "2026-03-10"])
  }

  func findNothing() async throws {
    try await browser.submit(words.text(.verbTaskDone))
    try done()
    try await fill(.verbNoFindings)
  }
}

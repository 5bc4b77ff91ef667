import Engine
import HTTPTypes
import Testing
import TestSupport

struct CasePageTests {
  @Test func `my work leads to the case, and the page says what to do and why not yet`()
    async throws
  {
    try await WebOffice.open { office in
      _ = try await office.openCase()
      let browser = try await office.browser(of: .officer)
      #expect(browser.heading == "Việc của tôi")
      try await browser.follow("Chuẩn bị")
      #expect(browser.heading == "Kiểm tra chi bộ thôn 1")
      #expect(browser.text.contains("Lập kế hoạch, ký và lấy số."))
      #expect(browser.text.contains("Trình kế hoạch"))
      #expect(browser.text.contains("Chuyên đề"))
      #expect(browser.text.contains("Toàn bộ cuộc kiểm tra"))
    }
  }

  @Test func `what is missing is filled in, ticked off and added by forms`() async throws {
    try await WebOffice.open { office in
      let code = try await office.openCase()
      let browser = try await office.browser(of: .officer)
      try await browser.open("/cases/\(code)")
      try await browser.follow("Nhập thông tin")
      try await browser.submit(
        "Nhập thông tin",
        answering: ["field-theme": "Thu, chi đảng phí", "field-report_by": "31/02/2026"])
      #expect(browser.status == .unprocessableContent)
      #expect(
        browser.page.elements("a").contains { $0.text.hasPrefix("Hạn báo cáo: Không có ngày này") })
      try await browser.submit("Nhập thông tin", answering: ["field-report_by": "31/03/2026"])
      #expect(browser.path.hasPrefix("/cases/\(code)?since="))
      #expect(browser.text.contains("Đã xong"))
      try await browser.submit("Đánh dấu đã xong")
      let receipt = browser.page.elements("div").first { $0["id"] == "done" }
      #expect(receipt?.text.contains("Đã hỏi quan hệ gia đình") == true)
      try await browser.follow("Thêm văn bản")
      try await browser.submit(
        "Thêm văn bản",
        answering: [
          "type": "plan", "title": "Kế hoạch kiểm tra", "on": "2026-03-02", "number-source": "none",
        ])
      let state = try await office.stored(code)
      #expect(state.fields["theme"] == .text("Thu, chi đảng phí"))
      #expect(state.fields["report_by"] == .date("2026-03-31"))
      #expect(state.ticks == ["asked"])
      #expect(state.documents.map(\.type) == ["plan"])
    }
  }

  @Test func `a number that a paper is said to have is asked for`() async throws {
    try await WebOffice.open { office in
      let code = try await office.openCase()
      let browser = try await office.browser(of: .officer)
      try await browser.open("/cases/\(code)/do/paper")
      try await browser.submit(
        "Thêm văn bản",
        answering: [
          "type": "plan", "title": "Kế hoạch kiểm tra", "on": "2026-03-02",
          "number-source": "external",
        ])
      #expect(browser.status == .unprocessableContent)
      #expect(browser.text.contains("Chưa nhập mục này."))
      #expect(try await office.stored(code).documents.isEmpty)
    }
  }

  @Test func `an action is done by its form, once, however often the form is sent`() async throws {
    try await WebOffice.open { office in
      let code = try await office.openCase()
      let browser = try await office.browser(of: .chair)
      try await browser.open("/cases/\(code)/do/diary")
      let form = try #require(
        browser.page.elements("form").first { $0["action"]?.contains("diary") == true })
      #expect(form.all.contains { $0["name"] == "key" })
      try await browser.submit("Ghi nhật ký", answering: ["text": "Làm việc với chi ủy"])
      let once = try await office.stored(code).revision
      #expect(browser.text.contains("Làm việc với chi ủy"))
      try await browser.open("/cases/\(code)/history")
      #expect(browser.text.contains("Làm việc với chi ủy"))
      #expect(try await office.stored(code).revision == once)
    }
  }

  @Test func `a case that others have moved on is told, and what was typed is kept`() async throws {
    try await WebOffice.open { office in
      let code = try await office.openCase()
      let browser = try await office.browser(of: .officer)
      try await browser.open("/cases/\(code)/do/diary")
      try await office.perform(
        .addTask(title: "Thu thập sổ sách", owner: "officer", dueOn: nil), on: code, by: .chair)
      let before = try await office.stored(code).revision
      try await browser.submit("Ghi nhật ký", answering: ["text": "Đã gặp bí thư chi bộ"])
      #expect(browser.status == .conflict)
      #expect(browser.text.contains("Thu thập sổ sách"))
      #expect(
        browser.page.elements("textarea").first?.text.contains("Đã gặp bí thư chi bộ") == true)
      #expect(try await office.stored(code).revision == before)
      try await browser.submit("Vẫn thực hiện")
      #expect(browser.status == .ok)
      #expect(try await office.stored(code).revision == before + 1)
    }
  }

  @Test func `what is refused says everything that is in the way, and who clears it`() async throws
  {
    try await WebOffice.open { office in
      let code = try await office.openCase()
      let browser = try await office.browser(of: .officer)
      try await browser.open("/cases/\(code)/do/act?action=submit_plan")
      #expect(browser.heading == "Trình kế hoạch")
      try await browser.submit("Trình kế hoạch")
      #expect(browser.status == .unprocessableContent)
      #expect(browser.text.contains("Chuyên đề"))
      #expect(browser.text.contains("Đã hỏi quan hệ gia đình"))
      #expect(browser.text.contains("Hoàng Thị Hạnh"))
    }
  }

  @Test func `a secret case is not there, as if it had never been`() async throws {
    try await WebOffice.open { office in
      let secret = try await office.openCase("Đơn tố cáo", grade: .secret)
      let officer = try await office.browser(of: .officer)
      var pages: [String] = []
      for code in [secret, "KT-2026-ZZZZZZ"] {
        for path in ["", "/history", "/do/diary"] {
          try await officer.open("/cases/\(code)\(path)")
          #expect(officer.status == .notFound)
          pages.append(officer.text)
        }
      }
      #expect(Set(pages).count == 1)
      let chair = try await office.browser(of: .chair)
      try await chair.open("/cases/\(secret)")
      #expect(chair.heading == "Đơn tố cáo")
    }
  }

  @Test func `a form that does not come from its page does nothing`() async throws {
    try await WebOffice.open { office in
      let code = try await office.openCase()
      let browser = try await office.browser(of: .officer)
      try await browser.open("/cases/\(code)/do/diary")
      let before = try await office.stored(code).revision
      try await browser.submit("Ghi nhật ký", answering: ["text": "x", "csrf": "AAAA"])
      #expect(browser.status == .forbidden)
      #expect(try await office.stored(code).revision == before)
    }
  }

  @Test func `every kind of act has a form that opens`() async throws {
    try await WebOffice.open { office in
      let code = try await office.openCase()
      let browser = try await office.browser(of: .chair)
      for verb in CaseVerbs.all {
        try await browser.open("/cases/\(code)/do/\(verb)")
        #expect(browser.status == .ok, "\(verb)")
        #expect(browser.page.elements("form").contains { $0["action"]?.hasSuffix(verb) == true })
      }
      try await browser.open("/cases/\(code)/do/nothing")
      #expect(browser.status == .notFound)
    }
  }
}

/// The forms of a case's page, as their addresses name them.
enum CaseVerbs {
  static let all = [
    "act", "fields", "tick", "untick", "paper", "attach", "sign-paper", "number-paper",
    "remove-paper",
    "task",
    "task-done", "task-move", "task-cancel", "assign", "appoint", "dismiss", "relation", "hearing",
    "diary", "finding", "withdraw-finding", "no-findings", "remedy", "report-remedy",
    "return-remedy", "verify-remedy", "extend", "pause", "resume", "cancel", "reopen",
  ]
}

import Engine
import HTTPTypes
import TestSupport
import Testing

/// One act on several cases that were ticked in a list.
struct TogetherTests {
  private static let answers: KeyValuePairs = [
    "count": "5", "kind": "working", "reason": "Chờ giám định", "basis": "Quy trình",
    "decision": "7-QĐ/UBKT",
  ]

  @Test func `ticked cases are extended together, each with its own outcome`() async throws {
    try await WebOffice.open { office in
      let first = try await office.openCase()
      let second = try await office.openCase("Kiểm tra chi bộ thôn 2")
      let third = try await office.openCase("Kiểm tra chi bộ thôn 3")
      try office.database.stand(at: "2026-06-01 09:00+07")
      let before = try await office.stored(first).deadlines[0].dueOn
      let browser = try await office.browser(of: .chair)
      let boxes = browser.page.elements("input").filter { $0["type"] == "checkbox" }
      #expect(boxes.count == 3)
      let ticked = boxes.compactMap { $0["value"] }.map { "case=\($0)" }.joined(separator: "&")
      try await browser.open("/board/act?verb=extend&back=%2Fboard&\(ticked)")
      #expect(browser.text.contains("Toàn bộ cuộc kiểm tra"))
      #expect(try browser.findings == [])
      // One moves on, another may not be extended a second time.
      try await office.perform(
        .addTask(title: "Đọc sổ", owner: "officer", dueOn: nil), on: second, by: .chair)
      try await browser.submit("Gia hạn", answering: Self.answers)
      #expect(browser.status == .ok)
      #expect(browser.text.contains("Đã thực hiện 2 trong 3 vụ việc."))
      #expect(browser.text.contains("Vụ việc đã thay đổi từ khi bạn mở danh sách"))
      #expect(try browser.findings == [])
      for code in [first, third] {
        #expect(try await office.stored(code).deadlines[0].extensions.count == 1)
        #expect(try await office.stored(code).deadlines[0].dueOn > before)
      }
      #expect(try await office.stored(second).deadlines[0].extensions.isEmpty)
      try await browser.follow("Xem và làm lại")
      #expect(browser.path.hasPrefix("/cases/\(second)/do/extend?"))
      #expect(browser.page.elements("textarea").first?.text.contains("Chờ giám định") == true)
      try await browser.submit("Gia hạn")
      #expect(try await office.stored(second).deadlines[0].extensions.count == 1)
      // The reason is told beside the name.
      try await browser.open("/board")
      #expect(browser.text.contains("Đã gia hạn 5 ngày làm việc: Chờ giám định"))
    }
  }

  @Test func `who may not is told why for each case, and nothing is done`() async throws {
    try await WebOffice.open { office in
      let code = try await office.openCase()
      let browser = try await office.browser(of: .officer)
      try await browser.open("/board/act?verb=extend&case=\(code).1.whole")
      try await browser.submit("Gia hạn", answering: Self.answers)
      #expect(browser.text.contains("Đã thực hiện 0 trong 1 vụ việc."))
      #expect(browser.text.contains("Chủ nhiệm"))
      #expect(try await office.stored(code).deadlines[0].extensions.isEmpty)
    }
  }

  @Test func `cases are given to somebody else together, once however often it is sent`()
    async throws
  {
    try await WebOffice.open { office in
      let codes = [try await office.openCase(), try await office.openCase("Kiểm tra 2")]
      let browser = try await office.browser(of: .chair)
      try await browser.open("/cases")
      let boxes = browser.page.elements("input").filter { $0["type"] == "checkbox" }
      let ticked = boxes.compactMap { $0["value"] }.map { "case=\($0)" }.joined(separator: "&")
      try await browser.open("/board/act?verb=assign&back=%2Fcases&\(ticked)")
      let form = try #require(
        browser.page.elements("form").first { $0["action"] == "/board/act" })
      try await browser.submit("Phân công phụ trách", answering: ["person": "secondOfficer"])
      #expect(browser.text.contains("Đã thực hiện 2 trong 2 vụ việc."))
      for code in codes {
        #expect(try await office.stored(code).responsible == "secondOfficer")
      }
      let revisions = [
        try await office.stored(codes[0]).revision, try await office.stored(codes[1]).revision,
      ]
      try await browser.send(
        form, pressing: "Phân công phụ trách", ["person": "secondOfficer"])
      #expect(browser.text.contains("Đã thực hiện 2 trong 2 vụ việc."))
      #expect(
        revisions == [
          try await office.stored(codes[0]).revision, try await office.stored(codes[1]).revision,
        ])
      try await browser.follow("Về danh sách")
      #expect(browser.path == "/cases")
    }
  }

  @Test func `nothing ticked, too much ticked and unfit answers are said, and typed text is kept`()
    async throws
  {
    try await WebOffice.open { office in
      let code = try await office.openCase()
      let browser = try await office.browser(of: .chair)
      try await browser.open("/board/act?verb=extend&back=%2Fcases%3Fcount%3D1")
      #expect(browser.text.contains("Chưa chọn vụ việc nào."))
      #expect(try browser.findings == [])
      try await browser.follow("Về danh sách")
      #expect(browser.path == "/cases?count=1")
      let many = (1...51).map { "case=\(code).\($0)" }.joined(separator: "&")
      try await browser.open("/board/act?verb=extend&\(many)")
      #expect(browser.text.contains("nhiều nhất 50 vụ việc"))
      try await browser.open("/board/act?verb=cancel&case=\(code).1")
      #expect(browser.status == .notFound)
      try await browser.open("/board/act?verb=extend&case=\(code).1")
      try await browser.submit(
        "Gia hạn",
        answering: [
          "count": "0", "kind": "working", "reason": "Chờ giám định", "basis": "", "decision": "",
        ])
      #expect(browser.status == .unprocessableContent)
      #expect(browser.page.elements("textarea").first?.text.contains("Chờ giám định") == true)
      #expect(try browser.findings == [])
      // A way back that leads elsewhere is none.
      try await browser.open("/board/act?verb=extend&back=https%3A%2F%2Fexample.org")
      try await browser.follow("Về danh sách")
      #expect(browser.path == "/board")
    }
  }
}

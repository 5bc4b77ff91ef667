import Engine
import HTTPTypes
import TestSupport
import Testing

struct CaseListPageTests {
  @Test func `cases are found by choices and by conditions, and counted when asked`() async throws {
    try await WebOffice.open { office in
      let code = try await office.openCase()
      let other = try await office.openCase("Kiểm tra chi bộ thôn 2")
      try await office.perform(.cancel(reason: "Trùng", basis: "Quy trình"), on: other, by: .chair)
      let browser = try await office.browser(of: .chair)
      try await browser.follow("Vụ việc")
      #expect(browser.rows == [code.rawValue])
      #expect(try browser.findings == [])
      try await browser.submit("Lọc", answering: ["status": "cancelled"])
      #expect(browser.rows == [other.rawValue])
      try await browser.submit("Lọc", answering: ["status": "all"])
      #expect(browser.rows == [other.rawValue, code.rawValue])
      try await browser.submit(
        "Lọc", answering: ["status": "", "where": "responsible = officer or status = cancelled"])
      #expect(browser.rows == [other.rawValue, code.rawValue])
      try await browser.follow("Đếm tất cả")
      #expect(browser.text.contains("Tất cả 2 mục"))
      try await browser.submit("Lọc", answering: ["where": "", "responsible": "@nobody"])
      #expect(browser.text.contains("Không có vụ việc nào như vậy."))
    }
  }

  @Test func `a condition that cannot be read is marked at its place, and kept`() async throws {
    try await WebOffice.open { office in
      _ = try await office.openCase()
      let browser = try await office.browser(of: .chair)
      let typed = "status = opne and <b>"
      try await browser.open("/cases")
      try await browser.submit("Lọc", answering: ["where": typed])
      #expect(browser.status == .unprocessableContent)
      #expect(browser.page.elements("mark").map(\.text) == ["opne"])
      #expect(browser.text.contains("open, paused, closed, cancelled"))
      let field = browser.page.elements("input").first { $0["name"] == "where" }
      #expect(field?["value"] == typed && field?["aria-invalid"] == "true")
      #expect(try browser.findings == [])
      try await browser.submit("Lọc", answering: ["where": "status ="])
      #expect(browser.page.elements("mark").map(\.text) == ["…"])
      try await browser.submit("English")
      #expect(browser.status == .unprocessableContent && browser.heading == "Cases")
      #expect(try browser.findings == [])
      try await browser.submit("Show", answering: ["where": "under X404"])
      #expect(browser.status == .unprocessableContent)
      #expect(browser.text.contains("There is no unit with this code: X404"))
    }
  }

  @Test func `the list goes on page by page, newest first`() async throws {
    try await WebOffice.open { office in
      var codes: [String] = []
      for number in 1...53 {
        codes.append(try await office.openCase("Kiểm tra số \(number)").rawValue)
      }
      let browser = try await office.browser(of: .chair)
      try await browser.open("/cases?where=responsible%20%3D%20officer")
      let first = browser.rows
      #expect(first.count == 50)
      try await browser.follow("Trang tiếp theo")
      #expect(first + browser.rows == codes.reversed())
      #expect(browser.page.elements("nav").last?.text.contains("Trang tiếp theo") == false)
    }
  }
}

extension Browser {
  /// The codes of the cases that are listed.
  fileprivate var rows: [String] {
    page.elements("tbody").elements("tr").compactMap { [$0].elements("small").first?.text }
  }
}

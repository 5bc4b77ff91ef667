import Engine
import HTTPTypes
import TestSupport
import Testing

struct BoardPageTests {
  private static let late = "2026-06-01 09:00+07"

  @Test func `leaders and administrators begin with the board, everybody else with their work`()
    async throws
  {
    try await WebOffice.open { office in
      for member in SmallCommission.Member.allCases {
        let leads = [.chair, .secretary, .standingDeputy, .administrator].contains(member)
        let browser = try await office.browser(of: member)
        #expect(browser.heading == (leads ? "Bảng theo dõi" : "Việc của tôi"), "\(member)")
      }
    }
  }

  @Test func `while every deadline is kept, the board says so`() async throws {
    try await WebOffice.open { office in
      _ = try await office.openCase()
      let browser = try await office.browser(of: .chair)
      #expect(
        browser.text.contains("Không có vụ việc nào quá hạn. Mọi thời hạn đang được giữ đúng."))
      #expect(browser.text.contains("Không có thời hạn nào đến hạn"))
      #expect(try browser.findings == [])
      browser.languages = "en"
      try await browser.submit("English")
      #expect(browser.text.contains("Nothing is overdue. Every deadline is being kept."))
      #expect(try browser.findings == [])
    }
  }

  @Test func `what is late stands first, with whom it is and why`() async throws {
    try await WebOffice.open { office in
      let code = try await office.openCase()
      try office.database.stand(at: Self.late)
      let browser = try await office.browser(of: .chair)
      let table = try #require(browser.page.elements("table").first?.text)
      for part in [
        "Kiểm tra chi bộ thôn 1", code.rawValue, "Toàn bộ cuộc kiểm tra", "ngày làm việc",
        "Chuẩn bị", "Hoàng Thị Hạnh", "Kế hoạch kiểm tra",
      ] { #expect(table.contains(part), "\(part): \(table)") }
      #expect(browser.text.contains("1 vụ việc quá hạn trong 1 vụ chưa kết thúc."))
      #expect(try browser.findings == [])
      try await browser.submit("English")
      #expect(browser.heading == "Board")
      #expect(browser.text.contains("1 of 1 case that has not ended is overdue."))
      #expect(browser.text.contains("Why it is late"))
      #expect(try browser.findings == [])
    }
  }

  @Test func `every number leads to as many cases`() async throws {
    try await WebOffice.open { office in
      let first = try await office.openCase()
      _ = try await office.openCase("Kiểm tra chi bộ thôn 2")
      try await office.perform(
        .pause(reason: "Chờ", basis: "Quy trình", decision: "1-QĐ"), on: first, by: .chair)
      try office.database.stand(at: Self.late)
      let browser = try await office.browser(of: .chair)
      let links = browser.page.elements("td").elements("a")
        .filter { $0["href"]?.hasPrefix("/cases?where=") == true }
        .map { (Int($0.text) ?? -1, $0["href"] ?? "") }
      #expect(links.count == 5)
      for (count, link) in links {
        try await browser.open(link)
        #expect(browser.status == .ok, "\(link)")
        #expect(browser.page.elements("tbody").elements("tr").count == count, "\(link)")
      }
    }
  }

  @Test func `the list of what is late goes on, and keeps what it is narrowed by`() async throws {
    try await WebOffice.open { office in
      for number in 1...52 { _ = try await office.openCase("Kiểm tra số \(number)") }
      try office.database.stand(at: Self.late)
      let browser = try await office.browser(of: .chair)
      try await browser.open("/board?responsible=officer")
      #expect(browser.page.elements("tbody").first.map { [$0].elements("tr").count } == 50)
      try await browser.follow("Trang tiếp theo")
      #expect(browser.path.contains("responsible=officer"))
      #expect(browser.page.elements("tbody").elements("tr").count == 2)
      #expect(try browser.findings == [])
      try await browser.follow("Về đầu danh sách")
      #expect(!browser.path.contains("after"))
      try await browser.open("/board?responsible=clerk")
      #expect(browser.text.contains("Không có vụ việc nào quá hạn"))
      try await browser.open("/board?unit=nowhere")
      #expect(browser.status == .notFound)
    }
  }

  @Test
  func `without clearance the board is the same byte for byte, with a secret late case or without`()
    async throws
  {
    try await WebOffice.open(randomness: { SplitMix64(seed: 7) }) { office in
      _ = try await office.openCase()
      try office.database.stand(at: Self.late)
      let officer = try await office.browser(of: .standingDeputy)
      let chair = try await office.browser(of: .chair)
      let pages = [
        "/board", "/board?stage=plan", "/cases", "/cases?count=1", "/cases?where=overdue",
      ]
      let before = try await officer.bytes(of: pages)
      let chairBefore = try await chair.bytes(of: pages)
      try office.database.stand(at: "2026-03-02 09:00+07")
      let secret = try await office.openCase("Đơn tố cáo", grade: .secret)
      try office.database.stand(at: Self.late)
      #expect(try await officer.bytes(of: pages) == before)
      #expect(try await chair.bytes(of: pages) != chairBefore)
      #expect(chair.text.contains(secret.rawValue))
      let act = "/board/act?verb=extend&case=\(secret).1"
      try await officer.open(act)
      let there = officer.text
      try await officer.open("/board/act?verb=extend&case=KT-2026-ZZZZZZ.1")
      #expect(officer.text == there)
    }
  }
}

extension Browser {
  /// Pages as they came, one after another.
  fileprivate func bytes(of paths: [String]) async throws -> [[UInt8]] {
    var pages: [[UInt8]] = []
    for path in paths {
      try await open(path)
      pages.append(bytes)
    }
    return pages
  }
}

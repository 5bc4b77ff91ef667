import Engine
import HTTPTypes
import HummingbirdTesting
import Postgres
import Serving
import Store
import TestSupport
import Testing

struct PaperTests {
  private let scan = Array("%PDF-1.7\n\0\u{1}".utf8) + Array(repeating: 0xE2, count: 3_000)

  @Test func `a paper is added with its scan, and whoever may see the case downloads it`()
    async throws
  {
    try await WebOffice.open { office in
      let code = try await office.openCase()
      let browser = try await office.browser(of: .officer)
      try await browser.open("/cases/\(code)/do/paper")
      try await browser.submit(
        "Thêm văn bản",
        answering: plan(titled: "Kế hoạch: \"kiểm tra\" số 1/2026"),
        choosing: .init(name: "../../etc/passwd", bytes: scan))
      #expect(browser.text.contains("Đã xong"))
      try await browser.sendAgain()
      #expect(browser.text.contains("Đã xong"))
      #expect(try await office.stored(code).documents.map(\.hasFile) == [true])
      let chair = try await office.browser(of: .chair)
      try await chair.open("/cases/\(code)")
      let link = try #require(
        chair.page.elements("a").first { $0.text.contains("Tải về PDF, 3 KB") }?["href"])
      try await chair.open(link)
      #expect(chair.status == .ok)
      #expect(chair.bytes == scan)
      #expect(chair.headers[.contentType] == "application/pdf")
      #expect(
        chair.headers[.contentDisposition]
          == "attachment; filename*=UTF-8''"
          + "K%E1%BA%BF%20ho%E1%BA%A1ch_%20_ki%E1%BB%83m%20tra_%20s%E1%BB%91%201_2026.pdf")
      #expect(chair.headers[.contentSecurityPolicy] == "default-src 'none'; sandbox")
      #expect(chair.headers[.xContentTypeOptions] == "nosniff")
      #expect(chair.headers[.cacheControl] == "private, no-store")
    }
  }

  @Test func `a paper without a scan gets it later, and only such a paper does`() async throws {
    try await WebOffice.open { office in
      let code = try await office.openCase()
      try await office.addPaper("SCANNED", to: code)
      let browser = try await office.browser(of: .officer)
      try await browser.open("/cases/\(code)")
      let link = try #require(
        browser.page.elements("a").first { $0.text.contains("Thêm bản quét") }?["href"])
      try await browser.open(link)
      try await browser.submit("Thêm bản quét", choosing: nil)
      #expect(browser.status == .unprocessableContent)
      #expect(browser.text.contains("Chưa nhập mục này."))
      try await browser.submit("Thêm bản quét", choosing: .init(bytes: scan))
      #expect(browser.text.contains("Đã xong"))
      try await browser.open("/cases/\(code)/papers/SCANNED/file")
      #expect(browser.bytes == scan)
      try await browser.open("/cases/\(code)/do/attach?paper=SCANNED")
      #expect(!browser.page.elements("input").contains { $0["value"] == "SCANNED" })
    }
  }

  @Test func `a file larger than a chunk comes back in full`() async throws {
    try await WebOffice.open { office in
      let code = try await office.openCase()
      try await office.addPaper("LARGE", to: code)
      let bytes = Array("%PDF-".utf8) + Array(repeating: 7, count: 2 * FileStore.chunkBytes)
      let browser = try await office.browser(of: .officer)
      try await browser.open("/cases/\(code)/do/attach?paper=LARGE")
      try await browser.submit("Thêm bản quét", choosing: .init(bytes: bytes))
      try await browser.open("/cases/\(code)/papers/LARGE/file")
      #expect(browser.bytes == bytes)
    }
  }

  @Test func `over the network files come and go, and one that is too large is told`() async throws
  {
    try await WebOffice.open(uploads: Uploads(fileBytesMax: 2 << 20), over: .live) { office in
      let code = try await office.openCase()
      try await office.addPaper("LARGE", to: code)
      let browser = try await office.browser(of: .officer)
      let bytes = Array("%PDF-".utf8) + Array(repeating: 13, count: (2 << 20) - 5)
      try await browser.open("/cases/\(code)/do/attach?paper=LARGE")
      try await browser.submit("Thêm bản quét", choosing: .init(bytes: bytes + bytes + bytes))
      #expect(browser.status == .contentTooLarge)
      #expect(browser.heading == "Tệp quá lớn; chỉ nhận tệp đến 2 MB")
      try await browser.open("/cases/\(code)/do/attach?paper=LARGE")
      try await browser.submit("Thêm bản quét", choosing: .init(bytes: bytes))
      try await browser.open("/cases/\(code)/papers/LARGE/file")
      #expect(browser.bytes == bytes)
    }
  }

  @Test func `a file that is not taken is told at its field, and what was typed is kept`()
    async throws
  {
    try await WebOffice.open(uploads: Uploads(fileBytesMax: 4_000)) { office in
      let code = try await office.openCase()
      let browser = try await office.browser(of: .officer)
      for (bytes, mistake) in [
        ([], "Tệp này rỗng."), (Array("MZ\0".utf8), "Không nhận loại tệp này."),
      ] as [([UInt8], String)] {
        try await browser.open("/cases/\(code)/do/paper")
        try await browser.submit(
          "Thêm văn bản", answering: plan(titled: "Kế hoạch"),
          choosing: .init(name: "a.pdf", bytes: bytes))
        #expect(browser.status == .unprocessableContent)
        #expect(browser.text.contains(mistake))
        #expect(browser.page.elements("input").contains { $0["value"] == "Kế hoạch" })
      }
      try await browser.open("/cases/\(code)/do/paper")
      try await browser.submit(
        "Thêm văn bản", answering: plan(titled: "Kế hoạch"),
        choosing: .init(bytes: scan + scan))
      #expect(browser.status == .contentTooLarge)
      #expect(try await office.stored(code).documents.isEmpty)
      #expect(try office.storedFiles == 0)
    }
  }

  @Test func `of a paper that is refused no byte is stored, and its file is asked for again`()
    async throws
  {
    try await WebOffice.open { office in
      let code = try await office.openCase()
      let browser = try await office.browser(of: .officer)
      try await browser.open("/cases/\(code)/do/paper")
      try await browser.submit(
        "Thêm văn bản",
        answering: [
          "type": "plan", "title": "Kế hoạch", "on": "2027-01-01", "number-source": "none",
        ], choosing: .init(bytes: scan))
      #expect(browser.status == .unprocessableContent)
      #expect(browser.text.contains("hãy chọn lại tệp"))
      #expect(try office.storedFiles == 0)
      try await browser.submit(
        "Thêm văn bản", answering: ["on": "2026-03-02"], choosing: .init(bytes: scan))
      #expect(browser.text.contains("Đã xong"))
      #expect(try office.storedFiles == 1)
    }
  }

  @Test func `a form with a file that does not bear its token is refused`() async throws {
    try await WebOffice.open { office in
      let code = try await office.openCase()
      let browser = try await office.browser(of: .officer)
      try await browser.open("/cases/\(code)/do/paper")
      // It is sent last, where the token is no first part.
      let token = try #require(browser.page.elements("input").first { $0["name"] == "csrf" })
      try await browser.submit(
        "Thêm văn bản", answering: ["csrf": token["value"] ?? ""], choosing: .init(bytes: scan))
      #expect(browser.status == .forbidden)
      #expect(try office.storedFiles == 0)
    }
  }

  @Test func `a file that is not there and one that is not yours are the same`() async throws {
    try await WebOffice.open { office in
      let secret = try await office.openCase("Đơn tố cáo", grade: .secret)
      let open = try await office.openCase()
      let chair = try await office.browser(of: .chair)
      for (paper, code) in [("HIDDEN", secret), ("SHOWN", open), ("REMOVED", open)] {
        try await office.addPaper(DocumentCode(paper), to: code, by: .chair)
        try await chair.open("/cases/\(code)/do/attach?paper=\(paper)")
        try await chair.submit("Thêm bản quét", choosing: .init(bytes: scan + Array(paper.utf8)))
      }
      try await office.perform(.removeDocument("REMOVED", reason: "nhầm"), on: open, by: .chair)
      try await office.addPaper("BARE", to: open)
      try await chair.open("/cases/\(secret)/papers/HIDDEN/file")
      #expect(chair.status == .ok)
      let officer = try await office.browser(of: .officer)
      try await officer.open("/cases/\(open)/papers/SHOWN/file")
      #expect(officer.status == .ok)
      var answers: Set<String> = []
      for path in [
        "\(secret)/papers/HIDDEN", "\(secret)/papers/NONE", "\(open)/papers/HIDDEN",
        "\(open)/papers/NONE", "\(open)/papers/REMOVED", "\(open)/papers/BARE",
        "KT-2026-ZZZZZZ/papers/SHOWN", "\(secret)/papers/SHOWN",
      ] {
        try await officer.open("/cases/\(path)/file")
        #expect(officer.status == .notFound, "\(path)")
        answers.insert(officer.text)
      }
      #expect(answers.count == 1)
    }
  }

  @Test func `the case page says that a paper lacks its signature and its scan`() async throws {
    try await WebOffice.open { office in
      let code = try await office.openCase()
      try await office.addPaper("DRAFT", to: code)
      let browser = try await office.browser(of: .officer)
      try await browser.open("/cases/\(code)")
      let plan = "Văn bản “Kế hoạch kiểm tra”"
      #expect(browser.text.contains("\(plan) chưa được ghi người ký và ngày ký."))
      #expect(browser.text.contains("\(plan) chưa đính kèm bản quét đã ký."))
    }
  }

  private func plan(titled title: String) -> KeyValuePairs<String, String> {
    ["type": "plan", "title": title, "on": "2026-03-02", "number-source": "none"]
  }
}

extension WebOffice {
  /// Adds a plan without a scan past the pages.
  fileprivate func addPaper(
    _ paper: DocumentCode, to code: CaseCode, by member: SmallCommission.Member = .officer
  ) async throws {
    try await perform(
      .addDocument(
        Command.NewDocument(
          code: paper, type: "plan", title: "Kế hoạch", on: "2026-03-02", number: nil,
          signature: nil, file: nil)), on: code, by: member)
  }

  /// How many files the database holds, whoever may see them.
  fileprivate var storedFiles: Int64 {
    get throws {
      try database.connect(as: .superuser).execute(.sql("SELECT count(*) FROM files"))[0][0]
    }
  }
}

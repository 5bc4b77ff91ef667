import Engine
import HTTPTypes
import Identity
import Store
import Testing
import TestSupport

struct SignInPageTests {
  @Test func `somebody with an invitation chooses a password, and signs in with it`() async throws {
    try await WebOffice.open { office in
      let browser = office.browser()
      let link = "/enrol?token=\(try await office.invitation(of: .officer).text)"
      try await browser.open(link)
      #expect(browser.heading == "Đặt mật khẩu")
      #expect(browser.headers[.init("referrer-policy")!] == "no-referrer")
      let name = browser.page.elements("input").first { $0["autocomplete"] == "username" }
      #expect(name?["value"] == "officer")
      try await browser.submit(
        "Lưu mật khẩu", answering: ["password": WebOffice.password, "again": "khác"])
      #expect(browser.status == .unprocessableContent)
      #expect(browser.text.contains("Hai lần nhập không giống nhau."))
      try await browser.submit(
        "Lưu mật khẩu", answering: ["password": "matkhau2026", "again": "matkhau2026"])
      #expect(browser.status == .unprocessableContent)
      try await browser.submit(
        "Lưu mật khẩu",
        answering: ["password": WebOffice.password, "again": WebOffice.password])
      #expect(browser.heading == "Đã đặt mật khẩu")
      try await browser.follow("Đăng nhập")
      try await browser.submit(
        "Đăng nhập", answering: ["name": "officer", "password": WebOffice.password])
      #expect(browser.heading == "Việc của tôi")
      #expect(browser.text.contains("Hoàng Thị Hạnh"))
      try await browser.open(link)
      #expect(browser.status == .gone)
    }
  }

  @Test func `who mistypes is told the same whether or not there is such a person`() async throws {
    try await WebOffice.open { office in
      _ = try await office.browser(of: .officer)
      var pages: [String] = []
      for name in ["officer", "nobody"] {
        let browser = office.browser()
        try await browser.open("/sign-in")
        try await browser.submit("Đăng nhập", answering: ["name": name, "password": "sai"])
        #expect(browser.status == .unauthorized)
        #expect(!browser.hasSession)
        pages.append(browser.text)
      }
      #expect(pages[0].contains("Tên hoặc mật khẩu không đúng."))
      #expect(pages[0] == pages[1])
    }
  }

  @Test func `who tries too often waits, from whatever browser`() async throws {
    try await WebOffice.open { office in
      _ = try await office.browser(of: .officer)
      var statuses: [Int] = []
      for _ in 0..<12 {
        let browser = office.browser()
        try await browser.open("/sign-in")
        try await browser.submit("Đăng nhập", answering: ["name": "officer", "password": "sai"])
        statuses.append(browser.status.code)
        if browser.status.code == 429 { #expect(browser.headers[.retryAfter] != nil) }
      }
      #expect(statuses.first == 401)
      #expect(statuses.last == 429)
    }
  }

  @Test func `a page is asked for before signing in, and shown after it`() async throws {
    try await WebOffice.open { office in
      let code = try await office.openCase()
      _ = try await office.browser(of: .officer)
      let browser = office.browser()
      try await browser.open("/cases/\(code)")
      #expect(browser.heading == "Đăng nhập")
      try await browser.submit(
        "Đăng nhập", answering: ["name": "officer", "password": WebOffice.password])
      #expect(browser.heading == "Kiểm tra chi bộ thôn 1")
    }
  }

  @Test(arguments: ["//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:x"])
  func `signing in leads nowhere else`(_ back: String) async throws {
    try await WebOffice.open { office in
      _ = try await office.browser(of: .officer)
      let browser = office.browser()
      try await browser.open("/sign-in?back=\(back)")
      try await browser.submit(
        "Đăng nhập", answering: ["name": "officer", "password": WebOffice.password])
      #expect(browser.path == "/work")
    }
  }

  @Test func `who has signed out is signed out, with the same cookie too`() async throws {
    try await WebOffice.open { office in
      let browser = try await office.browser(of: .officer)
      try await browser.open("/work")
      #expect(browser.heading == "Việc của tôi")
      try await browser.submit("Đăng xuất")
      #expect(!browser.hasSession)
      try await browser.open("/work")
      #expect(browser.heading == "Đăng nhập")
    }
  }

  @Test func `the language is switched on any page, and kept`() async throws {
    try await WebOffice.open { office in
      let browser = office.browser()
      browser.languages = "en-GB,en;q=0.9"
      try await browser.open("/sign-in")
      #expect(browser.heading == "Sign in")
      try await browser.submit("Tiếng Việt")
      #expect(browser.heading == "Đăng nhập")
      let officer = try await office.browser(of: .officer)
      try await officer.open("/work")
      try await officer.submit("English")
      #expect(officer.heading == "My work")
      try await officer.open("/inbox")
      #expect(officer.heading == "Inbox")
      #expect(officer.headers[.contentLanguage] == "en")
    }
  }

  @Test func `every page tells the browser what it may not do`() async throws {
    try await WebOffice.open { office in
      let browser = try await office.browser(of: .officer)
      for path in ["/sign-in", "/work", "/nowhere", "/cases/KT-2026-AAAAAA"] {
        try await browser.open(path)
        let policy = try #require(browser.headers[.contentSecurityPolicy], "\(path)")
        #expect(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"))
        #expect(!policy.contains("unsafe"))
        #expect(browser.headers[.xContentTypeOptions] == "nosniff")
        #expect(browser.headers[.cacheControl] == "no-store")
      }
    }
  }
}

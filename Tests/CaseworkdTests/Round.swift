import Synchronization
import Testing

/// One round of work of several people, from a new case to its submitted plan, with what an administrator does
/// beside it; every command is typed again until it does not end with 7.
struct Round {
  private let number: Int
  private let demo: DemoCluster
  private let progress: Progress
  /// The case of the round.
  private(set) var code = ""
  /// How many commands found no database.
  private(set) var unavailable = 0

  init(_ number: Int, _ demo: DemoCluster, _ progress: Progress) {
    self.number = number
    self.demo = demo
    self.progress = progress
  }

  private static let day = "2026-07-06"
  private var year: Int { 2_040 + number }
  private var scan: String { "\(demo.directory)-\(number).pdf" }
  private var program: String { "\(demo.directory)-\(number).csv" }

  /// Does all of it.
  ///
  /// - Returns: The round with what became of it.
  func carryOut() async throws -> Round {
    var round = self
    try await shell("{ printf '%%PDF-1.4\\n'; head -c 5000000 /dev/urandom; } > \(scan)")
    try await shell(
      """
      printf '%s\\n' 'issuing_body,year,item_no,kind,subject,content,period' \\
        'Ban Chấp hành Đảng bộ xã Mẫu,\(year),1,kiểm tra,Các chi bộ,Nội dung 1,quý I' \\
        'Ban Chấp hành Đảng bộ xã Mẫu,\(year),2,giám sát,Các chi bộ,Nội dung 2,quý II' > \(program)
      """)
    try await round.plan()
    try await round.administer()
    return round
  }

  private mutating func plan() async throws {
    let opened = try await insist(
      "case", "open", "compliance_inspection_organisation", "--body", "XMAU", "--item",
      "CT-XMAU-2026-02", "--subject-unit", "XMAU.CB1", "--title", "Vòng \(number)", "--assign",
      "chuyen-vien-1", "--key", "open \(number)")
    code = String(try #require(opened.words.dropFirst().first))
    try await insist(
      "case", "set", code, "period_examined=2025", "content=Chi tiêu", "content_group=thrift",
      "start_by=31/07/2026", "self_report_by=17/08/2026", "report_by=11/09/2026",
      "conclusion_by=30/09/2026", "end_by=30/11/2026", "remediation_report_by=30/10/2026",
      "--key", "set \(number)")
    for type in ["program_extract", "draft_set"] {
      try await insist(
        "doc", "add", code, "--type", type, "--title", type, "--on", Self.day, "--key",
        "\(type) \(number)")
    }
    try await insist(
      "doc", "add", code, scan, "--type", "submission", "--title", "Tờ trình", "--on", Self.day,
      "--signer", "Phó Chủ nhiệm", "--number-from-book", "--key", "submission \(number)")
    for item in ["program_item", "earlier_conclusions", "relations_asked"] {
      try await insist("case", "tick", code, item, "--key", "\(item) \(number)")
    }
    try await insist("case", "act", code, "submit_plan", "--key", "submit \(number)")
  }

  private mutating func administer() async throws {
    let login = "quan-tri"
    try await insist(login, ["program", "import", program])
    try await insist(login, ["person", "add", "can-bo-\(number)", "--name", "Cán bộ \(number)"])
    try await insist(
      login,
      [
        "unit", "create", "XMAU.VONG\(number)", "--parent", "XMAU", "--name", "Chi bộ \(number)",
        "--level", "cell", "--organ", "cell",
      ])
    try await insist(
      login, ["number", "open-book", "XMAU", "KH", "--term", "\(year)", "--from", "\(year)-01-01"])
  }

  @discardableResult
  private mutating func insist(_ words: String...) async throws -> Casectl.Answer {
    try await insist("chuyen-vien-1", words)
  }

  /// Types a command until the database is there, and expects that it succeeds then.
  @discardableResult
  private mutating func insist(_ login: String, _ words: [String]) async throws -> Casectl.Answer {
    while true {
      let answer = try await demo.casectl(login, words)
      guard answer.code == 7 else {
        try #require(answer.code == 0, "\(words): \(answer.errors)")
        progress.done.add(1, ordering: .relaxed)
        return answer
      }
      #expect(answer.output.isEmpty)
      #expect(answer.errors.contains("database"))
      unavailable += 1
    }
  }

  /// Checks that everything was done exactly as often as in a round that nothing disturbed.
  func check(against reference: Round) async throws {
    #expect(try await kinds() == reference.kinds(), "round \(number)")
    #expect(try await lines("chuyen-vien-1", "doc", "list", code).count == 3)
    #expect(try await lines("quan-tri", "program", "show", "CT-XMAU-\(year)").count == 2)
    let books = try await lines("quan-tri", "number", "books", "XMAU")
    #expect(books.count { $0.contains("\"term\":\"\(year)\"") } == 1)
    let paper = try await lines("chuyen-vien-1", "doc", "list", code).first {
      $0.contains("\"submission\"")
    }
    let name = try #require(paper?.split(separator: "\"").first { $0.hasPrefix("VB-") })
    let copy = "\(scan).copy"
    let got = try await demo.casectl("chuyen-vien-1", ["doc", "get", String(name), copy])
    #expect(got.code == 0)
    try await shell("cmp \(scan) \(copy)")
  }

  /// The kinds of the case's events, in order.
  private func kinds() async throws -> [Substring] {
    try await lines("chuyen-vien-1", "case", "history", code).compactMap { line in
      line.split(separator: "\"kind\":\"").last?.split(separator: "\"").first
    }
  }

  private func lines(_ login: String, _ words: String...) async throws -> [Substring] {
    let answer = try await demo.casectl(login, words + ["-o", "ndjson"])
    #expect(answer.code == 0, "\(answer.errors)")
    return answer.output.split(separator: "\n")
  }
}

import Engine
import Filters
import Imports
import Postgres
import Schema
import Store
import TestSupport

/// A small office with cases of every shape, and the same cases as plain values.
struct FilterFixture {
  let commission: SmallCommission
  let cases: [FilteredCase]
  let today: CivilDate
  /// Every unit with itself and everything above it.
  let ancestors: [UnitCode: Set<UnitCode>]

  static let bodies: [UnitCode] = [
    "TW.UBKT", "T98.UBKT", "X98001.UBKT", "X98001.CB1", "X98002.UBKT", "X98001",
  ]
  static let words = ["Đảng phí", "Bờ kè", "100%", "x'; DROP TABLE cases; --", "a_b"]

  init(in database: TestDatabase, seed: UInt64, count: Int) throws {
    let acts = try database.connect(as: .acts)
    commission = try SmallCommission.install(on: acts)
    for code in ["short", "long"] {
      for version in 1...2 {
        _ = try commission.publish(
          "version: \(version)\n", code: ProcessCode(code), caseType: .discipline, on: acts)
      }
    }
    let owner = try database.connect(as: .superuser)
    try Self.addItems(on: owner)
    var random = SplitMix64(seed: seed)
    for index in 0..<count { try Self.addCase(index, using: &random, on: owner) }
    today = CivilDate(
      daysSince1970: try owner.execute(.sql("SELECT act_today()"))[0][0, as: PostgresDate.self].days
    )
    cases = try owner.execute(.sql(FilteredCase.query)).map(FilteredCase.init)
    ancestors = Dictionary(
      grouping: try owner.execute(
        .sql(
          """
          SELECT u.code, top.code FROM unit_ancestors a JOIN units u ON u.id = a.unit_id
          JOIN units top ON top.id = a.ancestor_id
          """)
      ).map { (UnitCode($0[0, as: String.self]), UnitCode($0[1, as: String.self])) }, by: \.0
    ).mapValues { Set($0.map(\.1)) }
  }

  /// What to ask for at random: what there is, and a little that is not.
  var random: RandomFilter {
    RandomFilter(
      texts: [
        .code: cases.prefix(5).map(\.code) + ["KT-NONE"], .title: Self.words, .subject: Self.words,
        .find: ["dang phi", "BỜ", "100%", "kè a", "drop table"], .step: ["s1", "s2", "s9"],
        .outcome: ["o1", "o2"], .process: ["short", "long", "none"], .item: ["I1", "I2", "I9"],
        .body: Self.bodies.map(\.rawValue) + ["TW", "T98", "nowhere"],
        .responsible: ["officer", "chair", "nobody"],
      ], days: today.daysSince1970 - 60...today.daysSince1970 + 60)
  }

  private static func addItems(on owner: borrowing Connection) throws {
    try owner.executeScript(
      """
      INSERT INTO programs (code, body_id, title, imported_at, imported_by)
        SELECT 'P', u.id, 'p', now(), p.id FROM units u, persons p
        WHERE u.code = 'X98001.UBKT' AND p.code = 'officer';
      INSERT INTO program_items (code, program_id, fingerprint, line, number, kind, subject, content,
        period, checkpoint, lead, note, source_url, verdict, reasons, search)
        SELECT 'I' || i, p.id, sha256(('I' || i)::bytea), i, '', '', '', '', '', '', '', '', '', 1, '{}', ''
        FROM programs p, generate_series(1, 2) i;
      """, name: "addItems")
  }

  private static func addCase(
    _ index: Int, using random: inout SplitMix64, on owner: borrowing Connection
  ) throws {
    let status = Int16.random(in: 1...4, using: &random)
    let title = words.randomElement(using: &random) ?? ""
    let subject = words.randomElement(using: &random) ?? ""
    let rows = try owner.execute(
      .sql(insertion),
      [
        .text("KT-2026-\(index)"),
        .text(["short", "long"].randomElement(using: &random) ?? "short"),
        .int4(Int32.random(in: 1...2, using: &random)),
        .text((bodies.randomElement(using: &random) ?? "TW").rawValue),
        .int2(Int16.random(in: 0...4, using: &random)),
        .int2(Int16.random(in: 1...14, using: &random)),
        Bool.random(using: &random) ? .text("I\(Int.random(in: 1...2, using: &random))") : .null,
        [.null, .text("officer"), .text("chair")].randomElement(using: &random) ?? .null,
        .int2(status), .int2(Int16.random(in: 1...6, using: &random)),
        .text("s\(Int.random(in: 1...2, using: &random))"),
        .int4(Int32.random(in: 0...4, using: &random)),
        .int4(Int32.random(in: -60...0, using: &random)),
        .int4(Int32.random(in: -60...0, using: &random)),
        status > 2 ? .int4(Int32.random(in: -60...0, using: &random)) : .null,
        status == 3 ? .text("o\(Int.random(in: 1...2, using: &random))") : .null,
        .text(title), .text(subject), .text(Folding.key("KT-2026-\(index) \(title) \(subject)")),
      ])
    let id: Int64 = rows[0][0]
    // No deadline runs in a case that has ended.
    for number in 0..<Int.random(in: 0...(status > 2 ? 0 : 2), using: &random) {
      try owner.execute(
        .sql(deadline),
        [
          .int8(id), .text("d\(number)"), .int4(Int32.random(in: -60...60, using: &random)),
        ])
    }
  }

  private static let insertion = """
    INSERT INTO cases (code, process_id, body_id, family_id, level, grade, case_type, subject_kind,
      program_item_id, responsible_id, status, stage, step, revision, opened_on, entered_on, ended_on,
      outcome, state, title, subject, search)
    SELECT $1, p.id, u.id, u.family_id, u.level, $5::smallint, $6::smallint, 1,
      (SELECT i.id FROM program_items i WHERE i.code = $7),
      (SELECT r.id FROM persons r WHERE r.code = $8), $9::smallint, $10::smallint, $11::text, $12::int,
      act_today() + $13::int, act_today() + $14::int, act_today() + $15::int, $16::text, '{}',
      $17::text, $18::text, $19::text
    FROM units u, processes p WHERE u.code = $4 AND p.code = $2 AND p.version = $3 RETURNING id
    """

  private static let deadline = """
    INSERT INTO deadlines SELECT id, $2::text, 1, family_id, grade, stage, responsible_id, act_today(),
      act_today() + $3::int, false, 1, 0, NULL, '{}' FROM cases WHERE id = $1
    """
}

import Engine
import Postgres
import Store
import TestSupport

/// A country of many bodies, with cases of every grade in some of them.
enum Country {
  private static let bodies: [UnitCode] = [
    "TW.UBKT", "T98.UBKT", "X98001.UBKT", "X98002.UBKT", "X98001.CB1", "N1", "N600",
  ]

  static func install(in database: TestDatabase) throws -> SampleCases {
    let samples = try SampleCases(in: database)
    let owner = try database.connect(as: .superuser)
    try owner.execute(
      .sql(
        """
        INSERT INTO units (code, parent_id, organ, level, name, name_key, search)
        SELECT 'N' || i, top.id, 1, 4, 'n' || i, 'n' || i, 'n' || i
        FROM units top, generate_series(1, 600) i WHERE top.code = 'TW'
        """))
    let acts = try database.connect(as: .acts)
    _ = try PersonStore().add("central", name: "Trung ương", on: acts)
    _ = try PersonStore().grant(.chair, on: "TW.UBKT", to: "central", using: acts)
    var random = SplitMix64(seed: 7)
    let members = SmallCommission.Member.allCases
    for index in 0..<80 {
      _ = try samples.insert(
        "KT-2026-\(index)", body: Self.bodies.randomElement(using: &random) ?? "TW.UBKT",
        grade: Grade.allCases.randomElement(using: &random) ?? .open,
        responsible: Bool.random(using: &random) ? members.randomElement(using: &random) : nil,
        member: Bool.random(using: &random) ? members.randomElement(using: &random) : nil)
    }
    try owner.execute(.sql("UPDATE cases SET opened_on = opened_on - (id % 9)::int"))
    try owner.execute(
      .sql(
        """
        UPDATE deadlines d SET due_on = '2026-01-10'::date + (d.case_id % 7)::int,
          responsible_id = c.responsible_id
        FROM cases c WHERE c.id = d.case_id
        """))
    return samples
  }

  /// Who stands above all.
  static func central(on connection: borrowing Connection) throws -> Int32 {
    try connection.execute(.sql("SELECT id FROM persons WHERE code = 'central'"))[0][0]
  }
}

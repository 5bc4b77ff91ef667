import Engine
import Imports
import Postgres
import Schema
import Store

extension DemoCommission {
  private struct Body {
    let code: UnitCode
    let parent: UnitCode
    let organ: Organ
    let level: Level
    let name: String
    var symbol = ""
  }

  struct Someone {
    let code: PersonCode
    let name: String
    let roles: [(Role, UnitCode)]
    var clearance = Grade.internal
  }

  private static let province: UnitCode = "T25"

  private static let bodies =
    [
      Body(
        code: committee, parent: province, organ: .committee, level: .commune,
        name: "Đảng ủy xã Mẫu", symbol: "ĐU"),
      Body(
        code: commission, parent: committee, organ: .commission, level: .commune,
        name: "Ủy ban Kiểm tra Đảng ủy xã Mẫu", symbol: "UBKTĐU"),
    ]
    + cells.enumerated().map { index, name in
      Body(
        code: UnitCode("XMAU.CB\(index + 1)"), parent: committee, organ: .cell, level: .cell,
        name: "Chi bộ \(name) xã Mẫu")
    }

  private static let cells = [
    "Trường Tiểu học", "Trường Trung học cơ sở", "Trạm Y tế", "Công an", "Quân sự", "Thôn 1",
    "Thôn 2",
  ]

  /// Offices, not persons: whoever reads the demo sees at once who is who.
  static let people = [
    Someone(
      code: "bi-thu", name: "Bí thư Đảng ủy", roles: [(.secretary, committee)],
      clearance: .topSecret),
    Someone(
      code: "pho-bi-thu", name: "Phó Bí thư Thường trực", roles: [(.committeeMember, committee)],
      clearance: .secret),
    Someone(
      code: "chu-nhiem", name: "Chủ nhiệm Ủy ban Kiểm tra",
      roles: [(.chair, commission), (.committeeMember, committee)], clearance: .topSecret),
    Someone(
      code: "pho-chu-nhiem", name: "Phó Chủ nhiệm Ủy ban Kiểm tra",
      roles: [(.standingDeputy, commission)], clearance: .secret),
    Someone(code: "uy-vien-1", name: "Ủy viên Ủy ban 1", roles: [(.commissionMember, commission)]),
    Someone(code: "uy-vien-2", name: "Ủy viên Ủy ban 2", roles: [(.commissionMember, commission)]),
    Someone(code: "chuyen-vien-1", name: "Chuyên viên 1", roles: [(.officer, commission)]),
    Someone(code: "chuyen-vien-2", name: "Chuyên viên 2", roles: [(.officer, commission)]),
    Someone(code: "van-thu", name: "Văn thư Đảng ủy", roles: [(.clerk, committee)]),
    Someone(
      code: administrator, name: "Quản trị hệ thống", roles: [(.administrator, committee)]),
  ]

  /// The type symbols that the built-in processes number papers under.
  private static let symbols = ["QĐ", "KH", "TTr", "BC", "TB", "CV"]
  private static let term = "2025-2030"

  static func isMissing(in transaction: borrowing Transaction) throws(SeedError) -> Bool {
    do throws(UnitError) {
      _ = try UnitStore().unit(committee, on: transaction)
      return false
    } catch {
      if case .noUnit = error { return true }
      return try seeding { () throws(UnitError) in throw error }
    }
  }

  static func addUnits(in transaction: borrowing Transaction) throws(SeedError) -> Int {
    for body in bodies {
      try seeding {
        try UnitStore().add(
          NewUnit(
            code: body.code, parent: body.parent, organ: body.organ, level: body.level,
            name: body.name, symbol: body.symbol), on: transaction)
      }
    }
    return bodies.count
  }

  static func addPeople(in transaction: borrowing Transaction) throws(SeedError) -> Int {
    for someone in people {
      _ = try seeding {
        try PersonStore().add(
          someone.code, name: someone.name, clearance: someone.clearance, on: transaction)
      }
      for (role, unit) in someone.roles {
        _ = try seeding {
          try PersonStore().grant(role, on: unit, to: someone.code, using: transaction)
        }
      }
    }
    return people.count
  }

  static func openBooks(in transaction: borrowing Transaction) throws(SeedError) {
    guard let start = CivilDate(year: 2025, month: 7, day: 1) else {
      preconditionFailure("The first of July is a day")
    }
    for symbol in symbols {
      for isSecret in [false, true] {
        try seeding {
          try NumberStore().open(
            NumberBook(body: committee, symbol: symbol, isSecret: isSecret), term: term,
            startsOn: start, on: transaction)
        }
      }
    }
  }

  static func importProgram(
    by importer: Int32, in transaction: borrowing Transaction
  ) throws(SeedError) -> Int {
    try seeding {
      let types = try ProcessStore().versions(on: transaction).map(\.caseType)
      let program = try ProgramFile.read(
        Array(ReferenceData.programXaMau20262030CSV.utf8), knownCaseTypes: Set(types))
      return try ProgramStore().importItems(
        program.items, title: "Chương trình kiểm tra, giám sát 2026-2030", by: importer,
        in: transaction
      ).added
    }
  }
}

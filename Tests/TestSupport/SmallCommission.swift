package import Engine
import Imports
package import Postgres
import Schema
import Store

/// A made-up commune with its commission, two cells and eight people, put into a database through the
/// administration's own stores.
///
/// Everything is in force since long ago, and the holiday calendar is published as version 1.
package struct SmallCommission: Sendable {
  package static let central: UnitCode = "TW"
  package static let province: UnitCode = "T98"
  package static let commune: UnitCode = "X98001"
  /// The body that runs the cases: the commission of the commune's committee.
  package static let commission: UnitCode = "X98001.UBKT"
  package static let cells: [UnitCode] = ["X98001.CB1", "X98001.CB2"]

  /// One of the eight, with the role they hold.
  package enum Member: String, CaseIterable, Sendable {
    case secretary, chair, standingDeputy, deputy, officer, secondOfficer, clerk, administrator

    package var code: PersonCode { PersonCode(rawValue) }

    var name: String {
      switch self {
      case .secretary: "Nguyễn Văn An"
      case .chair: "Trần Thị Bình"
      case .standingDeputy: "Lê Hoàng Cường"
      case .deputy: "Phạm Minh Đức"
      case .officer: "Hoàng Thị Hạnh"
      case .secondOfficer: "Vũ Quốc Khánh"
      case .clerk: "Đặng Thu Lan"
      case .administrator: "Bùi Ngọc Quý"
      }
    }

    package var role: Role {
      switch self {
      case .secretary: .secretary
      case .chair: .chair
      case .standingDeputy: .standingDeputy
      case .deputy: .deputy
      case .officer, .secondOfficer: .officer
      case .clerk: .clerk
      case .administrator: .administrator
      }
    }

    /// The chair may know of everything; the others of what is internal.
    var clearance: Grade { self == .chair ? .topSecret : .internal }

    var unit: UnitCode {
      self == .secretary ? SmallCommission.commune : SmallCommission.commission
    }
  }

  private let people: [Member: Int32]
  /// The key of the server's own person.
  package let system: Int32

  /// The key of a person in the tables.
  package func id(_ member: Member) -> Int32 { people[member] ?? 0 }

  /// Puts everything into a migrated database.
  ///
  /// - Parameter connection: In the role `casework_acts`.
  /// - Returns: The keys of the people.
  /// - Throws: What the stores and files say.
  @discardableResult
  package static func install(on connection: borrowing Connection) throws -> SmallCommission {
    let tree = PartyTree.derive(from: try UnitFile.read(Array(unitsFile.utf8)))
    _ = try UnitStore().importTree(tree, on: connection)
    for (number, cell) in zip(1..., cells) {
      try UnitStore().add(
        NewUnit(
          code: cell, parent: commune, organ: .cell, level: .cell, name: "Chi bộ thôn \(number)"),
        on: connection)
    }
    var people: [Member: Int32] = [:]
    for member in Member.allCases {
      people[member] = try PersonStore().add(
        member.code, name: member.name, clearance: member.clearance, on: connection)
      _ = try PersonStore().grant(member.role, on: member.unit, to: member.code, using: connection)
    }
    let rows = try connection.execute(.sql("SELECT id FROM persons WHERE code = 'system'"))
    let installed = SmallCommission(people: people, system: rows[0][0])
    try installed.publishHolidays(on: connection)
    return installed
  }

  /// Publishes a definition as the next version of a process, with the steps it is known to have.
  ///
  /// - Returns: The version, the same if the text was published before.
  package func publish(
    _ yaml: String, code: ProcessCode, caseType: CaseType, steps: [StepDefinition] = [],
    on connection: borrowing Connection
  ) throws -> ProcessReference {
    try ProcessStore().publish(
      yaml, code: code, caseType: caseType, steps: steps, by: id(.administrator), on: connection
    ).reference
  }

  /// Publishes the built-in process of a case type, if the library has one.
  package func publishLibrary(
    _ caseType: CaseType, on connection: borrowing Connection
  ) throws -> ProcessReference? {
    guard let source = ProcessLibrary.all.first(where: { $0.name == caseType.code }) else {
      return nil
    }
    return try publish(
      source.yaml, code: ProcessCode(source.name), caseType: caseType, on: connection)
  }

  /// Publishes the holidays of the country, with more lines of the file where they are given.
  package func publishHolidays(
    adding lines: String = "", on connection: borrowing Connection
  ) throws {
    let days = try CalendarFile.read(Array((ReferenceData.holidaysCSV + lines).utf8))
    let lastYear = days.map(\.date.year).max() ?? 2026
    guard let end = CivilDate(year: lastYear, month: 12, day: 31) else { return }
    _ = try CalendarStore().publish(
      days, publishedThrough: end, by: id(.administrator), on: connection)
  }

  private static let unitsFile = """
    code,parent_code,level,kind,name
    98,,province,Tỉnh,Tỉnh Mẫu
    98001,98,commune,Xã,Xã Mẫu
    98002,98,commune,Phường,Phường Bên
    """
}

import ArgumentParser
import Casework
import JSON
import Store
import Texts
import Views

/// `casectl db status`: the database's migrations beside the program's.
struct DatabaseStatus: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "status",
      abstract: Help.text(
        vi: "So các bước nâng cấp của cơ sở dữ liệu với của chương trình.",
        en: "Compare the database's migrations with the program's."),
      discussion: Help.text(
        vi: "Mã thoát là 0 khi giống nhau, là 5 khi khác nhau.",
        en: "Ends with 0 when they are the same, and with 5 when they differ."))
  }

  @OptionGroup var common: CommonOptions

  func run(in context: Context) async throws(Failure) {
    let lines = try await context.owning {
      (database) async throws(DatabaseAdministrationError) in
      try await database.status()
    }
    let columns: [Column<MigrationStatus>] = [
      Column("number", Heading.number) { JSON($0.number) },
      Column("name", Heading.migration) { .string($0.name) },
      Column("state", Heading.status) { .string($0.state.rawValue) },
    ]
    context.printer.list(columns, Cut(lines: lines))
    if let difference = Self.difference(lines) { throw .conflict(difference) }
  }

  /// What stands between the database and the program, the gravest first; nil when nothing does.
  static func difference(_ lines: [MigrationStatus]) -> Remark? {
    func numbers(_ state: MigrationStatus.State) -> [Int] {
      lines.filter { $0.state == state }.map(\.number)
    }
    if let changed = lines.first(where: { $0.state == .changed }) {
      return Remark(.migrationChanged(number: changed.number, name: changed.name))
    }
    let (unknown, pending) = (numbers(.unknown), numbers(.pending))
    if !unknown.isEmpty { return Remark(.databaseTooNew(unknown: unknown)) }
    if pending.isEmpty { return nil }
    return Remark(
      pending.count == lines.count ? .databaseNotPrepared : .databaseTooOld(pending: pending))
  }
}

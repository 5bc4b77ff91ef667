import ArgumentParser
import Casework
import JSON
import Schema
import Store
import Texts
import Views

/// `casectl db migrate`: brings the database to the program's schema.
struct DatabaseMigrate: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "migrate",
      abstract: Help.text(
        vi: "Chạy các bước nâng cấp mà cơ sở dữ liệu còn thiếu.",
        en: "Apply the migrations that the database lacks."),
      discussion: Help.text(
        vi: "Mỗi bước đều ngắn và không chờ khóa lâu; máy chủ vẫn làm việc được.",
        en: "Each is short and waits for no lock for long; servers may go on working."))
  }

  @OptionGroup var common: CommonOptions

  func run(in context: Context) async throws(Failure) {
    let applied = try await context.owning {
      (database) async throws(DatabaseAdministrationError) in
      try await database.migrate()
    }
    let outcome = applied.isEmpty ? ActReport.Outcome.unchanged : .done
    let migrations = applied.map { migration -> JSON in
      ["number": JSON(migration.number), "name": .string(migration.name)]
    }
    let json: JSON = [
      "outcome": .string(outcome.rawValue), "applied": .array(migrations),
    ]
    context.printer.one(json) {
      applied.isEmpty
        ? [outcome.rawValue] : applied.map { "\(outcome) \($0.number) \($0.name)" }
    }
    if applied.isEmpty, context.printer.format == .table {
      context.printer.say(Remark(.unchanged))
    }
  }
}

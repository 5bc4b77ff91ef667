import ArgumentParser
import Casework
import Engine
import Imports
import JSON
import Schema
import Store
import Views

/// `casectl calendar import`: publishes the next version of the working calendar.
struct CalendarImport: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Help.text(
        vi: "Công bố phiên bản lịch làm việc tiếp theo.",
        en: "Publish the next version of the working calendar."),
      discussion: Help.text(
        vi: """
          Tệp có mọi ngày khác với thứ của nó, không chỉ những ngày mới. Nội dung đã có trong phiên \
          bản mới nhất không được công bố lại. Thời hạn đang tính giữ phiên bản của mình.
          """,
        en: """
          The file has every day that is not as its weekday says, not only the new ones. What the latest \
          version says already is not published again. Running deadlines keep their version.
          """),
      aliases: ["publish"])
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(
    help: .text(
      vi: "Tệp CSV: date, name, kind và source_url nếu có.",
      en: "A CSV file: date, name, kind and, where known, source_url."), completion: .file())
  var file: String?

  @Flag(
    help: .text(
      vi: "Ngày nghỉ và ngày làm bù có sẵn trong chương trình.",
      en: "The holidays and make-up days that the program carries."))
  var builtin = false

  @Option(
    help: .text(
      vi: "Ngày chính thức cuối cùng; hạn tính quá ngày này là tạm tính.",
      en: "The last day that is official; what is derived past it is provisional."))
  var publishedThrough: String

  func run(in context: Context) async throws(Failure) {
    let name = try BuiltinFile.name(file, builtin: builtin, called: "holidays-vn.csv")
    let through = try context.input.date(publishedThrough)
    let bytes = try BuiltinFile.bytes(file, builtin: ReferenceData.holidaysCSV, in: context)
    let days = try days(bytes, name, context)
    let order = try context.order(change)
    let actor = try await context.actor()
    let published = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.publish(days, publishedThrough: through, by: actor, order)
    }
    context.tell(
      published.outcome,
      [
        JSON.Member("version", JSON(published.value)), JSON.Member("days", JSON(days.count)),
        JSON.Member("published_through", JSON(through)),
      ], of: order)
  }

  private func days(
    _ bytes: [UInt8], _ name: String, _ context: Context
  ) throws(Failure) -> [CalendarDay] {
    do throws(ImportFailure<CalendarProblem>) {
      return try CalendarFile.read(bytes)
    } catch {
      throw context.refusal(of: name, FileProblem.problems(of: error))
    }
  }
}

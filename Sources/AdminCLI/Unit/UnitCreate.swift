import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Views

/// `casectl unit create`: makes a unit under another.
struct UnitCreate: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "create",
      abstract: Help.text(
        vi: "Tạo tổ chức trực thuộc một tổ chức khác.",
        en: "Make a unit under another."),
      discussion: Help.text(
        vi: "Tổ chức đã có với đúng nội dung này được giữ nguyên: có thể chạy lại lệnh.",
        en: "A unit that is there with just this stays as it is: the command may be repeated."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(
    help: .text(
      vi: "Mã của tổ chức mới; không bao giờ đổi.",
      en: "The new unit's code; it never changes."))
  var code: String

  @Option(
    help: .text(
      vi: "Tổ chức cấp trên.",
      en: "The unit above it."))
  var parent: String

  @Option(
    help: .text(
      vi: "Tên đầy đủ, ví dụ \"Chi bộ thôn 1\".",
      en: "Its full name, such as \"Chi bộ thôn 1\"."))
  var name: String

  @Option(help: .level)
  var level: String

  @Option(help: .unitKind)
  var organ: String

  @Option(
    help: .text(
      vi: "Phần đứng sau dấu gạch chéo trong số văn bản, ví dụ ĐU.",
      en: "What stands behind the slash in the numbers of its papers, such as ĐU."))
  var symbol: String?

  @Option(
    help: .text(
      vi: "Ngày đầu tiên; nếu bỏ trống là từ trước đến nay.",
      en: "Its first day; since ever unless told."))
  var from: String?

  func run(in context: Context) async throws(Failure) {
    let input = context.input
    let unit = NewUnit(
      code: try input.code(code, for: "UNIT"), parent: try input.code(parent, for: "--parent"),
      organ: try input.word(organ, for: "--organ"), level: try input.word(level, for: "--level"),
      name: try input.text(name, for: "--name", limit: .line),
      symbol: try input.textIfThere(symbol, for: "--symbol", limit: .code) ?? "",
      startsOn: try input.dateIfThere(from))
    let order = try context.order(change)
    let actor = try await context.actor()
    let done = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.create(unit, by: actor, order)
    }
    context.tell(done.outcome, [JSON.Member("unit", JSON(unit.code))], of: order)
  }
}

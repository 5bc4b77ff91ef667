import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl db erase`: takes personal values out of cases and of the administration's log.
struct DatabaseErase: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "erase",
      abstract: Help.text(
        vi: "Xóa dữ liệu cá nhân khỏi vụ việc và nhật ký quản trị.",
        en: "Take personal values out of cases and of the administration's log."),
      discussion: Help.text(
        vi: """
          Xóa trọn mọi giá trị cá nhân có chứa một trong các chuỗi đã nêu, không phân biệt hoa thường \
          và dấu: tiêu đề, tên đối tượng, lý do, ghi chú, người ký. Lịch sử vẫn còn nguyên các dòng và \
          mã băm vẫn đúng. Không lấy lại được; nên chạy thử bằng --dry-run. Lý do được lưu nên không \
          được chứa dữ liệu cần xóa.
          """,
        en: """
          Every personal value that contains one of the texts goes whole, whatever its case and marks: \
          titles, names of subjects, reasons, notes, signers. The lines of the history stay, and their \
          hashes hold. What is erased cannot be brought back, so try --dry-run first. The reason is kept, \
          so it must not contain what is to go.
          """))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(
    help: .text(
      vi: "Mã các vụ việc; không nêu thì chỉ xóa trong nhật ký quản trị.",
      en: "The cases; without any, only the administration's log."))
  var cases: [String] = []

  @Option(
    help: .text(
      vi: "Họ tên hoặc chuỗi cần xóa; có thể ghi nhiều lần.",
      en: "A name or words that are to go; may be given several times."))
  var value: [String] = []

  func run(in context: Context) async throws(Failure) {
    var texts: [String] = []
    for text in value { texts.append(try context.input.text(text, for: "--value", limit: .note)) }
    guard let erasure = Erasure(of: texts) else {
      throw .usage(.missingValue(for: "--value"))
    }
    var codes: [CaseCode] = []
    for code in cases { codes.append(try context.input.code(code, for: "CASE")) }
    let order = try context.order(change)
    guard let reason = order.reason else { throw .usage(.missingValue(for: "--reason")) }
    guard !erasure.covers(reason) else {
      throw .usage(.badValue(reason, for: "--reason", allowed: []))
    }
    let done = try await context.owning {
      [codes] (database) async throws(DatabaseAdministrationError) in
      try await database.erase(erasure, from: codes, order)
    }
    context.tell(
      done.outcome,
      [
        JSON.Member("values", JSON(done.value.values)),
        JSON.Member("log_values", JSON(done.value.logLines)),
      ], of: order)
  }
}

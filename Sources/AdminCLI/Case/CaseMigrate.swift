import ArgumentParser
import Engine
import Texts

/// `casectl case migrate`: goes on with a case under another version of its process.
struct CaseMigrate: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "migrate",
      abstract: Help.text(
        vi: "Chuyển vụ việc sang phiên bản khác của quy trình; thời hạn giữ nguyên nếu không nêu.",
        en: "Go on under another version of the process; deadlines keep their dates unless told."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Option(help: .processVersion)
  var to: Int

  @Option(
    help: .text(
      vi: "Thời hạn được tính lại từ ngày bắt đầu của nó theo phiên bản mới; dùng được nhiều lần.",
      en: "A deadline to derive anew from its own start, under the new version; repeatable."))
  var restart: [String] = []

  func command(in context: Context) async throws(Failure) -> Command {
    guard (1...Int(Int32.max)).contains(to) else { throw .usage(.badValue("\(to)", for: "--to")) }
    var restarting: Set<DeadlineID> = []
    for name in restart {
      restarting.insert(try context.input.code(name, for: "--restart"))
    }
    return .migrate(to: to, restarting: restarting)
  }
}

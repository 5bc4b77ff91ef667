import ArgumentParser
import Engine

/// `casectl case diary`: writes a line in the case's work diary.
struct CaseDiary: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "diary", abstract: "Write a line in the case's work diary.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "What was done; - reads it from the standard input.")
  var text: String

  @Option(help: "The day it was done.")
  var on: String

  func command(in context: Context) async throws(Failure) -> Command {
    .keepDiary(
      on: try context.input.date(on),
      text: try context.input.text(text, for: "TEXT", limit: .body))
  }
}

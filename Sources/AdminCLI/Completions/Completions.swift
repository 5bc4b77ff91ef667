import ArgumentParser
import Texts

/// `casectl completions`: the completion script of a shell.
struct Completions: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "completions",
      abstract: Help.text(
        vi: "In kịch bản tự hoàn thành lệnh cho shell.",
        en: "Print the completion script of a shell."),
      discussion: Help.text(
        vi: "Ví dụ: casectl completions bash > /etc/bash_completion.d/casectl",
        en: "For example: casectl completions bash > /etc/bash_completion.d/casectl"))
  }

  @Argument(
    help: .text(
      vi: "bash, zsh hoặc fish.",
      en: "bash, zsh or fish."))
  var shell: Shell

  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish

    var kind: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }
}

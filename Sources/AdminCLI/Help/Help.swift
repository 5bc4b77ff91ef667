import ArgumentParser
import Engine

/// The program's own help, in the reader's language.
///
/// The parser asks the types of the commands for their texts while it parses and writes help, so the
/// language is bound around it and not passed through it.
enum Help {
  /// The language of the texts that the parser is given.
  @TaskLocal static var language = Language.english

  /// What stands in the help of a command, in the language that is bound.
  static func text(vi: String, en: String) -> String {
    LocalizedText(vi: vi, en: en)[language]
  }
}

extension ArgumentHelp {
  /// What stands in the help of an argument, in the language that is bound.
  static func text(vi: String, en: String) -> ArgumentHelp {
    ArgumentHelp(Help.text(vi: vi, en: en))
  }
}

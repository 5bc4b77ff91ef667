import ArgumentParser
import Engine
import Settings
import Texts

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

  /// What a setting is for, its variable and its standard value.
  static func setting(_ setting: Setting) -> ArgumentHelp {
    let nothing = Help.text(vi: "để trống", en: "empty")
    let standard = setting.standard.isEmpty ? nothing : setting.standard
    return ArgumentHelp("\(setting.text[Help.language]) [\(setting.variable); \(standard)]")
  }
}

extension Setting {
  /// What it is for, in one line of a help text.
  var text: LocalizedText { LocalizedText(vi: vietnamese, en: explanation) }

  private var vietnamese: String {
    switch self {
    case .database:
      "chuỗi hoặc URI kết nối của libpq; để trống thì theo PGHOST, PGSERVICE v.v."
    case .connections: "số kết nối của mỗi nhóm, nhóm ghi và nhóm đọc (1…200)"
    case .listen: "địa chỉ và cổng của máy chủ HTTP, ví dụ 127.0.0.1:8080 hoặc [::1]:8080"
    case .trustedProxies:
      "địa chỉ các proxy ngược đáng tin về người hỏi, ví dụ 127.0.0.1,10.0.0.2"
    case .sweepPoll: "khoảng nghỉ dài nhất giữa hai lần tìm thời hạn đã đến (1s…1h)"
    case .outboxPoll: "khoảng nghỉ giữa hai lần xem hộp thư đi (100ms…1m)"
    case .batchSize: "số thời hạn hoặc thông báo trong một giao dịch (1…10000)"
    case .logLevel: "trace, debug, info, notice, warning, error hoặc critical"
    case .logFormat: "json hoặc plain, mỗi mục một dòng ở đầu ra lỗi chuẩn"
    }
  }
}

extension SettingsError {
  /// Everything that is wrong, a line for each, in the language that is bound.
  var told: String {
    problems.map { problem in
      let (name, value) = (problem.name, problem.value)
      return Help.text(
        vi: "\(name): không dùng được '\(value)'; cần: \(problem.setting.text.vi)",
        en: problem.description)
    }.joined(separator: "\n")
  }
}

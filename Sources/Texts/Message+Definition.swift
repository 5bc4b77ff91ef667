package import Engine

extension Message {
  /// What is wrong with a definition file, by a code of the module Definitions.
  package static func definitionError(
    code: String, parameters: [String: String], file: String, line: Int, column: Int,
    path: [String]
  ) -> Message {
    Message(code) { words in
      let place = ["\(file):\(line):\(column)", path.joined(separator: ".")]
      return words.located(
        place, words.sentence(DefinitionTexts.templates[code], code: code, parameters))
    }
  }

  /// What the compiler finds wrong with a process, behind its place such as `file:line:column`.
  package static func definitionProblem(
    _ problem: DefinitionProblem, at place: String? = nil
  ) -> Message {
    let (code, parameters) = (problem.code, problem.kind.parameters)
    return Message(code) { words in
      let template = ProcessTexts.template(code, noun: parameters["noun"])
      let severity =
        switch problem.severity {
        case .warning: words.say(vi: "cảnh báo", en: "warning")
        case .error: words.say(vi: "lỗi", en: "error")
        }
      return words.located(
        [place ?? "", problem.path.joined(separator: "."), severity],
        words.sentence(template, code: code, parameters))
    }
  }
}

extension Wording {
  /// A sentence behind its place, in the parts that there are.
  fileprivate func located(_ place: [String], _ sentence: String) -> String {
    (place.filter { !$0.isEmpty } + [sentence]).joined(separator: ": ")
  }
}

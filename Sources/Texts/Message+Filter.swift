import Engine

extension Message {
  /// Why a text is no filter, by a code of the module Filters, behind the option it was typed for.
  package static func filterFault(
    code: String, parameters: [String: String], for option: String
  ) -> Message {
    Message(code) { words in
      "\(option): \(words.sentence(FilterTexts.templates[code], code: code, parameters))"
    }
  }

  /// The codes that have sentences, for a check that none is missing.
  package static var filterFaultCodes: Set<String> { Set(FilterTexts.templates.keys) }
}

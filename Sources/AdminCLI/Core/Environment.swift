package import Engine
import Texts

/// What the program reads of its surroundings, passed in so that tests have their own.
package struct Environment: Sendable {
  /// The value of an environment variable; nil when it is not set.
  package var variable: @Sendable (String) -> String?

  package init(variable: @escaping @Sendable (String) -> String?) {
    self.variable = variable
  }

  /// The language of the locale; Vietnamese when it is none of ours.
  ///
  /// As with every program of a POSIX system, the first of the three that is set decides.
  package var language: Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
    return locale.flatMap(Language.init(preference:)) ?? .vietnamese
  }
}

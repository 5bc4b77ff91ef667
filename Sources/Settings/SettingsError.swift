/// Everything that is wrong with the settings, so that it can be put right in one go.
package struct SettingsError: Error, Hashable, Sendable {
  /// One setting that cannot be used.
  package struct Problem: Hashable, Sendable {
    package let setting: Setting
    /// The flag or variable that says it.
    package let name: String
    package let value: String
  }

  package let problems: [Problem]
}

extension SettingsError: CustomStringConvertible {
  package var description: String {
    problems.map(\.description).joined(separator: "\n")
  }
}

extension SettingsError.Problem: CustomStringConvertible {
  package var description: String {
    "\(name): '\(value)' cannot be used; expected: \(setting.explanation)"
  }
}

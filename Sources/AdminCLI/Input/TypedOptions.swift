import Engine

/// The format and the language asked for in arguments that are not parsed yet, or cannot be.
///
/// A mistake on the command line has to be told in them all the same.
struct TypedOptions {
  let format: OutputFormat
  /// nil when none was asked for, or none of ours.
  let language: Language?

  init(_ arguments: [String]) {
    format =
      Self.value(of: ["-o", "--output"], in: arguments).flatMap(OutputFormat.init) ?? .table
    language = Self.value(of: ["--lang"], in: arguments).flatMap(Language.init)
  }

  /// What follows the first of the names, behind a blank or an equals sign.
  private static func value(of names: [String], in arguments: [String]) -> String? {
    for (index, argument) in arguments.enumerated() {
      for name in names {
        if argument == name, index + 1 < arguments.count { return arguments[index + 1] }
        if argument.hasPrefix("\(name)=") { return String(argument.dropFirst(name.count + 1)) }
      }
    }
    return nil
  }
}

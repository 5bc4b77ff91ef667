package import Engine
import Imports

/// What a new password has to be.
///
/// Length is what makes guessing hard; kinds of characters are not asked for, and nothing expires (NIST SP 800-63B,
/// 5.1.1.2). What is tried first is refused: names, common words with numbers around them, numbers alone.
package enum PasswordRule {
  package static let charactersMin = 10
  /// Shorter ones of digits alone are dates and telephone numbers.
  private static let digitsMin = 15

  /// What is wrong with a password for a person; nil when it may be theirs.
  package static func fault(
    of password: Password, for person: PersonCode, name: String, email: String? = nil
  ) -> PasswordFault? {
    guard password.text.count >= charactersMin else { return .tooShort(least: charactersMin) }
    guard !password.isTooLong else { return .tooLong(bytesMax: Password.bytesMax) }
    let cores = cores(of: password.text)
    if !cores.isDisjoint(with: names(person, name, email)) { return .ownName }
    if isCommon(password.text) || cores.contains(where: isCommonWord) { return .common }
    return nil
  }

  /// What a password is made of without the signs and digits around it, its letters plain: `P@ssw0rd2026!` is
  /// `pssw0rd` and `password`.
  private static func cores(of text: String) -> Set<String> {
    let letters = text.lowercased()
    guard let last = letters.lastIndex(where: \.isLetter) else { return [] }
    let inner = letters[...last].drop { !$0.isLetter }
    let whole = letters[...last].drop { !$0.isLetter && likeness[$0] == nil }
    return [joined(String(inner)), asLetters(inner), asLetters(whole)]
  }

  private static func asLetters(_ text: Substring) -> String {
    joined(String(text.map { likeness[$0] ?? $0 }))
  }

  /// Signs that stand for letters.
  private static let likeness: [Character: Character] = [
    "@": "a", "$": "s", "0": "o", "1": "i", "3": "e", "4": "a", "5": "s",
  ]

  private static func names(_ person: PersonCode, _ name: String, _ email: String?) -> Set<String> {
    let local = email.map { String($0.prefix { $0 != "@" }) }
    let words = Folding.key(name).split(separator: " ").map(String.init)
    return Set([joined(person.rawValue), joined(name), local.map(joined) ?? ""] + words)
      .subtracting([""])
  }

  private static func joined(_ text: String) -> String {
    String(Folding.key(text).filter { $0 != " " })
  }

  private static func isCommonWord(_ core: String) -> Bool {
    if CommonPasswords.words.contains(core) { return true }
    let half = core.prefix(core.count / 2)
    return half + half == core && CommonPasswords.words.contains(String(half))
  }

  private static func isCommon(_ text: String) -> Bool {
    let plain = joined(text)
    if plain.count < digitsMin, plain.allSatisfy(\.isNumber) { return true }
    return CommonPasswords.patterns.contains(plain) || isRepetition(text) || isRun(text)
  }

  /// Whether it is up to three characters, again and again.
  private static func isRepetition(_ text: String) -> Bool {
    let characters = Array(text.lowercased())
    return (1...3).contains { length in
      characters.indices.dropFirst(length).allSatisfy { characters[$0] == characters[$0 - length] }
    }
  }

  /// Whether each character follows the one before it, up or down, as in `abcdefghij`.
  private static func isRun(_ text: String) -> Bool {
    let values = text.unicodeScalars.map { Int($0.value) }
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    return steps.allSatisfy { $0 == 1 } || steps.allSatisfy { $0 == -1 }
  }
}

/// Why a password is not taken.
package enum PasswordFault: Hashable, Sendable {
  /// It has less than so many characters.
  case tooShort(least: Int)
  /// It has more than so many bytes.
  case tooLong(bytesMax: Int)
  /// It is the person's own name, code or address, but for numbers around it.
  case ownName
  /// It is among those that are tried first.
  case common

  /// The fault's name in output; never renamed.
  package var code: String {
    switch self {
    case .tooShort: "password_too_short"
    case .tooLong: "password_too_long"
    case .ownName: "password_is_own_name"
    case .common: "password_common"
    }
  }
}

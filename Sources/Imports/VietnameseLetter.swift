/// One Vietnamese letter taken apart: the plain letter, its own sign, and the tone upon it.
struct VietnameseLetter {
  /// The ASCII letter beneath: `o` of `ở`.
  let plain: Unicode.Scalar
  /// The letter without its tone: `ơ` of `ở`.
  let letter: Unicode.Scalar
  let tone: VietnameseTone

  /// Takes a lower-case composed letter apart; nothing for what is not special to Vietnamese.
  init?(_ scalar: Unicode.Scalar) {
    guard scalar.value >= 0x80, let found = Self.table[scalar] else { return nil }
    self = found
  }

  private init(plain: Unicode.Scalar, letter: Unicode.Scalar, tone: VietnameseTone) {
    self.plain = plain
    self.letter = letter
    self.tone = tone
  }

  /// The twelve vowels, each with the six tones in dictionary order.
  private static let vowels: [(plain: Unicode.Scalar, tones: String)] = [
    ("a", "aàảãáạ"), ("a", "ăằẳẵắặ"), ("a", "âầẩẫấậ"), ("e", "eèẻẽéẹ"), ("e", "êềểễếệ"),
    ("i", "iìỉĩíị"), ("o", "oòỏõóọ"), ("o", "ôồổỗốộ"), ("o", "ơờởỡớợ"), ("u", "uùủũúụ"),
    ("u", "ưừửữứự"), ("y", "yỳỷỹýỵ"),
  ]

  private static let table: [Unicode.Scalar: VietnameseLetter] = {
    var table: [Unicode.Scalar: VietnameseLetter] = [:]
    for (plain, tones) in vowels {
      let forms = Array(tones.unicodeScalars)
      for (form, tone) in zip(forms, VietnameseTone.allCases) {
        table[form] = VietnameseLetter(plain: plain, letter: forms[0], tone: tone)
      }
    }
    // U+00F0 is the Icelandic letter that old fonts and keyboards put in place of đ.
    for scalar: Unicode.Scalar in ["đ", "\u{F0}"] {
      table[scalar] = VietnameseLetter(plain: "d", letter: "đ", tone: .level)
    }
    return table
  }()
}

/// The six tones in the order of Vietnamese dictionaries.
enum VietnameseTone: Int, CaseIterable {
  case level, grave, hook, tilde, acute, dot

  /// The tone of a combining mark that had no letter to be composed with.
  init?(combining scalar: Unicode.Scalar) {
    switch scalar {
    case "\u{300}": self = .grave
    case "\u{309}": self = .hook
    case "\u{303}": self = .tilde
    case "\u{301}": self = .acute
    case "\u{323}": self = .dot
    default: return nil
    }
  }

  /// The tone as the telegraph and VIQR write it, behind the syllable; none for the level tone.
  var sign: Unicode.Scalar? {
    switch self {
    case .level: nil
    case .grave: "`"
    case .hook: "?"
    case .tilde: "~"
    case .acute: "'"
    case .dot: "."
    }
  }
}
